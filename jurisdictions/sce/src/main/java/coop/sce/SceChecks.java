package coop.sce;

import coop.capital.Allocations;
import coop.capital.Beneficiary;
import coop.capital.CapitalArticles;
import coop.capital.MoneyLedger;
import coop.capital.Reserves;
import coop.capital.SurplusAllocated;
import coop.core.membership.MemberRegister;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import coop.voting.Assembly;
import coop.voting.Majority;
import coop.voting.MeetingArticles;
import coop.voting.MeetingBook;
import coop.voting.Quorum;
import coop.voting.Requirement;
import coop.voting.Turnout;
import coop.voting.Votes;
import coop.voting.VotingEvent.MeetingHeld;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What the regulation asks that books can answer. Where its members live, and under which law they are, no book says. */
final class SceChecks {
    private SceChecks() {}

    // guide: list
    static List<Check> checks() {
        return List.of(
                Check.one("eu.sce.members", List.of("members-least"), SceChecks::members),
                Check.one("eu.sce.capital", List.of("capital-least"), SceChecks::capital),
                Check.one("eu.sce.vote-each", List.of("vote-each"), SceChecks::voteEach),
                Check.one("eu.sce.notice", List.of("notice"), SceChecks::notice),
                Check.one("eu.sce.meeting-within", List.of("meeting-within"), SceChecks::meetingWithin),
                Check.one("eu.sce.amendment", List.of("amendment-majority", "amendment-quorum"), SceChecks::amendment),
                Check.of("eu.sce.legal-reserve", List.of("reserve-part", "reserve-ceiling"), SceChecks::legalReserve),
                Check.one("eu.sce.refund-within", List.of("refund-within"), SceChecks::refundWithin),
                Check.one("eu.sce.disinterested", List.of("disinterested"), SceChecks::disinterested));
    }
    // guide: end

    /** Fewer than five may be enough for legal bodies or after a merger: a person judges. */
    private static Finding members(Examination examination) {
        Parameter least = examination.parameter("members-least");
        int members = examination.book(MemberRegister.BOOK).members().size();
        Finding.Draft draft = examination.finding(least).value(members).threshold(least.value());
        return members >= least.count()
                ? draft.judge(true, members, least.value())
                : draft.toVerify(members, least.value());
    }

    // guide: check
    private static Finding capital(Examination examination) {
        Parameter least = examination.parameter("capital-least");
        MoneyLedger ledger =
                MoneyLedger.of(examination.coop(), examination.period().last());
        Money capital = examination.need(Optional.of(ledger.subscribed()).filter(Money::isPositive), "shares");
        return examination
                .finding(least)
                .value(capital)
                .threshold(least.money())
                .judge(!capital.isLessThan(least.money()), capital, least.money());
    }
    // guide: end

    private static Finding voteEach(Examination examination) {
        Parameter one = examination.parameter("vote-each");
        List<Ratio> votes = List.copyOf(
                Assembly.roll(examination.coop(), examination.period().last())
                        .votes()
                        .values());
        Ratio most = examination.need(votes.stream().max(Comparator.naturalOrder()), "members");
        Finding.Draft draft = examination.finding(one).value(most).threshold(one.value());
        boolean equal = votes.stream().allMatch(Ratio.ONE::equals);
        return equal ? draft.judge(true, most) : draft.toVerify(most);
    }

    private static List<MeetingHeld> meetings(Examination examination) {
        return examination.coop().book(MeetingBook.BOOK).meetings().stream()
                .flatMap(sheet -> sheet.held().stream())
                .toList();
    }

    private static Finding notice(Examination examination) {
        Parameter notice = examination.parameter("notice");
        MeetingHeld shortest = examination.need(
                meetings(examination).stream()
                        .filter(held -> examination.period().contains(held.on()))
                        .min(Comparator.comparing(SceChecks::between)),
                "general-meeting");
        long days = between(shortest);
        return examination
                .finding(notice)
                .input("meeting", shortest.on())
                .value("P" + days + "D")
                .threshold(notice.value())
                .judge(days >= notice.period().getDays(), shortest.on(), days, notice.value());
    }

    /** The days between the notice and the meeting, neither of them counted. */
    private static long between(MeetingHeld held) {
        return ChronoUnit.DAYS.between(held.meeting().convened(), held.on()) - 1;
    }

    // guide: memory
    /** The first meeting after the close of the year; the article is from memory, so that a person verifies in any case. */
    private static Finding meetingWithin(Examination examination) {
        Parameter within = examination.parameter("meeting-within");
        LocalDate last = examination.period().last().plus(within.period());
        LocalDate first = examination.need(
                meetings(examination).stream()
                        .map(MeetingHeld::on)
                        .filter(day -> day.isAfter(examination.period().last()))
                        .min(Comparator.naturalOrder()),
                "general-meeting-after");
        return examination.finding(within).value(first).threshold(last).judge(!first.isAfter(last), first, last);
    }
    // guide: end

