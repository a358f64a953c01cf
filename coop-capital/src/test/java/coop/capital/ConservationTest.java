package coop.capital;

import static coop.capital.Fixture.FIRST;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.eur;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.EntriesReversed;
import coop.core.journal.Entry;
import coop.core.journal.Event;
import coop.core.journal.StoredEntry;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares and money are neither made nor lost, over any acts and reversals, on any day. Each case names its seed. */
class ConservationTest {
    private static final String CAPITAL = """
            {"classes": [{"id": "A", "nominal": "EUR 33.33", "maximum": 60, "convertibleTo": ["C"]},
                         {"id": "B", "nominal": "EUR 100.00", "minimum": 2, "lockIn": "P3M"},
                         {"id": "C", "nominal": "EUR 11.11", "convertibleTo": ["A"], "numbered": true}],
             "valuation": "lesser-of-paid-in-and-net-assets", "payment": "P1M",
             "refunds": {"instalments": {"count": 3, "every": "P1M", "interest": "0.05"}, "prescription": "P1Y"}}
            """;
    private static final CurrencyUnit EURO = CurrencyUnit.EUR;
    private static final int PERSONS = 5;
    private static final LocalDate START = day("2012-01-01");

    static List<Long> seeds() {
        return new Random(20_140_621).longs(12).boxed().toList();
    }

    private static Cooperative start() {
        Cooperative coop = Membership.found(
                Fixture.statutes(CAPITAL, "[]"),
                Fixture.FOUNDED,
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3),
                MemberId.of(4),
                MemberId.of(5));
        return Fixture.approved(
                coop, 2012, Map.of("total-assets", eur("3000.00"), "debts", eur("500.00")), "2013-06-01");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void over_any_acts_and_reversals(long seed) {
        Random random = new Random(seed);
        Cooperative coop = start();
        int granted = 0;
        for (int act = 0; act < 120; act++) {
            Ruling ruling = act(coop, random);
            try {
                if (ruling.isGranted() && !ruling.events().isEmpty()) {
                    coop = coop.after(ruling);
                    granted++;
                }
            } catch (RefusedException impossible) {
                assertThat(impossible.reasons())
                        .as("seed %d, act %d", seed, act)
                        .isNotEmpty();
            }
            check(coop, START.plusDays(random.nextInt(1_200)), "seed " + seed + ", act " + act);
        }
        check(coop, day("2030-01-01"), "seed " + seed);
        assertThat(granted).as("acts granted with seed %d", seed).isGreaterThan(20);
        assertRoundTrip(coop);
    }

    private static Ruling act(Cooperative coop, Random random) {
        MemberId who = MemberId.of(1 + random.nextInt(PERSONS));
        MemberId other = MemberId.of(1 + random.nextInt(PERSONS));
        LocalDate on = START.plusDays(random.nextInt(1_100));
        Optional<String> shareClass = random.nextBoolean() ? FIRST : Optional.of("B");
        long count = 1 + random.nextInt(12);
        return switch (random.nextInt(17)) {
            case 10 -> ShareChanges.convert(coop, who, "A", "C", 1 + random.nextInt(3), on);
            case 11 -> ShareChanges.convert(coop, who, "C", "A", 3L * (1 + random.nextInt(3)), on);
            case 12 ->
                ShareChanges.cancel(
                        coop,
                        who,
                        shareClass,
                        count,
                        random.nextBoolean() ? ShareEvent.Cancelling.UNPAID : ShareEvent.Cancelling.GIVEN_UP,
                        Optional.empty(),
                        on);
            case 13 -> Claims.setOff(coop, who, Money.ofMinor(EURO, 1 + random.nextInt(5_000)), on);
            case 14 -> Claims.payRun(coop, Money.ofMinor(EURO, 1 + random.nextInt(50_000)), on);
            case 15 ->
                random.nextBoolean()
                        ? Subscriptions.request(coop, who, shareClass, count, on)
                        : Subscriptions.approve(coop, who, List.of(), Optional.empty(), on);
            case 16 ->
                random.nextBoolean()
                        ? Claims.lapse(coop, on)
                        : Subscriptions.pay(
                                coop, who, Money.ofMinor(EURO, 1 + random.nextInt(9_000)), Optional.empty(), on);
            case 0, 1, 2 -> Shares.subscribe(coop, who, shareClass, count, on);
            case 3, 4 ->
                Shares.pay(coop, who, Money.ofMinor(eur("0.00").getCurrencyUnit(), 1 + random.nextInt(20_000)), on);
            case 5, 6 -> Shares.transfer(coop, who, other, shareClass, count, on);
            case 7 -> Shares.refund(coop, who, shareClass, Optional.of(count), on);
            case 8 ->
                Shares.payout(coop, who, Money.ofMinor(eur("0.00").getCurrencyUnit(), 1 + random.nextInt(9_000)), on);
            default ->
                random.nextInt(4) == 0 && coop.book(MemberRegister.BOOK).isMember(who)
                        ? Membership.resign(coop, who, on, Optional.empty(), "leaves")
                        : Corrections.reverse(
                                coop, 7 + random.nextInt((int) coop.journal().size()), on.plusYears(4), "at random");
        };
    }

