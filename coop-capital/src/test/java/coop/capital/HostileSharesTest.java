package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.FIRST;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.codes;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.holding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.StoreInMemory;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesException;
import coop.core.value.Apportionment;
import coop.core.value.CoopId;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows H23 and H37 to H39 of the hostile list. */
class HostileSharesTest {
    private static final LocalDate DAY = day("2015-01-01");

    private static void transfersFromBothSides(int threads, int each) throws InterruptedException {
        Statutes statutes =
                Fixture.statutes("{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100.00\", \"minimum\": 0}]}", "[]");
        Office office = new Office(Fixture.SDK.installed(), new StoreInMemory(), InstantSource.system(), CoopId.MAIN);
        office.record(
                        "found",
                        "test",
                        coop -> Membership.founding(
                                coop,
                                statutes,
                                Fixture.FOUNDED,
                                List.of(
                                        new Application(ADA, Fixture.FOUNDED),
                                        new Application(BEN, Fixture.FOUNDED),
                                        new Application(Fixture.CEM, Fixture.FOUNDED))))
                .orThrow();
        office.record("a", "test", coop -> Shares.subscribe(coop, ADA, FIRST, 7, DAY))
                .orThrow();
        office.record("b", "test", coop -> Shares.subscribe(coop, BEN, FIRST, 5, DAY))
                .orThrow();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(threads);
        for (int thread = 0; thread < threads; thread++) {
            int number = thread;
            new Thread(() -> {
                        try {
                            for (int turn = 0; turn < each; turn++) {
                                boolean forth = (number + turn) % 2 == 0;
                                Recorded recorded = office.record(
                                        "t" + number + "/" + turn,
                                        "test",
                                        coop -> Shares.transfer(
                                                coop, forth ? ADA : BEN, forth ? BEN : ADA, FIRST, 3, DAY));
                                done.incrementAndGet();
                                assertThat(recorded).isNotNull();
                            }
                        } finally {
                            ended.countDown();
                        }
                    })
                    .start();
        }
        assertThat(ended.await(5, TimeUnit.MINUTES)).as("nobody waits for ever").isTrue();
        assertThat(done).hasValue(threads * each);
        ShareRegister register = office.cooperative().book(ShareRegister.BOOK);
        assertThat(register.count(ADA) + register.count(BEN)).isEqualTo(12);
        assertThat(register.count(ADA)).isBetween(0L, 12L);
        assertThat(register.total("A")).isEqualTo(12);
        assertThat(register.impossible()).isEmpty();
    }

    @Test
    void h23_transfers_to_and_fro_by_many_threads_make_and_lose_no_share() throws InterruptedException {
        transfersFromBothSides(64, 4);
    }

    @Test
    @Tag("nightly")
    void h23_ten_thousand_transfers_by_64_threads() throws InterruptedException {
        transfersFromBothSides(64, 157);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1_000_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void h37_counts_that_are_none_are_refused_on_every_path(long count) {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100), ADA, 5, "2012-01-01");
        for (Ruling ruling : List.of(
                Shares.subscribe(coop, ADA, FIRST, count, DAY),
                Shares.transfer(coop, ADA, BEN, FIRST, count, DAY),
                Shares.refund(coop, ADA, FIRST, Optional.of(count), DAY),
                Subscriptions.request(coop, ADA, FIRST, count, DAY),
                ShareChanges.convert(coop, ADA, "A", "A", count, DAY),
                ShareChanges.cancel(coop, ADA, FIRST, count, ShareEvent.Cancelling.UNPAID, Optional.empty(), DAY))) {
            assertThat(codes(ruling)).contains("shares.count");
            assertThat(coop.book(ShareRegister.BOOK).total()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "\"NaN\"",
                "1e400",
                "1e9999999",
                "\"\\u0661\\u0662\"",
                "\" 5\"",
                "\"+5\"",
                "\"0x10\"",
                "-1",
                "9223372036854775808"
            })
    void h37_statutes_hold_no_such_counts(String count) {
        assertThatThrownBy(() -> Fixture.statutes(
                        "{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 1.00\", \"minimum\": %s}]}".formatted(count),
                        "[]"))
                .isInstanceOf(StatutesException.class)
                .hasMessageContaining("minimum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR 1.001", "JPY 100.5", "XYZ 1.00", "EUR -1.00", "EUR 0.00", "EUR 1e400", "1.00"})
    void h38_statutes_hold_no_such_nominal(String nominal) {
        assertThatThrownBy(() -> Fixture.statutes(
                        "{\"classes\": [{\"id\": \"A\", \"nominal\": \"%s\"}]}".formatted(nominal), "[]"))
                .isInstanceOf(StatutesException.class);
    }

