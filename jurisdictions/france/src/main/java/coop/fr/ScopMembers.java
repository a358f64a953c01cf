package coop.fr;

import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.fr.Associates.Kind;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Parameter;
import coop.voting.VotingEvent.MeetingHeld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What the law of the SCOP asks of its members: how many work here, what they hold together, and who must be heard. */
final class ScopMembers {
    private static final String ENGAGEMENTS = "engagements";
    private static final String SHARES = "shares";

    private ScopMembers() {}

    static List<Check> checks() {
        return List.of(
                Check.one(
                        "fr.scop.members", List.of("members-sarl", "members-sas", "members-sa"), ScopMembers::members),
                Check.one("fr.scop.capital-inside", List.of("capital-inside"), ScopMembers::capital),
                Check.one(
                        "fr.scop.votes-inside",
                        List.of("votes-inside", "votes-outside", "votes-outside-with-cooperatives"),
                        ScopMembers::votes),
                Check.one("fr.scop.holder", List.of("holder-most"), ScopMembers::holder),
                Check.one("fr.scop.admission", List.of("admission-after"), ScopMembers::admission));
    }

    /** The members on the last day; there must be something to tell who works here. */
    private static Associates associates(Examination examination) {
        Associates associates =
                Associates.on(examination.coop(), examination.period().last());
        examination.need(Optional.of(associates).filter(Associates::hasEngagements), ENGAGEMENTS);
        return associates;
    }

    private static Money capital(Examination examination, Associates associates) {
        return examination.need(Optional.of(associates.ledger().subscribed()).filter(Money::isPositive), SHARES);
    }

    private static Finding members(Examination examination) {
        String form = examination.section(FranceArticles.class).form().name().toLowerCase(Locale.ROOT);
        Parameter least = examination.parameter("members-" + form);
        long employed = associates(examination).count(Kind.EMPLOYED);
        return examination
                .finding(least)
                .input("form", form)
                .value(employed)
                .threshold(least.value())
                .judge(employed >= least.count(), employed, least.value());
    }

    /**
     * The capital of those who work here. Of those who do so no longer it counts only when the job ended by retirement, for want
     * of work or by invalidity, which no book says: where it makes the difference, the finding asks for it.
     */
    private static Finding capital(Examination examination) {
        Parameter least = examination.parameter("capital-inside");
        Associates associates = associates(examination);
        Money all = capital(examination, associates);
        Money employed = associates.capital(Kind.EMPLOYED);
        Money former = associates.capital(Kind.FORMER);
        Ratio sure = share(employed, all);
        Ratio most = share(employed.plus(former), all);
        Finding.Draft draft = examination
                .finding(least)
                .input("employed", employed)
                .input("former", former)
                .input("capital", all)
                .value(Sharing.told(sure))
                .threshold(least.ratio());
        if (sure.compareTo(least.ratio()) < 0 && most.compareTo(least.ratio()) >= 0) {
            return draft.notEnoughData("why-former-left");
        }
        return draft.judge(sure.compareTo(least.ratio()) >= 0, Sharing.told(sure), least.ratio(), Sharing.told(most));
    }

    private static Ratio share(Money part, Money of) {
        return Ratio.of(part.getAmountMinorLong(), of.getAmountMinorLong());
    }