    private static void check(Cooperative coop, LocalDate on, String when) {
        Map<String, Long> issued = new TreeMap<>(Map.of("A", 0L, "B", 0L, "C", 0L));
        Money value = eur("0.00");
        Money paid = eur("0.00");
        for (int place = 0; place < coop.journal().inEffect(on); place++) {
            Event event = coop.journal().inOrder(place).event();
            if (event instanceof ShareEvent.SharesSubscribed some) {
                issued.merge(some.shareClass(), some.count(), Long::sum);
                value = value.plus(some.price().multipliedBy(some.count()));
            } else if (event instanceof ShareEvent.SharesPaid some) {
                paid = paid.plus(some.amount());
            } else if (event instanceof ShareEvent.SharesRedeemed some) {
                for (Lot lot : some.lots()) {
                    issued.merge(some.shareClass(), -lot.count(), Long::sum);
                    value = value.minus(lot.value());
                }
                paid = paid.minus(some.paidIn());
            } else if (event instanceof ShareEvent.SharesCancelled some) {
                for (Lot lot : some.lots()) {
                    issued.merge(some.shareClass(), -lot.count(), Long::sum);
                    value = value.minus(lot.value());
                }
                paid = paid.minus(some.paidIn());
            } else if (event instanceof ShareEvent.SharesConverted some) {
                some.lots().forEach(lot -> issued.merge(some.shareClass(), -lot.count(), Long::sum));
                some.made().forEach(lot -> issued.merge(some.to(), lot.count(), Long::sum));
            }
        }
        ShareRegister register = coop.book(ShareRegister.BOOK, on);
        MoneyLedger ledger = MoneyLedger.of(coop, on);
        assertThat(Map.of("A", register.total("A"), "B", register.total("B"), "C", register.total("C")))
                .as(when)
                .isEqualTo(issued);
        assertThat(ledger.subscribed()).as(when).isEqualTo(value);
        assertThat(ledger.paidIn()).as(when).isEqualTo(paid);
        long held = 0;
        Money subscribed = eur("0.00");
        for (int i = 1; i <= PERSONS; i++) {
            MemberId who = MemberId.of(i);
            held += register.count(who);
            subscribed = subscribed.plus(ledger.subscribed(who));
            register.holdings(who)
                    .values()
                    .forEach(lots ->
                            lots.forEach(lot -> assertThat(lot.count()).as(when).isPositive()));
            assertThat(ledger.paidIn(who).isNegative()).as(when).isFalse();
            assertThat(ledger.due(who).isNegative()).as(when).isFalse();
            Money atIssue = register.holdings(who).values().stream()
                    .flatMap(List::stream)
                    .map(Lot::value)
                    .reduce(eur("0.00"), Money::plus);
            assertThat(ledger.subscribed(who)).as(when).isEqualTo(atIssue);
            Money onLots = register.holdings(who).values().stream()
                    .flatMap(List::stream)
                    .map(Lot::paidIn)
                    .reduce(eur("0.00"), Money::plus);
            assertThat(ledger.paidIn(who)).as(when).isEqualTo(onLots);
            register.holdings(who).values().stream().flatMap(List::stream).forEach(lot -> {
                assertThat(lot.due().isNegative()).as(when).isFalse();
                assertThat(lot.paidIn().isNegative()).as(when).isFalse();
            });
            register.holdings(who)
                    .getOrDefault("C", List.of())
                    .forEach(lot ->
                            assertThat(Numbers.count(lot.numbers())).as(when).isEqualTo(lot.count()));
            ledger.refunds(who)
                    .forEach(refund -> refund.open()
                            .ifPresent(open ->
                                    assertThat(open.isNegative()).as(when).isFalse()));
        }
        assertThat(held).as(when).isEqualTo(register.total());
        assertThat(subscribed).as(when).isEqualTo(ledger.subscribed());
    }

