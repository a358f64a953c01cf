package coop.be;

import coop.capital.AccountsBook;
import coop.capital.Allocations;
import coop.capital.AnnualAccounts;
import coop.capital.CapitalArticles;
import coop.capital.DayCount;
import coop.capital.Dividend;
import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.ShareClass;
import coop.capital.ShareRegister;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusArticles;
import coop.capital.SurplusRule;
import coop.core.Cooperative;
import coop.core.journal.Event;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.law.Examination;
import coop.voting.MeetingBook;
import coop.voting.MeetingBook.Sheet;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** What the checks of this pack read off the books. */
final class Books {
    static final String DIVIDEND = "dividend";
    static final String PATRONAGE = "patronage";
    private static final Pattern RULE = Pattern.compile("surplus\\.rules\\[([0-9]{1,6})]");

    private Books() {}

    /** What took effect in the period, in its order. */
    static <E extends Event> List<E> events(Examination examination, Class<E> type) {
        Cooperative coop = examination.coop();
        Span period = examination.period();
        List<E> events = new ArrayList<>();
        int end = coop.placesAt(period.last());
        for (int place = coop.placesAt(period.first().minusDays(1)); place < end; place++) {
            Event event = coop.journal().inOrder(place).event();
            if (type.isInstance(event)) {
                events.add(type.cast(event));
            }
        }
        return events;
    }

    /** The accounts of the year, whenever they were drawn up. */
    static Optional<AnnualAccounts> accounts(Examination examination) {
        return examination
                .measured()
                .latest(AccountsBook.BOOK)
                .find(examination.year().getValue());
    }

    /** How the surplus of the year was shared, whenever that was decided. */
    static Optional<SurplusAllocated> allocation(Examination examination) {
        return examination
                .measured()
                .latest(Allocations.BOOK)
                .find(examination.year().getValue());
    }

    /** The parts of one rule. */
    static List<Slice> slices(SurplusAllocated allocated, String rule) {
        return allocated.slices().stream()
                .filter(slice -> slice.rule().equals(rule))
                .toList();
    }

    static Money sum(Examination examination, Collection<Slice> slices) {
        return slices.stream().map(Slice::amount).reduce(nothing(examination), Money::plus);
    }

    static Money nothing(Examination examination) {
        return Money.zero(examination.measured().currency(examination.period()));
    }

    /** The meetings that were held in the period. */
    static List<Sheet> meetings(Examination examination) {
        return examination.book(MeetingBook.BOOK).meetings().stream()
                .filter(sheet -> sheet.held().isPresent())
                .filter(sheet -> examination.period().contains(sheet.meeting().on()))
                .toList();
    }

    /** The refunds of shares that were given back in the period, as far as is on record. */
    static List<Refund> refunds(Examination examination) {
        return MoneyLedger.of(examination.coop(), LocalDate.MAX).refunds().stream()
                .filter(refund -> examination.period().contains(refund.without()))
                .filter(refund -> !refund.passedOn())
                .toList();
    }

    /** Whether a section of the statutes of a day has a key: where they are silent, default law speaks. */
    static boolean say(Examination examination, LocalDate day, String section, String key) {
        String text = examination.coop().statutes(day).text();
        Deque<String> open = new ArrayDeque<>();
        String last = "";
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                int end = end(text, i);
                last = text.substring(i + 1, end);
                i = end;
            } else if (sign == '{' || sign == '[') {
                open.push(last);
            } else if (sign == '}' || sign == ']') {
                open.pop();
            } else if (sign == ':' && open.size() == 2 && section.equals(open.peek()) && key.equals(last)) {
                return true;
            }
        }
        return false;
    }

    private static int end(String text, int quote) {
        int end = quote + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    /** The rule of the statutes, on the day the surplus was shared, by which a part was taken. */
    static Optional<SurplusRule> rule(Examination examination, SurplusAllocated allocated, Slice slice) {
        List<SurplusRule> rules = examination
                .coop()
                .statutes(allocated.on())
                .section(SurplusArticles.class)
                .rules();
        Matcher place = RULE.matcher(slice.article());
        return place.lookingAt() && Integer.parseInt(place.group(1)) < rules.size()
                ? Optional.of(rules.get(Integer.parseInt(place.group(1))))
                : Optional.empty();
    }

    /** The same, where it is one on dividends. */
    static Optional<Dividend> dividend(Examination examination, SurplusAllocated allocated, Slice slice) {
        return rule(examination, allocated, slice)
                .filter(Dividend.class::isInstance)
                .map(Dividend.class::cast);
    }

    /** The classes of shares that bear a dividend by a rule; all of them when it names none. */
    static List<ShareClass> bearing(Examination examination, Optional<Dividend> rule) {
        List<String> named = rule.map(Dividend::classes).orElse(List.of());
        return examination.section(CapitalArticles.class).classes().stream()
                .filter(shares -> named.isEmpty() || named.contains(shares.id()))
                .toList();
    }

    /** The nominal value of the most shares of a class that somebody held on any day of the period. */
    static Ratio most(Examination examination, MemberId who, ShareClass shares) {
        LocalDate first = examination.period().first();
        long most = 0;
        for (var change :
                examination.book(ShareRegister.BOOK).history(who, shares.id()).entrySet()) {
            most = change.getKey().isAfter(first) ? Math.max(most, change.getValue()) : change.getValue();
        }
        return Ratio.of(shares.nominal().multipliedBy(most).getAmount());
    }

    /** The nominal value of what somebody holds of a class at the end of the period. */
    static Ratio atEnd(Examination examination, MemberId who, ShareClass shares) {
        long count = examination.book(ShareRegister.BOOK).count(who, shares.id());
        return Ratio.of(shares.nominal().multipliedBy(count).getAmount());
    }

    /** The nominal value of what somebody held of a class in the period, each day counting for its part. */
    static Ratio byDays(Examination examination, MemberId who, ShareClass shares, DayCount count) {
        Span period = examination.period();
        BigInteger days = examination.book(ShareRegister.BOOK).shareDays(who, shares.id(), period, count);
        return Ratio.of(shares.nominal().getAmount()).times(Ratio.of(days, BigInteger.valueOf(period.days())));
    }

    /** The number of the financial year of a day, that of the foundation being the first. */
    static int yearSinceFoundation(Examination examination, LocalDate day) {
        return year(examination, day) - year(examination, examination.measured().founded()) + 1;
    }

    private static int year(Examination examination, LocalDate day) {
        Span period = new Span(day, day);
        return examination.measured().year(period).getValue();
    }
}
