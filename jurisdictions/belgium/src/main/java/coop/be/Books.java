package coop.be;

import coop.capital.AccountsBook;
import coop.capital.Allocations;
import coop.capital.AnnualAccounts;
import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.Cooperative;
import coop.core.journal.Event;
import coop.core.value.Span;
import coop.reporting.law.Examination;
import coop.voting.MeetingBook;
import coop.voting.MeetingBook.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What the checks of this pack read off the books. */
final class Books {
    static final String DIVIDEND = "dividend";
    static final String PATRONAGE = "patronage";

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

    /** Whether the statutes say anything under a key of a section: where they are silent, default law speaks. */
    static boolean say(Examination examination, String key) {
        return examination.statutes().text().contains("\"" + key + "\"");
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