    /** Rows may be recorded in any order: what counts is the day on which each took effect. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_import_does_not_matter(long seed) {
        Random random = new Random(seed);
        Cooperative coop = start();
        long founded = coop.journal().size();
        Set<LocalDate> taken = new HashSet<>();
        for (int act = 0; act < 80; act++) {
            Ruling ruling = act(coop, random);
            List<LocalDate> days =
                    ruling.events().stream().map(Event::on).distinct().toList();
            boolean alone = days.stream().noneMatch(taken::contains)
                    && ruling.events().stream().noneMatch(EntriesReversed.class::isInstance);
            if (ruling.events().isEmpty() || !alone) {
                continue;
            }
            try {
                coop = coop.after(ruling);
                taken.addAll(days);
            } catch (RefusedException impossible) {
                assertThat(impossible.reasons()).isNotEmpty();
            }
        }
        List<List<Entry>> acts = new ArrayList<>();
        for (long number = founded + 1; number <= coop.journal().size(); number++) {
            Entry entry = coop.journal().entry(number);
            boolean same = !acts.isEmpty()
                    && acts.get(acts.size() - 1).get(0).command().equals(entry.command());
            if (same) {
                acts.get(acts.size() - 1).add(entry);
            } else {
                acts.add(new ArrayList<>(List.of(entry)));
            }
        }
        Collections.shuffle(acts, random);
        List<Entry> shuffled = new ArrayList<>();
        acts.forEach(act -> act.forEach(entry -> shuffled.add(new Entry(
                founded + shuffled.size() + 1,
                entry.recordedAt(),
                entry.actor(),
                entry.command(),
                entry.revision(),
                entry.type(),
                entry.event()))));
        Cooperative again = start().of(shuffled);
        assertThat(acts).as("seed %d", seed).hasSizeGreaterThan(10);
        assertThat(state(again)).as("seed %d", seed).isEqualTo(state(coop));
    }

    /** What was recorded is read back from its bytes as the same. */
    private static void assertRoundTrip(Cooperative coop) {
        var format = coop.installed().format();
        Hash before = Hash.NONE;
        List<StoredEntry> stored = format.write(coop.journal().entries(), Hash.NONE);
        for (int i = 0; i < stored.size(); i++) {
            assertThat(format.read(stored.get(i), before).event())
                    .isEqualTo(coop.journal().entries().get(i).event());
            before = stored.get(i).hash();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reversing_an_act_gives_the_books_as_if_it_had_not_been(long seed) {
        Random random = new Random(seed);
        Cooperative coop = start();
        for (int act = 0; act < 60; act++) {
            Ruling ruling = act(coop, random);
            if (!ruling.isGranted() || ruling.events().isEmpty()) {
                continue;
            }
            Cooperative next;
            try {
                next = coop.after(ruling);
                Cooperative undone =
                        next.after(Corrections.reverse(next, next.journal().size(), day("2020-01-01"), "undone"));
                assertThat(state(undone)).as("seed %d, act %d", seed, act).isEqualTo(state(coop));
            } catch (RefusedException impossible) {
                continue;
            }
            coop = next;
        }
    }

    private static List<Object> state(Cooperative coop) {
        List<Object> state = new ArrayList<>();
        ShareRegister register = coop.book(ShareRegister.BOOK);
        MoneyLedger ledger = MoneyLedger.of(coop, LocalDate.MAX);
        for (int i = 1; i <= PERSONS; i++) {
            MemberId who = MemberId.of(i);
            state.add(register.holdings(who));
            state.add(ledger.paidIn(who));
            state.add(ledger.refunds(who));
        }
        return state;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_plan_is_the_surplus_whatever_the_rules(long seed) {
        Random random = new Random(seed);
        List<String> rules = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            rules.add(rule(random));
        }
        if (random.nextBoolean()) {
            rules.add("{\"policy\": \"rest\", \"to\": \"reserve\", \"name\": \"free\"}");
        }
        Cooperative coop = Fixture.sharing(rules.toString());
        SortedMap<MemberId, Ratio> hours = new TreeMap<>();
        for (int i = 1; i <= 3; i++) {
            coop = Fixture.holding(
                    coop, MemberId.of(i), 1 + random.nextInt(99), "201" + (2 + random.nextInt(2)) + "-07-01");
            hours.put(MemberId.of(i), Ratio.of(random.nextInt(3), 1 + random.nextInt(9)));
        }
        Money result = Money.ofMinor(eur("0.00").getCurrencyUnit(), random.nextInt(5_000_000) - 1_000_000);
        SurplusPlan plan = Surplus.plan(
                coop,
                new AnnualAccounts(
                        2013, new TreeMap<>(Map.of("result", result, "losses-brought-forward", eur("50.00")))),
                new TreeMap<>(Map.of("hours", hours)));
        assertThat(plan.slices().stream().map(Slice::amount).reduce(eur("0.00"), Money::plus))
                .as("seed %d with %s", seed, rules)
                .isEqualTo(result);
        assertThat(plan.slices())
                .as("seed %d", seed)
                .noneMatch(slice -> slice.amount().isZero());
        assertThat(plan.slices())
                .as("seed %d", seed)
                .allMatch(slice -> !slice.why().sentence().contains("{"));
    }

    private static String rule(Random random) {
        String part = (1 + random.nextInt(9)) + "/" + (9 + random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> "\"losses-brought-forward\"";
            case 1 ->
                "{\"policy\": \"reserve\", \"name\": \"legal\", \"part\": \"%s\", \"ceilingOfCapital\": \"1/10\"}"
                        .formatted(part);
            case 2 ->
                "{\"policy\": \"dividend\", \"atMost\": \"%s\", \"withholding\": \"3/10\", \"cap\": \"net\"}"
                        .formatted(part);
            case 3 -> "{\"policy\": \"patronage\", \"part\": \"%s\", \"measure\": \"hours\"}".formatted(part);
            case 4 -> "{\"policy\": \"fund\", \"name\": \"education\", \"part\": \"%s\"}".formatted(part);
            default -> "{\"policy\": \"loss-from-reserve\", \"name\": \"legal\"}";
        };
    }
}
