package coop.testkit;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.Admission;
import coop.core.membership.Application;
import coop.core.membership.MemberRegister;
import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Admission rules of a plugin: one that is right, and several that are broken in one way each. */
public final class BadgePlugin implements CoopPlugin {
    @Override
    public String id() {
        return "example.badge";
    }

    @Override
    public int contract() {
        return CoopPlugin.CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.policy(Admission.class, "even", Even.class)
                .policy(Admission.class, "foresight", Foresight.class)
                .policy(Admission.class, "mood", Mood.class)
                .policy(Admission.class, "mute", Mute.class)
                .policy(Admission.class, "lax", Lax.class)
                .policy(Admission.class, "endless", Endless.class)
                .policy(Admission.class, "local", Local.class);
    }

    private static List<Reason> odd(Application application) {
        return application.who().number() % 2 == 0
                ? List.of()
                : List.of(Reason.of("badge.odd", "membership.admission", "{0} has an odd number", application.who()));
    }

    /** Admits even numbers, as long as there are not too many members. */
    public record Even(int atMost) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            int members =
                    coop.book(MemberRegister.BOOK, application.on()).members().size();
            return members < atMost ? odd(application) : List.of(Reason.of("badge.full", "membership", "it is full"));
        }
    }

    /** Reads the register with every entry there is. */
    public record Foresight(int atMost) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            int members = coop.book(MemberRegister.BOOK).members().size();
            return members < atMost ? odd(application) : List.of(Reason.of("badge.full", "membership", "it is full"));
        }
    }

    /** Answers another thing each time. */
    public record Mood(int atMost) implements Admission {
        private static final AtomicInteger ASKED = new AtomicInteger();

        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return odd(application).isEmpty()
                    ? List.of()
                    : List.of(Reason.of("badge.mood", "membership", "asked {0} times", ASKED.incrementAndGet()));
        }
    }

    /** Refuses without saying why. */
    public record Mute(int atMost) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return odd(application).isEmpty() ? List.of() : List.of(new Reason("no", "", "", List.of()));
        }
    }

    /** Refuses nobody. */
    public record Lax(int atMost) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return List.of();
        }
    }

    /** Never comes to an end. */
    public record Endless(int atMost) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            return List.of();
        }
    }

    /** Depends on the machine's language. */
    public record Local(int atMost) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return odd(application).isEmpty()
                    ? List.of()
                    : List.of(Reason.of("badge.local", "membership", "refused in {0}", Locale.getDefault()));
        }
    }
}
