package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.resolution.MinuteBook;
import coop.core.statutes.Default;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Built-in admission rules that look at the candidate and at who speaks for them. They are most often parts of an {@code all-of}.
 */
public final class AdmissionConditions {
    private static final String ARTICLE = "membership.admission";

    private AdmissionConditions() {}

    /**
     * {@code in-turn}: who has waited longest comes first. Somebody on the waiting list is admitted when nobody of the same
     * class has been on it longer, and somebody who is not on it when nobody is.
     */
    public record InTurn() implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            MemberRegister register = coop.book(MemberRegister.BOOK, application.on());
            Optional<MemberRegister.File> own =
                    register.find(application.who()).filter(file -> file.standing() == Standing.WAITING);
            Optional<String> wanted = application.memberClass().or(() -> own.flatMap(MemberRegister.File::memberClass));
            return register.files().stream()
                    .filter(file -> file.standing() == Standing.WAITING
                            && !file.who().equals(application.who())
                            && (wanted.isEmpty() || file.memberClass().equals(wanted))
                            && own.filter(mine -> mine.since().compareTo(file.since()) <= 0)
                                    .isEmpty())
                    .min(Comparator.comparing(MemberRegister.File::since).thenComparing(MemberRegister.File::who))
                    .map(first -> List.of(Reason.of(
                            "admission.not-in-turn",
                            ARTICLE,
                            "{0} has been on the waiting list since {1}, before {2}",
                            first.who(),
                            first.since(),
                            application.who())))
                    .orElse(List.of());
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return Optional.of(ALWAYS);
        }
    }

    /**
     * {@code age}: persons of an age, as of the day of admission. Somebody born on 29 February is a year older on 28 February of
     * other years. Legal persons have none, and are admitted.
     *
     * @param atLeast how many years old at least
     * @param below below which age, if there is a limit
     */
    public record Age(@Default("18") int atLeast, Optional<Integer> below) implements Admission {
        public Age {
            if (atLeast < 0
                    || atLeast > 120
                    || below.filter(limit -> limit <= 0 || limit > 150).isPresent()) {
                throw new IllegalArgumentException("wanted an age from 0 to 120");
            }
        }

        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            if (isLegal(application, coop)) {
                return List.of();
            }
            if (application.born().isEmpty()) {
                return List.of(Reason.of(
                        "admission.age-unknown",
                        ARTICLE,
                        "the day of birth of {0} is not known; admission is from {1} years",
                        application.who(),
                        atLeast));
            }
            int age = Period.between(application.born().get(), application.on()).getYears();
            boolean leapling = application.born().get().plusYears(age + 1L).equals(application.on());
            int years = leapling ? age + 1 : age;
            if (years < atLeast) {
                return List.of(Reason.of(
                        "admission.too-young",
                        ARTICLE,
                        "{0} is not {1} years old on {2}",
                        application.who(),
                        atLeast,
                        application.on()));
            }
            return below.filter(limit -> years >= limit)
                    .map(limit -> List.of(Reason.of(
                            "admission.too-old",
                            ARTICLE,
                            "{0} is {1} years old or older on {2}",
                            application.who(),
                            limit,
                            application.on())))
                    .orElse(List.of());
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return isLegal(application, coop)
                    ? Optional.of(ALWAYS)
                    : application.born().map(day -> day.plusYears(atLeast));
        }

        private static boolean isLegal(Application application, Cooperative coop) {
            return coop.book(MemberRegister.BOOK, application.on())
                    .find(application.who())
                    .filter(file -> file.kind().isLegal())
                    .isPresent();
        }
    }

    /**
     * {@code sponsorship}: for whom members speak.
     *
     * @param atLeast how many members
     * @param membersFor how long they must have been members
     */
    public record Sponsorship(
            @Default("2") int atLeast, @Default("\"P0D\"") Period membersFor) implements Admission {
        public Sponsorship {
            if (atLeast < 1 || membersFor.isNegative()) {
                throw new IllegalArgumentException("wanted at least one sponsor, and a time of zero or more");
            }
        }

        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            MemberRegister register = coop.book(MemberRegister.BOOK, application.on());
            long speaking = application.sponsors().stream()
                    .distinct()
                    .filter(sponsor -> !sponsor.equals(application.who()))
                    .filter(sponsor -> register.find(sponsor)
                            .filter(file -> file.standing() == Standing.ADMITTED)
                            .flatMap(MemberRegister.File::admitted)
                            .filter(day -> !application.on().isBefore(day.plus(membersFor)))
                            .isPresent())
                    .count();
            return speaking >= atLeast
                    ? List.of()
                    : List.of(Reason.of(
                            "admission.sponsors",
                            ARTICLE,
                            "{0} members who may do so speak for {1}, the least is {2}",
                            speaking,
                            application.who(),
                            atLeast));
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return Optional.of(ALWAYS);
        }
    }

    /**
     * {@code trial}: after a time as a candidate, counted from the application on record. Somebody who applied on 2014-03-01 is
     * admitted from 2014-09-01 when it is {@code P6M}.
     *
     * @param period how long
     */
    public record Trial(Period period) implements Admission {
        public Trial {
            if (period.isNegative()) {
                throw new IllegalArgumentException("wanted a time of trial of zero or more");
            }
        }

        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            Optional<LocalDate> applied = applied(application, coop);
            if (applied.isEmpty()) {
                return List.of(Reason.of(
                        "admission.no-application",
                        ARTICLE,
                        "no application of {0} is on record by {1}",
                        application.who(),
                        application.on()));
            }
            LocalDate opens = applied.get().plus(period);
            return application.on().isBefore(opens)
                    ? List.of(Reason.of(
                            "admission.on-trial",
                            ARTICLE,
                            "{0} applied on {1}; the time of trial ends on {2}",
                            application.who(),
                            applied.get(),
                            opens))
                    : List.of();
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return applied(application, coop).map(day -> day.plus(period));
        }

        private static Optional<LocalDate> applied(Application application, Cooperative coop) {
            return coop.book(MemberRegister.BOOK, application.on())
                    .find(application.who())
                    .filter(file -> file.standing().isCandidate())
                    .flatMap(MemberRegister.File::application)
                    .map(MembershipEvent::on);
        }
    }

    /**
     * {@code minimum-subscription}: who undertakes to subscribe so many shares.
     *
     * @param shares how many
     */
    public record MinimumSubscription(long shares) implements Admission {
        public MinimumSubscription {
            if (shares < 1) {
                throw new IllegalArgumentException("wanted at least one share");
            }
        }

        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            long promised = application.shares().orElse(0L);
            return promised >= shares
                    ? List.of()
                    : List.of(Reason.of(
                            "admission.subscription",
                            ARTICLE,
                            "{0} undertakes to subscribe {1} shares, the least is {2}",
                            application.who(),
                            promised,
                            shares));
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return Optional.of(ALWAYS);
        }
    }

    /** {@code board-approval}: whom the board approves, by a resolution of its own that is on record. */
    public record BoardApproval() implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            boolean approved = coop.book(MinuteBook.BOOK, application.on()).resolutions().stream()
                    .filter(resolution -> resolution.body().equals(Decisions.BOARD) && resolution.isCarried())
                    .anyMatch(resolution -> Admissions.isAbout(resolution, application));
            return approved
                    ? List.of()
                    : List.of(Reason.of(
                            "admission.not-approved",
                            ARTICLE,
                            "the board has not approved the admission of {0} by {1}",
                            application.who(),
                            application.on()));
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return Optional.of(ALWAYS);
        }
    }
}
