package coop.core.journal;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.day;
import static coop.core.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Invariant;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Application;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases and defects that were read in other systems, as far as they are a journal's: numbers are those of the collection. */
class JournalCasesTest {
    record Credited(LocalDate on, long amount) implements Event {}

    private record Balance() implements Book<Long> {
        @Override
        public Long blank() {
            return 0L;
        }

        @Override
        public Long enter(Long state, Entry entry) {
            return entry.event() instanceof Credited credited ? state + credited.amount() : state;
        }
    }

    private record NeverBelowZero() implements Invariant<Long> {
        @Override
        public Book<Long> book() {
            return new Balance();
        }

        @Override
        public List<Reason> broken(Long state, LocalDate day) {
            return state < 0
                    ? List.of(Reason.of("test.below-zero", "test", "the balance is {0} on {1}", state, day))
                    : List.of();
        }
    }

    private static final Installed INSTALLED =
            Plugged.with(to -> to.event("test.credited", Credited.class).invariant(new NeverBelowZero()));

    private final StoreInMemory store = new StoreInMemory();
    private final Office office =
            new Office(INSTALLED, store, InstantSource.fixed(Instant.parse("2023-01-01T10:00:00Z")), CoopId.MAIN);

    private Recorded credit(String command, long amount, String on) {
        return office.record(command, "treasurer", coop -> Ruling.granted(new Credited(day(on), amount)));
    }

    private long balance() {
        return office.cooperative().book(new Balance());
    }

    @Test
    void t9_the_same_person_has_the_first_number_in_each_of_two_cooperatives() {
        for (CoopId coop : List.of(new CoopId("north"), new CoopId("south"))) {
            office.of(coop)
                    .record(
                            "found",
                            "secretary",
                            blank -> Membership.founding(
                                    blank,
                                    statutes("{}"),
                                    FOUNDED,
                                    Stream.of(ADA, BEN, CEM)
                                            .map(who -> new Application(who, FOUNDED))
                                            .toList()))
                    .orThrow();
        }
        for (CoopId coop : store.cooperatives()) {
            assertThat(office.of(coop)
                            .cooperative()
                            .book(MemberRegister.BOOK)
                            .find(ADA)
                            .orElseThrow()
                            .number())
                    .contains(1L);
        }
        assertThat(store.cooperatives()).hasSize(2);
    }

    @Test
    void t21_a_reference_that_was_applied_is_not_applied_again() {
        credit("a", 100, "2020-01-01").orThrow();
        credit("b", 200, "2020-01-02").orThrow();
        credit("c", -50, "2020-01-03").orThrow();
        assertThat(balance()).isEqualTo(250);
        assertThat(credit("b", 200, "2020-01-02")).isInstanceOf(Recorded.Duplicate.class);
        assertThat(credit("b", 300, "2020-01-02")).isInstanceOf(Recorded.KeyReused.class);
        assertThat(balance()).isEqualTo(250);
    }

    @Test
    void t22_taking_more_than_there_is_is_refused() {
        credit("a", 4, "2010-03-15").orThrow();
        credit("b", -2, "2021-09-01").orThrow();
        credit("c", 2, "2022-10-20").orThrow();
        assertThat(balance()).isEqualTo(4);
        assertThat(office.cooperative().book(new Balance(), day("2022-01-01"))).isEqualTo(2);
    }

    @Test
    void d12_a_back_dated_entry_may_not_make_a_past_day_impossible_though_today_would_hold() {
        credit("a", 100, "2020-06-01").orThrow();
        Recorded backDated = credit("b", -60, "2020-01-01");
        assertThat(backDated).isInstanceOf(Recorded.Refused.class);
        assertThat(((Recorded.Refused) backDated).reasons())
                .extracting(Reason::sentence)
                .containsExactly("the balance is -60 on 2020-01-01");
        assertThat(balance()).isEqualTo(100);
    }

    @Test
    void d5_what_was_reversed_is_not_reversed_again_and_a_reversal_that_empties_a_later_day_is_refused() {
        credit("a", 100, "2020-01-01").orThrow();
        credit("b", 50, "2020-02-01").orThrow();
        credit("c", -120, "2020-03-01").orThrow();
        Recorded emptied = office.record(
                "undo-b", "treasurer", coop -> Corrections.reverse(coop, 2, day("2020-04-01"), "typing error"));
        assertThat(((Recorded.Refused) emptied).reasons())
                .extracting(Reason::code)
                .containsExactly("test.below-zero");
        office.record("undo-c", "treasurer", coop -> Corrections.reverse(coop, 3, day("2020-04-01"), "typing error"))
                .orThrow();
        Recorded twice = office.record(
                "undo-c-again", "treasurer", coop -> Corrections.reverse(coop, 3, day("2020-04-02"), "again"));
        assertThat(((Recorded.Refused) twice).reasons())
                .extracting(Reason::code)
                .containsExactly("correction.already-reversed");
        Cooperative before = office.cooperative().asOf(LocalDate.MAX, 3);
        assertThat(before.book(new Balance())).isEqualTo(30);
        assertThat(balance()).isEqualTo(150);
    }
}
