package coop.folder.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.capital.DayCount;
import coop.capital.MoneyLedger;
import coop.capital.ShareRegister;
import coop.capital.Shares;
import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Entry;
import coop.core.journal.JournalStore;
import coop.core.journal.StoreInMemory;
import coop.core.membership.Application;
import coop.core.membership.Departures;
import coop.core.membership.Lifecycle;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.Numbering;
import coop.core.membership.Standing;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.statutes.Statutes;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Defects that were read in other systems for cooperatives, D1 to D17, each as the test that would find it here; and the numeric
 * cases about members that their own tests assert. The letters name the system: OCA cooperator and its parent EMC, Fineract FIN,
 * Hostsharing HS, Tapir TAP, Wirgarten WIR, C3S, captable CAP, ICN.
 */
class DefectsTest {
    private static final CoopSdk SDK = CoopSdk.discover();
    private static final LocalDate FOUNDED = day("2011-03-01");
    private static final MemberId ADA = MemberId.of(1);
    private static final MemberId BEN = MemberId.of(2);
    private static final MemberId CEM = MemberId.of(3);
    private static final MemberId DEE = MemberId.of(4);
    private static final Optional<String> A = Optional.of("A");

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static Statutes statutes() {
        return SDK.installed().statutes("""
                {"cooperative": {"name": "Three Rivers", "founded": "2011-03-01"},
                 "membership": {"exclusion": "board", "readmission": "P1Y"},
                 "capital": {"classes": [{"id": "A", "nominal": "EUR 25.00", "maximum": 10},
                                         {"id": "B", "nominal": "EUR 50.00"}]}}
                """);
    }

    private static Cooperative coop() {
        return Membership.found(statutes(), FOUNDED, ADA, BEN, CEM);
    }