    /** The votes of those who work or worked here, on the record date of each meeting and on the last day: the worst of these. */
    private static Finding votes(Examination examination) {
        Parameter least = examination.parameter("votes-inside");
        Parameter outside = examination.parameter("votes-outside");
        Parameter with = examination.parameter("votes-outside-with-cooperatives");
        associates(examination);
        LocalDate worst = Stream.concat(
                        Meetings.held(examination).stream()
                                .map(held -> held.meeting().recordDate()),
                        Stream.of(examination.period().last()))
                .filter(day ->
                        Associates.on(examination.coop(), day).floors().all().signum() > 0)
                .min(Comparator.comparing(day -> margin(examination, day, outside, with)))
                .orElse(examination.period().last());
        Floors floors = Associates.on(examination.coop(), worst).floors();
        examination.need(Optional.of(floors.all()).filter(all -> all.signum() > 0), "members");
        Ratio inside = floors.inside().dividedBy(floors.all());
        Ratio floor = floors.floor(outside.ratio(), with.ratio());
        return examination
                .finding(least, outside, with)
                .input("day", worst)
                .input("inside", floors.inside())
                .input("cooperatives", floors.cooperatives())
                .input("outsiders", floors.outsiders())
                .value(Sharing.told(inside))
                .threshold(floor)
                .judge(
                        floors.hold(outside.ratio(), with.ratio()),
                        Sharing.told(inside),
                        floor,
                        worst,
                        floors.outsiders(),
                        floors.all());
    }

    private static Ratio margin(Examination examination, LocalDate day, Parameter outside, Parameter with) {
        return Associates.on(examination.coop(), day).floors().margin(outside.ratio(), with.ratio());
    }

    private static Finding holder(Examination examination) {
        Parameter most = examination.parameter("holder-most");
        Associates associates =
                Associates.on(examination.coop(), examination.period().last());
        Money all = capital(examination, associates);
        Money largest = associates.kinds().keySet().stream()
                .map(associates.ledger()::subscribed)
                .max(Comparator.naturalOrder())
                .orElse(Money.zero(all.getCurrencyUnit()));
        Ratio part = share(largest, all);
        return examination
                .finding(most)
                .input("largest", largest)
                .input("capital", all)
                .value(Sharing.told(part))
                .threshold(most.ratio())
                .judge(part.compareTo(most.ratio()) <= 0, Sharing.told(part), most.ratio());
    }

    /** Nobody who asked after a year of work waits beyond the next general meeting. */
    private static Finding admission(Examination examination) {
        Parameter after = examination.parameter("admission-after");
        Engagements work = examination.book(Engagements.BOOK);
        examination.need(work.all().values().stream().findFirst(), ENGAGEMENTS);
        List<MeetingHeld> meetings = Meetings.held(examination);
        List<LocalDate> asked = new ArrayList<>();
        List<LocalDate> overlooked = new ArrayList<>();
        for (MemberRegister.File file : examination.book(MemberRegister.BOOK).files()) {
            for (MemberRegister.Step step : file.steps()) {
                if (step.event() instanceof MembershipEvent.Applied applied
                        && isSenior(work, file.who(), applied.on(), after)) {
                    asked.add(applied.on());
                    meetings.stream()
                            .map(MeetingHeld::on)
                            .filter(day -> day.isAfter(applied.on()))
                            .findFirst()
                            .filter(day -> !isDecided(file, applied.on(), day))
                            .ifPresent(day -> overlooked.add(applied.on()));
                }
            }
        }
        Finding.Draft draft = examination
                .finding(after)
                .input("applications", asked.size())
                .value(overlooked.size())
                .threshold(0);
        overlooked.stream().min(Comparator.naturalOrder()).ifPresent(day -> draft.input("first", day));
        return draft.judge(overlooked.isEmpty(), asked.size(), overlooked.size());
    }

    private static boolean isSenior(Engagements work, MemberId who, LocalDate day, Parameter after) {
        return work.since(who, Engagement.Kind.EMPLOYMENT, day, 0)
                .filter(since -> !since.isAfter(day.minus(after.period())))
                .isPresent();
    }

    private static boolean isDecided(MemberRegister.File file, LocalDate asked, LocalDate meeting) {
        return file.steps().stream()
                .map(MemberRegister.Step::event)
                .filter(event -> !event.on().isBefore(asked) && !event.on().isAfter(meeting))
                .anyMatch(event -> event instanceof MembershipEvent.MemberAdmitted
                        || event instanceof MembershipEvent.ApplicationRefused
                        || event instanceof MembershipEvent.Declined);
    }
}
