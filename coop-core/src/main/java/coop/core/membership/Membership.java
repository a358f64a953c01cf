package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.EntriesReversed;
import coop.core.journal.Event;
import coop.core.membership.MembershipArticles.MemberClass;
import coop.core.policy.Answer;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.statutes.CooperativeArticles;
import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesAdopted;
import coop.core.statutes.StatutesBook;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of membership: founding, joining, leaving. Each method looks at a cooperative and a request and gives a ruling;
 * none changes anything. All methods are pure and safe for use by many threads.
 */
public final class Membership {
    private static final String REGISTER = "membership";

    private Membership() {}

    /**
     * Founds a cooperative in memory.
     *
     * @throws RefusedException if there are fewer founders than the statutes ask for, or one is named twice
     */
    public static Cooperative found(Statutes statutes, LocalDate day, MemberId... founders) {
        Cooperative blank = statutes.installed().cooperative();
        List<Application> all =
                Stream.of(founders).map(who -> new Application(who, day)).toList();
        return blank.after(founding(blank, statutes, day, all));
    }

    /**
     * The foundation: the statutes are adopted and the founders are members.
     *
     * @param founders the founders in order; those without a number get the next one, from 1
     * @return refused with {@code foundation.done}, {@code foundation.too-few}, {@code foundation.twice},
     *     {@code membership.number-taken}, {@code membership.unknown-class} or {@code membership.kind}
     */
    public static Ruling founding(Cooperative coop, Statutes statutes, LocalDate day, List<Application> founders) {
        MembershipArticles articles = statutes.section(MembershipArticles.class);
        List<Reason> reasons = new ArrayList<>();
        if (coop.book(StatutesBook.BOOK).inForce().isPresent()) {
            reasons.add(Reason.of("foundation.done", "cooperative.founded", "the cooperative was founded before"));
        }
        if (founders.size() < articles.minimumMembers()) {
            reasons.add(Reason.of(
                    "foundation.too-few",
                    "membership.minimumMembers",
                    "there are {0} founders, the least is {1}",
                    founders.size(),
                    articles.minimumMembers()));
        }
        if (founders.stream().map(Application::who).distinct().count() < founders.size()) {
            reasons.add(Reason.of("foundation.twice", "membership.minimumMembers", "a founder is named twice"));
        }
        List<Event> events = new ArrayList<>();
        events.add(new StatutesAdopted(day, statutes.text(), Optional.empty()));
        SortedSet<Long> given = new TreeSet<>();
        for (Application founder : founders) {
            long number = founder.number().orElseGet(() -> articles.numbers().next(given, day));
            if (number < 1 || !given.add(number)) {
                reasons.add(Candidacy.taken(number));
            }
            String wanted =
                    founder.memberClass().orElse(articles.classes().get(0).id());
            articles.memberClass(wanted)
                    .ifPresentOrElse(
                            aClass -> Candidacy.kind(coop.book(MemberRegister.BOOK, day), founder, aClass)
                                    .ifPresent(reasons::add),
                            () -> reasons.add(Candidacy.unknownClass(wanted)));
            events.add(new MembershipEvent.MemberAdmitted(day, founder.who(), wanted, number));
        }
        return Ruling.of(reasons, events.toArray(Event[]::new));
    }

    /**
     * Books are opened for a cooperative that was kept elsewhere: its statutes are in force from the day it was founded, and its
     * members are taken over one by one with {@link #takeOver}.
     *
     * @return refused with {@code foundation.done}
     */
    public static Ruling opening(Cooperative coop, Statutes statutes) {
        List<Reason> reasons = coop.book(StatutesBook.BOOK).inForce().isPresent()
                ? List.of(Reason.of("foundation.done", "cooperative.founded", "the cooperative was founded before"))
                : List.of();
        LocalDate founded = statutes.cooperative().founded();
        return Ruling.of(reasons, new StatutesAdopted(founded, statutes.text(), Optional.empty()));
    }

    /**
     * Enters a person, or puts a new commitment on record when their data change.
     *
     * @param commitment the salted digest of the personal data kept in the directory
     */
    public static Ruling enter(Cooperative coop, MemberId who, LocalDate on, Hash commitment) {
        return enter(coop, who, on, commitment, Person.Kind.NATURAL);
    }

    /** The same for a person of some kind. */
    public static Ruling enter(Cooperative coop, MemberId who, LocalDate on, Hash commitment, Person.Kind kind) {
        return Ruling.granted(new MembershipEvent.PersonEntered(on, who, commitment, Optional.of(kind)));
    }

