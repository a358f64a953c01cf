package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exclusion of a member: it is proposed, the member may answer, it is decided. Statutes that give a time for the answer,
 * under {@code membership.hearing}, ask for each step. All methods are pure.
 */
public final class Exclusions {
    private static final String HEARING = "membership.hearing";

    private Exclusions() {}

    /**
     * An exclusion is proposed, and the member told of it.
     *
     * @param reason why, in words without personal data
     * @return refused with {@code membership.none}, {@code exclusion.proposed} or {@code exclusion.no-reason}
     */
    public static Ruling propose(Cooperative coop, MemberId who, LocalDate on, String reason) {
        List<Reason> reasons = new ArrayList<>();
        Membership.possible(coop, Lifecycle.Act.PROPOSE_EXCLUSION, who, on).ifPresent(reasons::add);
        proposal(coop, who, on)
                .ifPresent(open -> reasons.add(Reason.of(
                        "exclusion.proposed",
                        HEARING,
                        "the exclusion of {0} has been proposed since {1}",
                        who,
                        open.on())));
        if (reason.isBlank()) {
            reasons.add(Reason.of("exclusion.no-reason", HEARING, "whoever proposes to exclude {0} says why", who));
        }
        return Ruling.of(reasons, new MembershipEvent.ExclusionProposed(on, who, reason));
    }

    /**
     * The member answers the proposal, or had the chance to and says nothing.
     *
     * @return refused with {@code membership.none} or {@code exclusion.not-proposed}
     */
    public static Ruling hear(Cooperative coop, MemberId who, LocalDate on, String reason) {
        List<Reason> reasons = open(coop, Lifecycle.Act.HEAR, who, on);
        return Ruling.of(reasons, new MembershipEvent.MemberHeard(on, who, reason));
    }

    /**
     * The proposal is not pursued.
     *
     * @return refused with {@code membership.none} or {@code exclusion.not-proposed}
     */
    public static Ruling drop(Cooperative coop, MemberId who, LocalDate on, String reason) {
        List<Reason> reasons = open(coop, Lifecycle.Act.DROP_EXCLUSION, who, on);
        return Ruling.of(reasons, new MembershipEvent.ExclusionDropped(on, who, reason));
    }

    private static List<Reason> open(Cooperative coop, Lifecycle.Act act, MemberId who, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        Membership.possible(coop, act, who, on).ifPresent(reasons::add);
        if (proposal(coop, who, on).isEmpty()) {
            reasons.add(notProposed(who, on));
        }
        return reasons;
    }

    private static Reason notProposed(MemberId who, LocalDate on) {
        return Reason.of("exclusion.not-proposed", HEARING, "no exclusion of {0} is proposed on {1}", who, on);
    }

    private static Optional<MembershipEvent.ExclusionProposed> proposal(Cooperative coop, MemberId who, LocalDate on) {
        return coop.book(MemberRegister.BOOK, on).find(who).flatMap(MemberRegister.File::proposal);
    }

    /** {@link Membership#exclude}. */
    static Ruling exclude(Cooperative coop, MemberId who, LocalDate on, String reason, Optional<String> resolution) {
        List<Reason> reasons = new ArrayList<>();
        Membership.possible(coop, Lifecycle.Act.EXCLUDE, who, on).ifPresent(reasons::add);
        MembershipArticles articles = coop.statutes(on).section(MembershipArticles.class);
        boolean ofMeeting = articles.exclusion() == MembershipArticles.Body.GENERAL_MEETING;
        Optional<Resolution> carried = coop.book(MinuteBook.BOOK, on)
                .carried("exclusion", who.toString())
                .filter(decided -> !ofMeeting || !decided.body().equals(Decisions.BOARD))
                .filter(decided -> isOfThisMembership(coop, who, on, decided));
        boolean named = resolution.isEmpty()
                || carried.filter(decided -> decided.id().equals(resolution.get()))
                        .isPresent();
        if (ofMeeting && (carried.isEmpty() || !named)) {
            reasons.add(Reason.of(
                    "exclusion.undecided",
                    "membership.exclusion",
                    "no carried resolution of the general meeting excludes {0} by {1}",
                    who,
                    on));
        }
        articles.hearing()
                .ifPresent(time -> heard(coop, who, carried.map(Resolution::on).orElse(on), on, time, reasons));
        return Membership.departure(
                coop, reasons, new MembershipEvent.MemberExcluded(on, who, reason, carried.map(Resolution::id)));
    }

    /** A resolution that excluded the person before does not exclude again somebody who was admitted since. */
    private static boolean isOfThisMembership(Cooperative coop, MemberId who, LocalDate on, Resolution decided) {
        return coop.book(MemberRegister.BOOK, on)
                .find(who)
                .flatMap(MemberRegister.File::admitted)
                .filter(admitted -> decided.on().isBefore(admitted))
                .isEmpty();
    }

    private static void heard(
            Cooperative coop, MemberId who, LocalDate decided, LocalDate on, Period time, List<Reason> reasons) {
        Optional<MemberRegister.File> file = coop.book(MemberRegister.BOOK, on).find(who);
        Optional<LocalDate> proposed =
                file.flatMap(MemberRegister.File::proposal).map(MembershipEvent::on);
        if (proposed.isEmpty()) {
            reasons.add(notProposed(who, on));
            return;
        }
        LocalDate from = proposed.get().plus(time);
        boolean answered = file.flatMap(MemberRegister.File::heard)
                .filter(day -> !day.isAfter(decided))
                .isPresent();
        if (!answered && decided.isBefore(from)) {
            reasons.add(Reason.of(
                    "exclusion.unheard",
                    HEARING,
                    "{0} was told on {1} and may answer until {2}; the decision is of {3}",
                    who,
                    proposed.get(),
                    from,
                    decided));
        }
    }
}