    private static List<String> codes(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).toList();
    }

    private static ShareRegister shares(Cooperative coop, String on) {
        return coop.book(ShareRegister.BOOK, day(on));
    }

    private static Office office(JournalStore store, String coop) {
        Office office = new Office(SDK.installed(), store, InstantSource.system(), new CoopId(coop));
        office.record(
                        "found",
                        "me",
                        blank -> Membership.founding(
                                blank,
                                statutes(),
                                FOUNDED,
                                Stream.of(ADA, BEN, CEM)
                                        .map(who -> new Application(who, FOUNDED))
                                        .toList()))
                .orThrow();
        return office;
    }

    @Test
    void d1_no_state_is_a_word_that_can_be_renamed_apart_from_another() {
        for (Standing standing : Standing.values()) {
            boolean reached = standing == Standing.PERSON
                    || Stream.of(Lifecycle.Act.values())
                            .flatMap(act -> Stream.of(Standing.values())
                                    .flatMap(before -> Lifecycle.after(before, act).stream()))
                            .anyMatch(standing::equals);
            boolean left = standing == Standing.DECEASED
                    || Stream.of(Lifecycle.Act.values())
                            .anyMatch(act -> Lifecycle.after(standing, act)
                                    .filter(after -> after != standing)
                                    .isPresent());
            assertThat(reached && left).as("%s is reached and left", standing).isTrue();
        }
    }

    @Test
    void d2_two_classes_subscribed_in_one_act_are_two_entries_with_numbers_of_their_own() {
        Cooperative coop = coop();
        Cooperative after = coop.after(Shares.subscribe(coop, ADA, A, 2, FOUNDED)
                .and(Shares.subscribe(coop, ADA, Optional.of("B"), 1, FOUNDED)));
        List<Long> numbers =
                after.journal().entries().stream().map(Entry::number).toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSize((int)
                after.journal().size());
        assertThat(shares(after, "2011-03-01").count(ADA)).isEqualTo(3);
    }

    @Test
    void d3_what_is_given_back_in_one_cooperative_stays_in_another_and_nothing_stays_at_zero() {
        JournalStore store = new StoreInMemory();
        Office ash = office(store, "ash");
        Office birch = office(store, "birch");
        for (Office office : List.of(ash, birch)) {
            office.record("s", "me", coop -> Shares.subscribe(coop, ADA, A, 2, FOUNDED))
                    .orThrow();
        }
        ash.record("t", "me", coop -> Shares.transfer(coop, ADA, BEN, A, 2, day("2012-01-01")))
                .orThrow();
        assertThat(shares(ash.cooperative(), "2012-01-01").holders()).containsExactly(BEN);
        assertThat(shares(birch.cooperative(), "2012-01-01").holders()).containsExactly(ADA);
    }

    @Test
    void d4_lots_keep_the_day_on_which_each_was_acquired() {
        Cooperative coop = coop();
        coop = coop.after(Shares.subscribe(coop, ADA, A, 2, day("2011-03-01")));
        coop = coop.after(Shares.subscribe(coop, ADA, A, 3, day("2012-05-01")));
        assertThat(shares(coop, "2013-01-01").lots(ADA, "A"))
                .extracting(lot -> lot.acquired() + " " + lot.count())
                .containsExactly("2011-03-01 2", "2012-05-01 3");
    }

    @Test
    void d5_an_act_is_done_once_and_a_member_who_left_does_not_leave_again() {
        Office office = office(new StoreInMemory(), "main");
        Recorded once = office.record(
                "resign", "me", coop -> Membership.resign(coop, ADA, day("2012-01-01"), Optional.empty(), ""));
        Recorded again = office.record(
                "resign", "me", coop -> Membership.resign(coop, ADA, day("2012-01-01"), Optional.empty(), ""));
        assertThat(once).isInstanceOf(Recorded.Appended.class);
        assertThat(again).isInstanceOf(Recorded.Duplicate.class);
        assertThat(codes(Membership.resign(office.cooperative(), ADA, day("2012-01-01"), Optional.empty(), "")))
                .containsExactly("exit.given");
        assertThat(codes(Membership.resign(office.cooperative(), ADA, day("2012-02-01"), Optional.empty(), "")))
                .containsExactly("membership.none");
    }

    @Test
    void d6_a_member_at_the_maximum_gets_no_more() {
        Cooperative coop = coop();
        coop = coop.after(Shares.subscribe(coop, ADA, A, 10, FOUNDED));
        assertThat(codes(Shares.subscribe(coop, ADA, A, 1, day("2012-01-01")))).contains("shares.above-maximum");
        coop = coop.after(Shares.subscribe(coop, BEN, A, 1, FOUNDED));
        assertThat(codes(Shares.transfer(coop, BEN, ADA, A, 1, day("2012-01-01"))))
                .contains("shares.above-maximum");
    }

    @Test
    void d7_what_is_recorded_late_counts_from_its_day() {
        Cooperative coop = coop();
        coop = coop.after(Shares.subscribe(coop, ADA, A, 3, day("2015-01-01")));
        coop = coop.after(Shares.subscribe(coop, ADA, A, 2, day("2012-01-01")));
        assertThat(shares(coop, "2013-01-01").count(ADA)).isEqualTo(2);
        assertThat(shares(coop, "2015-01-01").lots(ADA, "A"))
                .extracting(lot -> lot.acquired() + " " + lot.count())
                .containsExactly("2012-01-01 2", "2015-01-01 3");
    }

    @Test
    void d8_a_member_is_not_refused_and_an_account_that_is_none_not_closed() {
        Cooperative coop = coop();
        assertThat(codes(Membership.refusal(coop, new Application(ADA, day("2012-01-01")), List.of())))
                .containsExactly("membership.already");
        assertThat(codes(Membership.resign(coop, DEE, day("2012-01-01"), Optional.empty(), "")))
                .containsExactly("membership.none");
        assertThat(Shares.refund(coop, ADA, A, Optional.empty(), day("2012-01-01"))
                        .isGranted())
                .isFalse();
    }

    @Test
    void d9_what_is_sold_after_the_period_changes_nothing_in_it() {
        Cooperative coop = coop();
        coop = coop.after(Shares.subscribe(coop, ADA, A, 10, day("2015-01-01")));
        BigInteger before =
                coop.book(ShareRegister.BOOK).shareDays(ADA, "A", Span.year(2015), DayCount.FIRST_DAY_COUNTED);
        coop = coop.after(Shares.transfer(coop, ADA, BEN, A, 4, day("2016-02-29")));
        assertThat(coop.book(ShareRegister.BOOK).shareDays(ADA, "A", Span.year(2015), DayCount.FIRST_DAY_COUNTED))
                .isEqualTo(before)
                .isEqualTo(BigInteger.valueOf(3650));
    }

    @Test
    void d10_what_was_refused_is_neither_paid_nor_due() {
        Cooperative coop = coop();
        assertThatThrownBy(() -> coop.after(Shares.subscribe(coop, ADA, A, 11, FOUNDED)))
                .isInstanceOf(RefusedException.class);
        assertThat(MoneyLedger.of(coop, FOUNDED).due(ADA)).isEqualTo(eur("0.00"));
        assertThat(Shares.pay(coop, ADA, eur("6.00"), FOUNDED).isGranted()).isFalse();
    }

    @Test
    void d11_the_price_of_a_share_is_that_of_its_day() {
        Cooperative coop = coop();
        Cooperative held = coop.after(Shares.subscribe(coop, ADA, A, 2, FOUNDED));
        Statutes dearer = SDK.installed().statutes(statutes().text().replace("EUR 25.00", "EUR 40.00"));
        assertThat(MoneyLedger.of(held.under(dearer), day("2015-01-01")).subscribed(ADA))
                .isEqualTo(eur("50.00"));
    }

    @Test
    void d12_no_past_day_goes_below_zero() {
        Cooperative coop = coop();
        assertThat(Shares.transfer(coop, ADA, BEN, A, 1, FOUNDED).isGranted()).isFalse();
        Cooperative moved = coop.after(Shares.subscribe(coop, ADA, A, 2, day("2014-01-01")));
        moved = moved.after(Shares.transfer(moved, ADA, BEN, A, 2, day("2015-01-01")));
        Cooperative gone = moved;
        assertThat(Shares.transfer(gone, ADA, CEM, A, 1, day("2014-06-01")).isGranted())
                .isFalse();
    }

    @Test
    void d13_a_resignation_taken_back_leaves_everything_as_it_was() {
        Cooperative coop = coop();
        coop = coop.after(Shares.subscribe(coop, ADA, A, 2, FOUNDED));
        Cooperative left = coop.after(Membership.resign(coop, ADA, day("2012-01-01"), Optional.empty(), ""));
        Cooperative back = left.after(Corrections.reverse(left, left.journal().size(), day("2012-01-05"), "stays"));
        assertThat(back.book(MemberRegister.BOOK, day("2013-01-01")).isMember(ADA))
                .isTrue();
        assertThat(shares(back, "2013-01-01").count(ADA)).isEqualTo(2);
    }

    @Test
    void d14_a_transfer_of_more_than_is_held_is_refused_and_no_number_is_given_twice() {
        Cooperative coop = coop();
        coop = coop.after(Shares.subscribe(coop, ADA, A, 2, FOUNDED));
        assertThat(Shares.transfer(coop, ADA, BEN, A, 3, day("2012-01-01")).isGranted())
                .isFalse();
        Cooperative in = coop.after(Membership.admit(coop, new Application(DEE, day("2012-01-01"))));
        Cooperative out = in.after(Corrections.reverse(in, in.journal().size(), day("2012-01-02"), "a double"));
        Cooperative other = out.after(Membership.admit(out, new Application(MemberId.of(5), day("2012-02-01"))));
        assertThat(other.book(MemberRegister.BOOK)
                        .find(MemberId.of(5))
                        .orElseThrow()
                        .number())
                .contains(5L);
    }

    @Test
    void d15_the_first_day_counts_as_the_convention_says_and_leavers_are_not_forgotten() {
        Cooperative coop = coop();
        coop = coop.after(Shares.subscribe(coop, ADA, A, 10, day("2015-12-31")));
        ShareRegister register = coop.book(ShareRegister.BOOK);
        assertThat(register.shareDays(ADA, "A", Span.year(2015), DayCount.FIRST_DAY_COUNTED))
                .isEqualTo(10);
        assertThat(register.shareDays(ADA, "A", Span.year(2015), DayCount.FIRST_DAY_NOT_COUNTED))
                .isEqualTo(0);
        Cooperative given = coop.after(Shares.transfer(coop, ADA, BEN, A, 10, day("2016-07-01")));
        assertThat(given.book(ShareRegister.BOOK).shareDays(ADA, "A", Span.year(2016), DayCount.FIRST_DAY_COUNTED))
                .isPositive();
    }

    @Test
    void d16_who_was_excluded_joins_again_after_the_bar_and_nobody_joins_what_was_never_founded() {
        Cooperative coop = coop();
        coop = coop.after(Membership.exclude(coop, ADA, day("2012-01-01"), "debts", Optional.empty()));
        assertThat(codes(Membership.admit(coop, new Application(ADA, day("2012-12-31")))))
                .containsExactly("membership.excluded");
        assertThat(Membership.admit(coop, new Application(ADA, day("2013-01-01")))
                        .isGranted())
                .isTrue();
        Cooperative none = SDK.installed().cooperative();
        assertThatThrownBy(() -> Membership.admit(none, new Application(ADA, FOUNDED)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No statutes are in force");
    }

    @Test
    void d17_money_is_exact_counts_are_long_and_who_is_erased_keeps_the_shares() {
        Cooperative coop = coop();
        Cooperative many = coop.after(Shares.subscribe(coop, ADA, Optional.of("B"), 3_000_000_000L, FOUNDED));
        assertThat(shares(many, "2011-03-01").count(ADA)).isEqualTo(3_000_000_000L);
        assertThat(MoneyLedger.of(many, FOUNDED).subscribed(ADA)).isEqualTo(eur("150000000000.00"));
    }

    @ParameterizedTest(name = "{0}: {1}, highest {2} gives {3}, printed {4} ({5})")
    @CsvSource({
        "T29a, '{\"policy\":\"patterned\",\"prefix\":\"BT\",\"digits\":4}', 16, 17, BT0017, WIR member_number service tests",
        "T29b, '{\"policy\":\"patterned\",\"prefix\":\"BT\"}', 16, 17, BT17, WIR member_number service tests",
        "T29c, '{\"policy\":\"patterned\",\"digits\":2}', 12344, 12345, 12345, WIR member_number service tests",
        "T29d, '{\"policy\":\"gap-free\",\"from\":1000}', 500, 1000, 1000, WIR member_number service tests",
        "T29e, '{\"policy\":\"gap-free\"}', 42, 43, 43, WIR member_number service tests"
    })
    void t29_numbers_are_given_and_printed_as_the_statutes_say(
            String id, String policy, long highest, long next, String printed, String source) {
        Numbering numbers = SDK.installed().policyOf(Numbering.class, policy);
        TreeSet<Long> given = new TreeSet<>(LongStream.of(1, highest).boxed().toList());
        assertThat(numbers.next(given, FOUNDED)).isEqualTo(next);
        assertThat(numbers.shown(next)).isEqualTo(printed);
    }

    @Test
    void t9_the_same_person_has_number_one_in_each_of_two_cooperatives() {
        // OCA cooperator/tests/test_cooperator.py
        JournalStore store = new StoreInMemory();
        for (String name : List.of("ash", "birch")) {
            assertThat(office(store, name)
                            .cooperative()
                            .book(MemberRegister.BOOK)
                            .find(ADA)
                            .orElseThrow()
                            .number())
                    .contains(1L);
        }
    }

    @ParameterizedTest(name = "T32: left on {0}, erased from {1} (C3S test_c3smember_anonymize.py, with ten years)")
    @CsvSource({"2014-01-01, 2024-01-01", "2014-01-02, 2025-01-01", "2014-12-31, 2025-01-01", "2015-01-01, 2025-01-01"})
    void t32_data_are_kept_ten_years_after_the_year_of_the_last_day_as_a_member(LocalDate left, LocalDate from) {
        Statutes kept = SDK.installed()
                .statutes(statutes().text().replace("\"board\"", "\"board\", \"retention\": \"after-leaving\""));
        Cooperative coop = Membership.found(kept, FOUNDED, ADA, BEN, CEM);
        coop = coop.after(Membership.resign(coop, ADA, left.minusDays(1), Optional.empty(), ""));
        Cooperative gone = coop;
        assertThat(Departures.erase(gone, ADA, from.minusDays(1), "P1").reasons())
                .extracting(Reason::sentence)
                .containsExactly("the data of m1 are kept until " + from);
        assertThat(Departures.erase(gone, ADA, from, "P1").isGranted()).isTrue();
    }
}
