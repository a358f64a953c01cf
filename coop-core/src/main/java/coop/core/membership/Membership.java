package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.MembershipArticles.MemberClass;
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
     *     {@code membership.number-taken} or {@code membership.unknown-class}
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
            long number = founder.number().orElse(given.isEmpty() ? 1 : given.last() + 1);
            if (number < 1 || !given.add(number)) {
                reasons.add(taken(number));
            }
            String wanted =
                    founder.memberClass().orElse(articles.classes().get(0).id());
            if (articles.memberClass(wanted).isEmpty()) {
                reasons.add(unknownClass(wanted));
            }
            events.add(new MembershipEvent.MemberAdmitted(day, founder.who(), wanted, number));
        }
        return Ruling.of(reasons, events.toArray(Event[]::new));
    }

    private static Reason taken(long number) {
        return Reason.of(
                "membership.number-taken",
                REGISTER,
                "member number {0} was given before; a number is given once",
                number);
    }

    private static Reason unknownClass(String memberClass) {
        return Reason.of(
                "membership.unknown-class", "membership.classes", "there is no class of members {0}", memberClass);
    }

    /**
     * Enters a person, or puts a new commitment on record when their data change.
     *
     * @param commitment the salted digest of the personal data kept in the directory
     */
    public static Ruling enter(Cooperative coop, MemberId who, LocalDate on, Hash commitment) {
        return Ruling.granted(new MembershipEvent.PersonEntered(on, who, commitment));
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

    private static String word(Engagement.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Somebody applies.
     *
     * @return refused with {@code membership.already}, {@code membership.deceased} or {@code membership.unknown-class}
     */
    public static Ruling apply(Cooperative coop, Application application) {
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = wanted(coop, application, reasons);
        return Ruling.of(reasons, new MembershipEvent.Applied(application.on(), application.who(), wanted.id()));
    }

    /**
     * Admits a member by the statutes' rules. No application need be on record before.
     *
     * <p>For example under {@code {"policy": "seniority", "atLeast": "P1Y"}} somebody employed since 2014-03-01 is refused on
     * 2015-02-28 with {@code admission.too-early}, and granted on 2015-03-01.
     *
     * @return refused with every reason of the admission rules, and {@code membership.already}, {@code membership.deceased},
     *     {@code membership.unknown-class}, {@code membership.excluded} or {@code membership.number-taken}
     */
    public static Ruling admit(Cooperative coop, Application application) {
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = wanted(coop, application, reasons);
        MembershipArticles articles = coop.statutes(application.on()).section(MembershipArticles.class);
        MemberRegister register = coop.book(MemberRegister.BOOK, application.on());
        barred(register, articles, application).ifPresent(reasons::add);
        MemberRegister whole = coop.book(MemberRegister.BOOK);
        Optional<Long> own = register.find(application.who()).flatMap(MemberRegister.File::number);
        long number = application.number().orElseGet(() -> own.orElseGet(whole::nextNumber));
        boolean another = own.filter(kept -> kept == number).isEmpty();
        if (number < 1 || (another && whole.isTaken(number))) {
            reasons.add(taken(number));
        }
        if (reasons.isEmpty()) {
            reasons.addAll(wanted.admission().orElse(articles.admission()).against(application, coop));
        }
        return Ruling.of(
                reasons, new MembershipEvent.MemberAdmitted(application.on(), application.who(), wanted.id(), number));
    }

    /** A refused admission as an act of its own: the application is on record as refused, with every reason. */
    public static Ruling refusal(Cooperative coop, Application application, List<Reason> why) {
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = wanted(coop, application, reasons);
        boolean alreadyIn = reasons.stream().anyMatch(reason -> reason.code().equals("membership.already"));
        return alreadyIn
                ? new Ruling.Refused(reasons)
                : Ruling.granted(
                        new MembershipEvent.ApplicationRefused(application.on(), application.who(), wanted.id(), why));
    }

    private static MemberClass wanted(Cooperative coop, Application application, List<Reason> reasons) {
        MembershipArticles articles = coop.statutes(application.on()).section(MembershipArticles.class);
        MemberRegister register = coop.book(MemberRegister.BOOK, application.on());
        if (register.isMember(application.who())) {
            reasons.add(Reason.of("membership.already", REGISTER, "{0} is a member already", application.who()));
        }
        if (register.standing(application.who()) == Standing.DECEASED) {
            reasons.add(Reason.of("membership.deceased", REGISTER, "{0} has died", application.who()));
        }
        MemberClass first = articles.classes().get(0);
        Optional<MemberClass> found =
                application.memberClass().map(articles::memberClass).orElse(Optional.of(first));
        if (found.isEmpty()) {
            reasons.add(unknownClass(application.memberClass().orElse("")));
        }
        return found.orElse(first);
    }

    private static Optional<Reason> barred(
            MemberRegister register, MembershipArticles articles, Application application) {
        Optional<LocalDate> excluded = register.find(application.who())
                .filter(file -> file.standing() == Standing.EXCLUDED)
                .map(MemberRegister.File::since);
        boolean open = articles.readmission().isPresent()
                && excluded.isPresent()
                && !application
                        .on()
                        .isBefore(excluded.get().plus(articles.readmission().get()));
        return excluded.filter(day -> !open)
                .map(day -> Reason.of(
                        "membership.excluded",
                        "membership.readmission",
                        "{0} was excluded on {1}",
                        application.who(),
                        day));
    }

    /**
     * A member resigns; it takes effect by the statutes' exit rule.
     *
     * @param received the day it was received
     * @param effective the first day without membership, when it is not that of the rule; not before it
     * @return refused with {@code membership.none} or {@code exit.too-early}
     */
    public static Ruling resign(
            Cooperative coop, MemberId who, LocalDate received, Optional<LocalDate> effective, String reason) {
        List<Reason> reasons = new ArrayList<>();
        member(coop, who, received).ifPresent(reasons::add);
        Statutes statutes = coop.statutes(received);
        CooperativeArticles articles = statutes.cooperative();
        Span year = yearOf(received, articles);
        LocalDate ruled = statutes.section(MembershipArticles.class).exit().effective(received, year);
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
        List<Reason> reasons = new ArrayList<>();
        member(coop, who, on).ifPresent(reasons::add);
        if (coop.book(MemberRegister.BOOK, on).standing(who) == Standing.SUSPENDED) {
            reasons.add(Reason.of("membership.suspended", REGISTER, "{0} is suspended already", who));
        }
        return Ruling.of(reasons, new MembershipEvent.MemberSuspended(on, who, reason));
    }

    /**
     * A suspension ends.
     *
     * @return refused with {@code membership.not-suspended}
     */
    public static Ruling reinstate(Cooperative coop, MemberId who, LocalDate on, String reason) {
        boolean suspended = coop.book(MemberRegister.BOOK, on).standing(who) == Standing.SUSPENDED;
        return suspended
                ? Ruling.granted(new MembershipEvent.MemberReinstated(on, who, reason))
                : Ruling.refused(Reason.of("membership.not-suspended", REGISTER, "{0} is not suspended", who));
    }

    /**
     * A member is excluded, by a carried resolution of kind {@code exclusion} about the member when the statutes give it to
     * the meeting.
     *
     * @return refused with {@code membership.none} or {@code exclusion.undecided}
     */
    public static Ruling exclude(
            Cooperative coop, MemberId who, LocalDate on, String reason, Optional<String> resolution) {
        List<Reason> reasons = new ArrayList<>();
        member(coop, who, on).ifPresent(reasons::add);
        Optional<Resolution> carried = coop.book(MinuteBook.BOOK, on).carried("exclusion", who.toString());
        boolean named = resolution.isEmpty()
                || carried.filter(decided -> decided.id().equals(resolution.get()))
                        .isPresent();
        MembershipArticles articles = coop.statutes(on).section(MembershipArticles.class);
        if (articles.exclusion() == MembershipArticles.Body.GENERAL_MEETING && (carried.isEmpty() || !named)) {
            reasons.add(Reason.of(
                    "exclusion.undecided",
                    "membership.exclusion",
                    "no carried resolution of the general meeting excludes {0} by {1}",
                    who,
                    on));
        }
        return Ruling.of(reasons, new MembershipEvent.MemberExcluded(on, who, reason, carried.map(Resolution::id)));
    }

    /**
     * A member has died.
     *
     * @param heir who takes over the shares, when it is one person
     * @return refused with {@code membership.none}
     */
    public static Ruling die(Cooperative coop, MemberId who, LocalDate on, Optional<MemberId> heir) {
        List<Reason> reasons = new ArrayList<>();
        member(coop, who, on).ifPresent(reasons::add);
        return Ruling.of(reasons, new MembershipEvent.MemberDied(on, who, heir));
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

    private static Optional<Reason> member(Cooperative coop, MemberId who, LocalDate on) {
        return coop.book(MemberRegister.BOOK, on).isMember(who)
                ? Optional.empty()
                : Optional.of(Reason.of("membership.none", REGISTER, "{0} is no member on {1}", who, on));
    }
}
