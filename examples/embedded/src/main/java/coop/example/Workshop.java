package coop.example;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Stage;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.Admission;
import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.plugin.Installed;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.PolicyBinder;
import coop.store.wiring.StoreModule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A host with its own injector and its own admission rule; what it records is durable. */
public final class Workshop {
    // README: a rule
    /** The host's own rule: members work at least so much of full time. */
    public record Hours(Ratio atLeast) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            Ratio works = coop.book(Engagements.BOOK, application.on())
                    .on(application.on(), application.who(), Engagement.Kind.EMPLOYMENT)
                    .map(Engagement::fte)
                    .orElse(Ratio.ZERO);
            return works.compareTo(atLeast) >= 0
                    ? List.of()
                    : List.of(Reason.of(
                            "workshop.hours",
                            "membership.admission",
                            "{0} works {1} of full time, the least is {2}",
                            application.who(),
                            works,
                            atLeast));
        }
    }
    // README: end

    private static final class HostModule extends AbstractModule {
        @Override
        protected void configure() {
            PolicyBinder.policies(binder()).policy(Admission.class, "hours", Hours.class);
            bind(Workshop.class);
        }
    }

    private final Office office;
    private final Statutes statutes;

    @Inject
    Workshop(Office office, Installed installed) {
        this.office = office;
        this.statutes = installed.statutes("""
                {"cooperative": {"name": "Workshop", "founded": "2024-01-02"},
                 "membership": {"admission": {"policy": "hours", "atLeast": "1/2"}}}
                """);
    }

    /** Founds the workshop and lets two persons apply; gives what came of each. */
    public List<Recorded> open() {
        LocalDate day = LocalDate.of(2024, 1, 2);
        List<Application> founders = Stream.of(1, 2, 3)
                .map(number -> new Application(MemberId.of(number), day))
                .toList();
        office.record("found", "host", coop -> Membership.founding(coop, statutes, day, founders))
                .orThrow();
        return List.of(
                join(MemberId.of(4), Ratio.of(4, 5), day.plusDays(1)),
                join(MemberId.of(5), Ratio.of(1, 4), day.plusDays(1)));
    }

    private Recorded join(MemberId who, Ratio fte, LocalDate day) {
        office.record("hire-" + who, "host", coop -> Membership.engage(coop, who, day, Engagement.Kind.EMPLOYMENT, fte))
                .orThrow();
        return office.record("admit-" + who, "host", coop -> Membership.admit(coop, new Application(who, day)));
    }

    static Workshop in(Path file) {
        return Guice.createInjector(Stage.PRODUCTION, new StoreModule(file), new HostModule())
                .getInstance(Workshop.class);
    }

    public static void main(String[] arguments) {
        in(Path.of(arguments.length > 0 ? arguments[0] : "workshop.sqlite"))
                .open()
                .forEach(System.out::println);
    }
}
