package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.policy.Answer;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.statutes.Default;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The built-in admission rules. Each is a policy that statutes name under {@code membership.admission}. */
public final class Admissions {
    private static final String ARTICLE = "membership.admission";

    private Admissions() {}

    /** {@code open-door}: everybody who asks. */
    public record OpenDoor() implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return List.of();
        }
    }

    /**
     * {@code seniority}: after a time of engagement without a break. Somebody employed since 2014-03-01 may join from
     * 2015-03-01 when it is {@code P1Y}; one employed since 29 February, a year later on 28 February. A break of more days
     * than {@code breakOfAtMost} starts the time anew.
     *
     * @param atLeast how long
     * @param in in what kind of engagement
     * @param breakOfAtMost how many days between two engagements still count as no break
     */
    public record Seniority(
            Period atLeast,
            @Default("\"employment\"") Engagement.Kind in,
            @Default("31") int breakOfAtMost) implements Admission {
        public Seniority {
            if (atLeast.isNegative() || breakOfAtMost < 0) {
                throw new IllegalArgumentException("wanted a time and a break of zero or more");
            }
        }

        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            Optional<LocalDate> since = coop.book(Engagements.BOOK, application.on())
                    .since(application.who(), in, application.on(), breakOfAtMost);
            if (since.isEmpty()) {
                return List.of(Reason.of(
                        "admission.no-engagement",
                        ARTICLE,
                        "{0} is in no {1} on {2}",
                        application.who(),
                        in.name().toLowerCase(Locale.ROOT),
                        application.on()));
            }
            LocalDate opens = since.get().plus(atLeast);
            if (application.on().isBefore(opens)) {
                return List.of(Reason.of(
                        "admission.too-early",
                        ARTICLE,
                        "{0} began on {1}; admission opens on {2}",
                        application.who(),
                        since.get(),
                        opens));
            }
            return List.of();
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return coop.book(Engagements.BOOK, application.on())
                    .since(application.who(), in, application.on(), breakOfAtMost)
                    .map(since -> since.plus(atLeast));
        }
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * {@code capacity}: as long as there are fewer members than a number.
     *
     * @param atMost how many members there may be
     */
    public record Capacity(int atMost) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            int members =
                    coop.book(MemberRegister.BOOK, application.on()).members().size();
            return members < atMost
                    ? List.of()
                    : List.of(Reason.of(
                            "admission.full",
                            ARTICLE,
                            "there are {0} members, and no more than {1} may be",
                            members,
                            atMost));
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return Optional.of(ALWAYS);
        }
    }

    /** {@code by-resolution}: by a carried resolution of kind {@code admission} about the person, or one that is named. */
    public record ByResolution() implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return decided(application, coop)
                    ? List.of()
                    : List.of(Reason.of(
                            "admission.undecided",
                            ARTICLE,
                            "no carried resolution admits {0} by {1}",
                            application.who(),
                            application.on()));
        }

        private static boolean decided(Application application, Cooperative coop) {
            MinuteBook minutes = coop.book(MinuteBook.BOOK, application.on());
            return application
                    .resolution()
                    .flatMap(minutes::find)
                    .filter(Resolution::isCarried)
                    .or(() -> minutes.carried("admission", application.who().toString()))
                    .filter(resolution -> isAbout(resolution, application))
                    .isPresent();
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return Optional.of(ALWAYS);
        }
    }

    static boolean isAbout(Resolution resolution, Application application) {
        return resolution.kind().equals("admission")
                && resolution
                        .subject()
                        .filter(application.who().toString()::equals)
                        .isPresent();
    }

    /**
     * {@code not}: when another rule does not admit. For example nobody who is employed: {@code {"policy": "not", "rule":
     * {"policy": "seniority", "atLeast": "P0D"}, "because": "who works here joins as a worker"}}.
     *
     * @param rule the other rule
     * @param because what to say to those it admits
     */
    public record Not(Admission rule, String because) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return Answer.of(rule, () -> rule.against(application, coop)).isEmpty()
                    ? List.of(Reason.of(
                            "admission.not", ARTICLE, "{0} may not be admitted: {1}", application.who(), because))
                    : List.of();
        }
    }

    /**
     * {@code all-of}: when each of several rules admits; every reason of each is given.
     *
     * @param rules the rules
     */
    public record AllOf(List<Admission> rules) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            List<Reason> reasons = new ArrayList<>();
            rules.forEach(rule -> reasons.addAll(Answer.of(rule, () -> rule.against(application, coop))));
            return reasons;
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            LocalDate last = ALWAYS;
            for (Admission rule : rules) {
                Optional<LocalDate> opens = rule.opens(application, coop);
                if (opens.isEmpty()) {
                    return opens;
                }
                last = later(last, opens.get());
            }
            return Optional.of(last);
        }
    }

    /**
     * {@code any-of}: when one of several rules admits; when none does, the reasons of all are given.
     *
     * @param rules the rules, at least one
     */
    public record AnyOf(List<Admission> rules) implements Admission {
        public AnyOf {
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("wanted at least one rule");
            }
        }

        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            List<Reason> reasons = new ArrayList<>();
            for (Admission rule : rules) {
                List<Reason> against = Answer.of(rule, () -> rule.against(application, coop));
                if (against.isEmpty()) {
                    return List.of();
                }
                reasons.addAll(against);
            }
            return reasons;
        }

        @Override
        public Optional<LocalDate> opens(Application application, Cooperative coop) {
            return rules.stream()
                    .flatMap(rule -> rule.opens(application, coop).stream())
                    .min(LocalDate::compareTo);
        }
    }
}