    /**
     * An engagement begins.
     *
     * @return refused with {@code engagement.running} when one of the same kind is running on that day
     */
    public static Ruling engage(Cooperative coop, MemberId who, LocalDate from, Engagement.Kind kind, Ratio fte) {
        List<Reason> reasons = new ArrayList<>();
        boolean running = coop.book(Engagements.BOOK, from).of(who).stream()
                .anyMatch(engagement -> engagement.kind() == kind && engagement.isOn(from));
        if (running) {
            reasons.add(
                    Reason.of("engagement.running", REGISTER, "{0} is in {1} already on {2}", who, word(kind), from));
        }
        if (fte.signum() <= 0 || fte.compareTo(Ratio.of(2)) > 0) {
            reasons.add(Reason.of(
                    "engagement.fte", REGISTER, "wanted a full-time equivalent above 0 and at most 2, got {0}", fte));
        }
        return Ruling.of(reasons, new MembershipEvent.EngagementBegan(from, who, kind, fte));
    }

    /**
     * The running engagement of a kind ends.
     *
     * @param last its last day; the end is on record from the day after
     * @return refused with {@code engagement.none} when none is running on that day
     */
    public static Ruling disengage(Cooperative coop, MemberId who, LocalDate last, Engagement.Kind kind) {
        List<Reason> reasons = new ArrayList<>();
        if (coop.book(Engagements.BOOK, last).on(last, who, kind).isEmpty()) {
            reasons.add(Reason.of("engagement.none", REGISTER, "{0} is in no {1} on {2}", who, word(kind), last));
        }
        return Ruling.of(reasons, new MembershipEvent.EngagementEnded(last.plusDays(1), who, kind, last));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Somebody applies.
     *
     * @return refused with {@code membership.already}, {@code membership.waiting}, {@code membership.deceased}, {@code
     *     membership.excluded}, {@code membership.unknown-class} or {@code membership.kind}
     */
    public static Ruling apply(Cooperative coop, Application application) {
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = Candidacy.wanted(coop, application, Lifecycle.Act.APPLY, reasons);
        Candidacy.barred(coop, application).ifPresent(reasons::add);
        return Ruling.of(
                reasons,
                new MembershipEvent.Applied(
                        application.on(),
                        application.who(),
                        wanted.id(),
                        application.sponsors(),
                        application.shares()));
    }

    /**
     * Admits a member by the statutes' rules. No application need be on record before; sponsors, shares and the class that an
     * application on record names count when this one names none.
     *
     * <p>For example under {@code {"policy": "seniority", "atLeast": "P1Y"}} somebody employed since 2014-03-01 is refused on
     * 2015-02-28 with {@code admission.too-early}, and granted on 2015-03-01.
     *
     * @return refused with every reason of the admission rules, and {@code membership.already}, {@code membership.deceased},
     *     {@code membership.unknown-class}, {@code membership.kind}, {@code membership.excluded} or {@code
     *     membership.number-taken}
     */
    public static Ruling admit(Cooperative coop, Application application) {
        Application whole = Candidacy.withApplied(coop, application);
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = Candidacy.wanted(coop, whole, Lifecycle.Act.ADMIT, reasons);
        Candidacy.barred(coop, whole).ifPresent(reasons::add);
        long number = Candidacy.number(coop, whole, reasons);
        if (reasons.isEmpty()) {
            Admission admission = Candidacy.rule(coop, wanted, whole.on());
            reasons.addAll(Answer.of(admission, () -> admission.against(whole, coop)));
        }
        Event admitted = new MembershipEvent.MemberAdmitted(whole.on(), whole.who(), wanted.id(), number);
        boolean says = !application.sponsors().isEmpty() || application.shares().isPresent();
        Event applied =
                new MembershipEvent.Applied(whole.on(), whole.who(), wanted.id(), whole.sponsors(), whole.shares());
        return says ? Ruling.of(reasons, applied, admitted) : Ruling.of(reasons, admitted);
    }

    /**
     * Takes over a member from another register, as an opening position: the admission was decided there, so that the admission
     * rule is not asked. All else is as in {@link #admit}.
     *
     * @return refused as {@link #admit}, but for the reasons of the admission rules
     */
    public static Ruling takeOver(Cooperative coop, Application application) {
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = Candidacy.wanted(coop, application, Lifecycle.Act.ADMIT, reasons);
        Candidacy.barred(coop, application).ifPresent(reasons::add);
        long number = Candidacy.number(coop, application, reasons);
        return Ruling.of(
                reasons, new MembershipEvent.MemberAdmitted(application.on(), application.who(), wanted.id(), number));
    }

    /**
     * A member goes over to another class, by the admission rule of that class.
     *
     * @return refused with every reason of that rule, and {@code membership.none}, {@code membership.suspended}, {@code
     *     membership.unknown-class}, {@code membership.kind} or {@code membership.same-class}
     */
    public static Ruling reclassify(Cooperative coop, Application application) {
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = Candidacy.wanted(coop, application, Lifecycle.Act.RECLASSIFY, reasons);
        boolean same = coop.book(MemberRegister.BOOK, application.on())
                .find(application.who())
                .flatMap(MemberRegister.File::memberClass)
                .filter(wanted.id()::equals)
                .isPresent();
        if (reasons.isEmpty() && same) {
            reasons.add(Reason.of(
                    "membership.same-class", REGISTER, "{0} is in class {1} already", application.who(), wanted.id()));
        }
        if (reasons.isEmpty()) {
            Admission admission = Candidacy.rule(coop, wanted, application.on());
            reasons.addAll(Answer.of(admission, () -> admission.against(application, coop)));
        }
        return Ruling.of(
                reasons, new MembershipEvent.MemberReclassified(application.on(), application.who(), wanted.id()));
    }

    /** A refused admission as an act of its own: the application is on record as refused, with every reason. */
    public static Ruling refusal(Cooperative coop, Application application, List<Reason> why) {
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = Candidacy.wanted(coop, application, Lifecycle.Act.REFUSE, reasons);
        boolean impossible = !reasons.isEmpty() && reasons.get(0).code().equals("membership.already");
        return impossible
                ? new Ruling.Refused(reasons)
                : Ruling.granted(
                        new MembershipEvent.ApplicationRefused(application.on(), application.who(), wanted.id(), why));
    }

    /**
     * A member resigns; it takes effect by the statutes' exit rule, and the membership goes on until then.
     *
     * @param received the day it was received
     * @param effective the first day without membership, when it is not that of the rule; not before it
     * @return refused with {@code membership.none}, {@code exit.too-early} or {@code exit.given}
     */
    public static Ruling resign(
            Cooperative coop, MemberId who, LocalDate received, Optional<LocalDate> effective, String reason) {
        List<Reason> reasons = new ArrayList<>();
        possible(coop, Lifecycle.Act.RESIGN, who, received).ifPresent(reasons::add);
        notice(coop, who, received)
                .ifPresent(given -> reasons.add(Reason.of(
                        "exit.given",
                        "membership.exit",
                        "{0} resigned on {1} already, with effect on {2}",
                        who,
                        given.received(),
                        given.on())));
        Statutes statutes = coop.statutes(received);
        CooperativeArticles articles = statutes.cooperative();
        Span year = yearOf(received, articles);
        Exit exit = statutes.section(MembershipArticles.class).exit();
        LocalDate ruled = Answer.of(exit, () -> exit.effective(received, year));
        LocalDate on = effective.orElse(ruled);
        if (on.isBefore(ruled)) {
            reasons.add(Reason.of(
                    "exit.too-early",
                    "membership.exit",
                    "a resignation received on {0} takes effect on {1}, not on {2}",
                    received,
                    ruled,
                    on));
        }
        return Ruling.of(reasons, new MembershipEvent.MemberResigned(on, who, received, reason));
    }

    /** The resignation that a member has given by a day and that has not taken effect then. */
    public static Optional<MembershipEvent.MemberResigned> notice(Cooperative coop, MemberId who, LocalDate day) {
        return coming(coop, who, day)
                .map(step -> (MembershipEvent.MemberResigned) step.event())
                .filter(given -> !given.received().isAfter(day));
    }

    private static Optional<MemberRegister.Step> coming(Cooperative coop, MemberId who, LocalDate day) {
        return coop.book(MemberRegister.BOOK)
                .find(who)
                .flatMap(file -> file.steps().stream()
                        .filter(step -> step.event() instanceof MembershipEvent.MemberResigned given
                                && given.on().isAfter(day))
                        .findFirst());
    }

    /** A departure, in place of a resignation that was given and has not taken effect. */
    static Ruling departure(Cooperative coop, List<Reason> reasons, MembershipEvent event) {
        Optional<MemberRegister.Step> given = coming(coop, event.who(), event.on());
        return given.map(step -> Ruling.of(
                        reasons,
                        new EntriesReversed(
                                event.on(),
                                List.of(step.entry()),
                                "the membership ends before the resignation does so"),
                        event))
                .orElseGet(() -> Ruling.of(reasons, event));
    }

    /** The financial year in which a day lies. */
    public static Span yearOf(LocalDate day, CooperativeArticles articles) {
        Span year = Span.financialYear(day.getYear(), articles.yearEnd());
        return day.isAfter(year.last()) ? Span.financialYear(day.getYear() + 1, articles.yearEnd()) : year;
    }

    /**
     * The rights of a member rest.
     *
     * @return refused with {@code membership.none} or {@code membership.suspended}
     */
    public static Ruling suspend(Cooperative coop, MemberId who, LocalDate on, String reason) {
        return simple(coop, Lifecycle.Act.SUSPEND, new MembershipEvent.MemberSuspended(on, who, reason));
    }

    /**
     * A suspension ends.
     *
     * @return refused with {@code membership.not-suspended}
     */
    public static Ruling reinstate(Cooperative coop, MemberId who, LocalDate on, String reason) {
        return simple(coop, Lifecycle.Act.REINSTATE, new MembershipEvent.MemberReinstated(on, who, reason));
    }

    /** An act that nothing but the standing of the person can refuse. */
    static Ruling simple(Cooperative coop, Lifecycle.Act act, MembershipEvent event) {
        return Ruling.of(possible(coop, act, event.who(), event.on()).stream().toList(), event);
    }

    static Optional<Reason> possible(Cooperative coop, Lifecycle.Act act, MemberId who, LocalDate on) {
        return Lifecycle.against(act, who, coop.book(MemberRegister.BOOK, on).standing(who), on);
    }

    /**
     * Whether somebody has a right of members on a day: is a member, not suspended, of a class that gives it.
     *
     * <p>For example an investor of a class without {@code vote} may not vote, though a member.
     */
    public static boolean may(Cooperative coop, MemberId who, Right right, LocalDate day) {
        return coop.book(MemberRegister.BOOK, day)
                .find(who)
                .filter(file -> file.standing() == Standing.ADMITTED)
                .flatMap(MemberRegister.File::memberClass)
                .flatMap(coop.statutes(day).section(MembershipArticles.class)::memberClass)
                .filter(aClass -> aClass.gives(right))
                .isPresent();
    }

    /**
     * A member is excluded, by a carried resolution of kind {@code exclusion} about the member when the statutes give it to
     * the meeting.
     *
     * @return refused with {@code membership.none}, {@code exclusion.undecided}, {@code exclusion.not-proposed} or {@code
     *     exclusion.unheard}
     */
    public static Ruling exclude(
            Cooperative coop, MemberId who, LocalDate on, String reason, Optional<String> resolution) {
        return Exclusions.exclude(coop, who, on, reason, resolution);
    }

    /**
     * A member has died.
     *
     * @param heir who takes over the shares, when it is one person
     * @return refused with {@code membership.none}
     */
    public static Ruling die(Cooperative coop, MemberId who, LocalDate on, Optional<MemberId> heir) {
        List<Reason> reasons =
                possible(coop, Lifecycle.Act.DIE, who, on).stream().toList();
        return departure(coop, reasons, new MembershipEvent.MemberDied(on, who, heir));
    }

    /**
     * Statutes are changed by a carried resolution of kind {@code statutes} about their digest.
     *
     * @return refused with {@code statutes.undecided} or {@code statutes.too-early}
     */
    public static Ruling amend(Cooperative coop, Statutes statutes, String resolution, LocalDate inForce) {
        Optional<Resolution> decided = coop.book(MinuteBook.BOOK).find(resolution);
        List<Reason> reasons = new ArrayList<>();
        boolean carried = decided.filter(some -> some.isCarried()
                        && some.kind().equals("statutes")
                        && some.subject()
                                .filter(statutes.digest().toString()::equals)
                                .isPresent())
                .isPresent();
        if (!carried) {
            reasons.add(Reason.of(
                    "statutes.undecided", "statutes", "no carried resolution {0} adopts these statutes", resolution));
        }
        if (decided.filter(some -> inForce.isBefore(some.on())).isPresent()) {
            reasons.add(Reason.of(
                    "statutes.too-early",
                    "statutes",
                    "statutes cannot be in force on {0}, before their resolution",
                    inForce));
        }
        return Ruling.of(reasons, new StatutesAdopted(inForce, statutes.text(), Optional.of(resolution)));
    }
}
