package coop.capital.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import coop.capital.AnnualAccounts;
import coop.capital.CapitalArticles;
import coop.capital.ShareDesk;
import coop.capital.SurplusDesk;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CapitalModuleTest {
    private static final class StrictHost extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().disableCircularProxies();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            install(new CapitalModule());
            install(new CapitalModule());
        }
    }

    private static final LocalDate DAY = LocalDate.of(2012, 1, 1);
    private static final List<Application> FOUNDERS = Stream.of(1, 2, 3)
            .map(number -> new Application(MemberId.of(number), DAY))
            .toList();

    private static Injector host() {
        Injector injector = Guice.createInjector(Stage.PRODUCTION, new StrictHost());
        Office office = injector.getInstance(Office.class);
        Statutes statutes = office.cooperative().installed().statutes("""
                        {"cooperative": {"name": "x", "founded": "2012-01-01"},
                         "capital": {"classes": [{"id": "A", "nominal": "EUR 10.00"}]}}
                        """);
        assertThat(statutes.section(CapitalArticles.class).classes()).hasSize(1);
        office.record("found", "secretary", coop -> Membership.founding(coop, statutes, DAY, FOUNDERS))
                .orThrow();
        return injector;
    }

    @Test
    void two_strict_hosts_keep_their_shares_apart() {
        Injector one = host();
        Injector other = host();
        ShareDesk desk = one.getInstance(ShareDesk.class);
        desk.subscribe("s1", "secretary", MemberId.of(1), Optional.empty(), 5, DAY)
                .orThrow();
        assertThat(desk.subscribe("s1", "secretary", MemberId.of(1), Optional.empty(), 5, DAY))
                .isInstanceOf(Recorded.Duplicate.class);
        desk.pay("p1", "secretary", MemberId.of(1), Money.parse("EUR 50.00"), DAY)
                .orThrow();
        assertThat(desk.register(DAY).total()).isEqualTo(5);
        assertThat(desk.ledger(DAY).paidIn()).isEqualTo(Money.parse("EUR 50.00"));
        assertThat(other.getInstance(ShareDesk.class).register(DAY).total()).isZero();
    }

    @Test
    void a_refund_is_paid_once_however_often_its_command_is_sent() {
        ShareDesk desk = host().getInstance(ShareDesk.class);
        MemberId who = MemberId.of(1);
        desk.subscribe("s1", "secretary", who, Optional.empty(), 5, DAY).orThrow();
        desk.pay("p1", "secretary", who, Money.parse("EUR 50.00"), DAY).orThrow();
        desk.refund("r1", "secretary", who, Optional.empty(), Optional.of(2L), DAY)
                .orThrow();
        LocalDate due = DAY.plusDays(1);
        desk.payout("o1", "treasurer", who, Money.parse("EUR 10.00"), due).orThrow();
        assertThat(desk.payout("o1", "treasurer", who, Money.parse("EUR 10.00"), due))
                .isInstanceOf(Recorded.Duplicate.class);
        assertThat(desk.ledger(due).paidOut(who)).isEqualTo(Money.parse("EUR 10.00"));
        assertThat(desk.ledger(due).owed(who)).isEqualTo(Money.parse("EUR 10.00"));
    }

    @Test
    void the_surplus_desk_refuses_what_the_rules_refuse() {
        SurplusDesk desk = host().getInstance(SurplusDesk.class);
        assertThat(desk.allocate("a1", "board", 2012, "surplus-2012", LocalDate.of(2013, 6, 1)))
                .isInstanceOf(Recorded.Refused.class);
        desk.record(
                        "b1",
                        "accountant",
                        new AnnualAccounts(2012, new TreeMap<>(Map.of("result", Money.parse("EUR 10.00")))),
                        LocalDate.of(2013, 3, 1))
                .orThrow();
        assertThat(desk.plan(2012).surplus()).isEqualTo(Money.parse("EUR 10.00"));
    }
}