    @Test
    void h38_another_currency_is_refused_wherever_money_comes_in() {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100), ADA, 5, "2012-01-01");
        Money dollars = Money.parse("USD 10.00");
        for (Ruling ruling : List.of(
                Shares.pay(coop, ADA, dollars, DAY),
                Shares.payout(coop, ADA, dollars, DAY),
                Claims.payRun(coop, dollars, DAY),
                Shares.call(coop, ADA, FIRST, List.of(new Call(DAY, dollars)), DAY))) {
            assertThat(codes(ruling)).contains("payment.currency");
        }
    }

    @Test
    void h38_a_cent_over_three_members_and_amounts_without_decimals_add_up() {
        assertThat(Apportionment.split(eur("0.01"), Collections.nCopies(3, Ratio.ONE)))
                .containsExactly(eur("0.01"), eur("0.00"), eur("0.00"));
        assertThat(Apportionment.split(Money.parse("JPY 100"), Collections.nCopies(3, Ratio.ONE)))
                .containsExactly(Money.parse("JPY 34"), Money.parse("JPY 33"), Money.parse("JPY 33"));
        assertThat(Apportionment.split(Money.parse("TND 0.100"), Collections.nCopies(3, Ratio.ONE)).stream()
                        .map(Money::getAmount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0.100");
    }

    @Test
    void h38_yen_and_dinars_keep_their_minor_units_in_lots_and_refunds() {
        for (String[] money : List.of(new String[] {"JPY", "500", "167"}, new String[] {"TND", "1.000", "0.333"})) {
            Statutes statutes = Fixture.SDK.installed().statutes("""
                    {"cooperative": {"name": "Three", "founded": "2011-03-01", "currency": "%s"},
                     "membership": {"exit": "at-once"},
                     "capital": {"classes": [{"id": "A", "nominal": "%s %s"}]}}
                    """.formatted(money[0], money[0], money[1]));
            Cooperative coop = Fixture.subscribed(Fixture.found(statutes), ADA, 3, "2012-01-01");
            Money price = Money.parse(money[0] + " " + money[1]);
            coop = coop.after(Shares.pay(coop, ADA, price, day("2012-01-01")));
            coop = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 1, day("2012-02-01")));
            assertThat(MoneyLedger.of(coop, DAY).paidIn(BEN)).isEqualTo(Money.parse(money[0] + " " + money[2]));
            assertThat(MoneyLedger.of(coop, DAY).paidIn()).isEqualTo(price);
        }
    }

    @Test
    void h39_more_than_is_held_a_locked_period_and_a_payout_twice() {
        Cooperative coop = Fixture.coop(
                "{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100.00\", \"minimum\": 0, \"lockIn\": \"P1Y\"}]}");
        coop = holding(coop, ADA, 5, "2014-06-01");
        assertThat(codes(Shares.refund(coop, ADA, FIRST, Optional.of(6L), DAY))).contains("shares.not-held");
        assertThat(codes(Shares.refund(coop, ADA, FIRST, Optional.of(5L), DAY))).containsExactly("shares.locked-in");
        LocalDate free = day("2015-06-02");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, Optional.of(5L), free));
        coop = coop.after(Shares.payout(coop, ADA, eur("500.00"), free.plusDays(1)));
        assertThat(codes(Shares.payout(coop, ADA, eur("500.00"), free.plusDays(1))))
                .containsExactly("payout.above-due");
    }

    @Test
    void h39_the_same_command_twice_pays_once() {
        Office office = new Office(Fixture.SDK.installed(), new StoreInMemory(), InstantSource.system(), CoopId.MAIN);
        Statutes statutes = Fixture.statutes(SHARES_OF_100, "[]");
        office.record(
                "found",
                "test",
                coop -> Membership.founding(
                        coop,
                        statutes,
                        Fixture.FOUNDED,
                        List.of(
                                new Application(ADA, Fixture.FOUNDED),
                                new Application(BEN, Fixture.FOUNDED),
                                new Application(Fixture.CEM, Fixture.FOUNDED))));
        office.record("subscribe", "test", coop -> Shares.subscribe(coop, ADA, FIRST, 2, DAY))
                .orThrow();
        office.record("pay", "test", coop -> Shares.pay(coop, ADA, eur("100.00"), DAY))
                .orThrow();
        office.record("pay", "test", coop -> Shares.pay(coop, ADA, eur("100.00"), DAY))
                .orThrow();
        assertThat(MoneyLedger.of(office.cooperative(), DAY).paidIn(ADA)).isEqualTo(eur("100.00"));
    }

    @Test
    void h39_the_interest_cap_of_a_class_is_read_from_the_statutes() {
        Cooperative coop = Fixture.coop(
                "{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100.00\", \"interestCap\": \"6/100\"}]}");
        assertThat(coop.statutes(DAY)
                        .section(CapitalArticles.class)
                        .classes()
                        .get(0)
                        .interestCap())
                .contains(Ratio.of(6, 100));
    }
}