    // guide: statutes
    /** Asks the statutes' own rules about what the regulation lets fail: 66 of 100 votes validly cast, and 49 of 100 members. */
    private static Finding amendment(Examination examination) {
        Parameter majority = examination.parameter("amendment-majority");
        Parameter quorum = examination.parameter("amendment-quorum");
        MeetingArticles articles = examination.section(MeetingArticles.class);
        Optional<MeetingArticles.ForKind> special =
                Optional.ofNullable(articles.kinds().get("statutes"));
        Majority carries = special.flatMap(MeetingArticles.ForKind::majority).orElse(articles.majority());
        Quorum meets = special.flatMap(MeetingArticles.ForKind::quorum).orElse(articles.quorum());
        boolean strict = !carries.carries(votes(66, 34)) && !isMet(meets, 49, 100);
        return examination
                .finding(majority, quorum)
                .layer(strict ? Layer.STATUTES : Layer.MANDATORY)
                .value("meetings.kinds.statutes")
                .threshold(majority.value() + ", " + quorum.value())
                .judge(strict, majority.ratio(), quorum.ratio());
    }
    // guide: end

    private static boolean isMet(Quorum quorum, long present, long members) {
        return quorum.requirements(new Turnout(members, present, 0, Ratio.of(members), Ratio.of(present))).stream()
                .allMatch(Requirement::isMet);
    }

    private static Votes votes(long yes, long no) {
        Ratio all = Ratio.of(yes + no);
        return new Votes(Ratio.of(yes), Ratio.of(no), Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, all, Ratio.ZERO, all);
    }

    // guide: reading
    /**
     * Until the reserve holds its ceiling, 15 % of the surplus after losses. What lies between the gap to the ceiling and the full
     * part is right by one reading and wrong by another: the finding then rests on the reading too.
     */
    private static List<Finding> legalReserve(Examination examination) {
        Parameter part = examination.parameter("reserve-part");
        Parameter ceiling = examination.parameter("reserve-ceiling");
        SurplusAllocated allocated = examination.need(
                examination
                        .coop()
                        .book(Allocations.BOOK)
                        .find(examination.year().getValue()),
                "allocation");
        Money base = allocated.surplus().minus(sum(allocated, Beneficiary.Kind.LOSSES, ""));
        if (!base.isPositive()) {
            return List.of();
        }
        Money given = sum(allocated, Beneficiary.Kind.RESERVE, "legal");
        Money held =
                Reserves.of(examination.coop(), allocated.on()).reserve("legal").minus(given);
        Money gap = ceiling.money().minus(held);
        Money full = gap.isPositive() ? part(base, part.ratio()) : Money.zero(base.getCurrencyUnit());
        Money least = full.isGreaterThan(gap) ? gap : full;
        Finding.Draft draft = examination
                .finding(part, ceiling)
                .input("base", base)
                .input("held", held)
                .value(given)
                .threshold(least);
        if (given.isLessThan(full) && !given.isLessThan(least)) {
            draft.restsOn(examination.parameter("reserve-last"));
        }
        return List.of(draft.judge(!given.isLessThan(least), given, least, base, held));
    }
    // guide: end

    private static Money part(Money of, Ratio part) {
        return Money.ofMinor(
                of.getCurrencyUnit(),
                part.times(of.getAmountMinorLong())
                        .toDecimal(0, RoundingMode.UP)
                        .longValueExact());
    }

    private static Money sum(SurplusAllocated allocated, Beneficiary.Kind kind, String name) {
        return allocated.slices().stream()
                .filter(slice -> slice.to().kind() == kind
                        && (name.isEmpty()
                                || slice.to().name().filter(name::equals).isPresent()))
                .map(slice -> slice.amount())
                .reduce(Money.zero(allocated.surplus().getCurrencyUnit()), Money::plus);
    }

    // guide: clause
    /** What no rule of statutes as data expresses: the article of the signed statutes that says it. */
    private static Finding disinterested(Examination examination) {
        Parameter rule = examination.parameter("disinterested");
        String article = examination.need(examination.clause("eu.disinterested"), "eu.disinterested");
        return examination
                .finding(rule)
                .layer(Layer.STATUTES)
                .value(article)
                .threshold(rule.value())
                .judge(true, article);
    }
    // guide: end

    private static Finding refundWithin(Examination examination) {
        Parameter within = examination.parameter("refund-within");
        CapitalArticles articles = examination.section(CapitalArticles.class);
        Period last = Stream.concat(
                        Stream.of(articles.payment()),
                        articles.refunds().instalments().stream()
                                .map(plan -> plan.every().multipliedBy(plan.count())))
                .reduce(Period.ZERO, Period::plus)
                .normalized();
        boolean inTime = last.toTotalMonths() < within.period().toTotalMonths()
                || last.toTotalMonths() == within.period().toTotalMonths() && last.getDays() <= 0;
        return examination
                .finding(within)
                .layer(inTime ? Layer.STATUTES : Layer.MANDATORY)
                .value(last)
                .threshold(within.value())
                .judge(inTime, last, within.value());
    }
}
