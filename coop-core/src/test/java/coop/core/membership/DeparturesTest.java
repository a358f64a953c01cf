package coop.core.membership;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.EVA;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.day;
import static coop.core.Fixture.hired;
import static coop.core.Fixture.statutes;
import static coop.core.Fixture.workers;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.value.Hash;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static List<String> codes(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).toList();
    }

    private static Cooperative founded(String membership) {
        return Membership.found(statutes(membership), FOUNDED, ADA, BEN, CEM);
    }

    @Test
    void a_member_resigns_once() {
        Cooperative coop = workers();
        Cooperative given = coop.after(Membership.resign(coop, ADA, day("2016-03-15"), Optional.empty(), "moves"));
        assertThat(codes(Membership.resign(given, ADA, day("2016-03-16"), Optional.empty(), "moves")))
                .containsExactly("exit.given");
        assertThat(Membership.notice(given, ADA, day("2016-03-15")).map(MembershipEvent.MemberResigned::on))
                .contains(day("2016-07-01"));
        assertThat(Membership.notice(given, ADA, day("2016-03-14"))).isEmpty();
    }

    @Test
    void a_member_who_dies_under_notice_has_died_and_did_not_resign() {
        Cooperative coop = workers();
        coop = coop.after(Membership.resign(coop, ADA, day("2016-03-15"), Optional.empty(), "moves"));
        coop = coop.after(Membership.die(coop, ADA, day("2016-05-01"), Optional.empty()));
        assertThat(coop.book(MemberRegister.BOOK, day("2016-12-31")).standing(ADA))
                .isEqualTo(Standing.DECEASED);
        coop = coop.after(Departures.nameHeirs(coop, ADA, day("2016-09-01"), List.of(DEE, EVA)));
        MemberRegister register = coop.book(MemberRegister.BOOK, day("2016-09-01"));
        assertThat(register.find(ADA).orElseThrow().heirs()).containsExactly(DEE, EVA);
        assertThat(codes(Departures.nameHeirs(coop, ADA, day("2016-09-02"), List.of(ADA, DEE, DEE))))
                .containsExactly("heirs.wrong");
    }

    @Test
    void who_lost_the_quality_of_the_class_is_deemed_to_have_resigned_after_the_grace() {
        Cooperative coop = founded("""
                {"classes": [{"id": "worker", "quality": {"in": "employment", "grace": "P6M"}}, {"id": "friend"}]}
                """);
        coop = hired(coop, ADA, FOUNDED);
        assertThat(codes(Departures.lapse(coop, ADA, day("2014-01-01"), ""))).containsExactly("lapse.quality-kept");
        coop = coop.after(Membership.disengage(coop, ADA, day("2014-03-31"), Engagement.Kind.EMPLOYMENT));
        Ruling early = Departures.lapse(coop, ADA, day("2014-09-30"), "");
        assertThat(early.reasons().get(0).sentence())
                .isEqualTo("m1 is deemed to have resigned from 2014-10-01, not on 2014-09-30");
        assertThat(Departures.lapsed(coop, day("2014-10-01"))).containsEntry(ADA, day("2014-10-01"));
        coop = coop.after(Departures.lapse(coop, ADA, day("2014-10-01"), "left the job"));
        assertThat(coop.book(MemberRegister.BOOK, day("2014-10-01")).standing(ADA))
                .isEqualTo(Standing.LAPSED);
        coop = coop.after(Membership.admit(coop, new Application(DEE, day("2014-01-01")).as("friend")));
        assertThat(codes(Departures.lapse(coop, DEE, day("2014-02-01"), ""))).containsExactly("lapse.no-quality");
    }

    @Test
    void nobody_is_excluded_unheard_where_the_statutes_give_time_to_answer() {
        Cooperative coop = founded("{\"exclusion\": \"board\", \"hearing\": \"P1M\", \"readmission\": \"P5Y\"}");
        assertThat(codes(Membership.exclude(coop, ADA, day("2014-01-01"), "debts", Optional.empty())))
                .containsExactly("exclusion.not-proposed");
        assertThat(codes(Exclusions.propose(coop, ADA, day("2014-01-01"), " "))).containsExactly("exclusion.no-reason");
        coop = coop.after(Exclusions.propose(coop, ADA, day("2014-01-01"), "debts"));
        assertThat(codes(Exclusions.propose(coop, ADA, day("2014-01-02"), "debts")))
                .containsExactly("exclusion.proposed");
        assertThat(codes(Membership.exclude(coop, ADA, day("2014-01-31"), "debts", Optional.empty())))
                .containsExactly("exclusion.unheard");
        assertThat(Membership.exclude(coop, ADA, day("2014-02-01"), "debts", Optional.empty())
                        .isGranted())
                .isTrue();
        Cooperative heard = coop.after(Exclusions.hear(coop, ADA, day("2014-01-10"), "answered in writing"));
        assertThat(Membership.exclude(heard, ADA, day("2014-01-10"), "debts", Optional.empty())
                        .isGranted())
                .isTrue();
        Cooperative dropped = heard.after(Exclusions.drop(heard, ADA, day("2014-01-12"), "paid"));
        assertThat(codes(Membership.exclude(dropped, ADA, day("2014-03-01"), "debts", Optional.empty())))
                .containsExactly("exclusion.not-proposed");
    }

    @Test
    void who_was_excluded_does_not_come_back_by_applying() {
        Cooperative coop = founded("{\"exclusion\": \"board\", \"readmission\": \"P5Y\"}");
        Cooperative out = coop.after(Membership.exclude(coop, ADA, day("2014-01-01"), "debts", Optional.empty()));
        Application soon = new Application(ADA, day("2018-12-31"));
        assertThat(codes(Membership.apply(out, soon))).containsExactly("membership.excluded");
        assertThat(codes(Candidates.enlist(out, soon))).containsExactly("membership.excluded");
        assertThat(codes(Membership.admit(out, soon))).containsExactly("membership.excluded");
        assertThat(codes(Membership.takeOver(out, soon))).containsExactly("membership.excluded");
        Cooperative back = out.after(Membership.admit(out, new Application(ADA, day("2019-01-01"))));
        MemberRegister.File file =
                back.book(MemberRegister.BOOK, day("2019-01-01")).find(ADA).orElseThrow();
        assertThat(file.number()).contains(1L);
        assertThat(file.admissions()).isEqualTo(2);
    }

    @Test
    void the_number_of_an_admission_that_was_reversed_is_not_given_to_somebody_else() {
        Cooperative coop = founded("{}");
        coop = coop.after(Membership.admit(coop, new Application(DEE, day("2014-01-01"))));
        coop = coop.after(Corrections.reverse(coop, coop.journal().size(), day("2014-01-02"), "entered twice"));
        coop = coop.after(Membership.admit(coop, new Application(EVA, day("2014-02-01"))));
        assertThat(coop.book(MemberRegister.BOOK, day("2014-02-01"))
                        .find(EVA)
                        .orElseThrow()
                        .number())
                .contains(5L);
        assertThat(codes(Membership.admit(
                        coop,
                        new Application(coop.book(MemberRegister.BOOK).nextPerson(), day("2014-03-01")).numbered(4))))
                .containsExactly("membership.number-taken");
        coop = coop.after(Membership.admit(coop, new Application(DEE, day("2014-03-01"))));
        assertThat(coop.book(MemberRegister.BOOK, day("2014-03-01"))
                        .find(DEE)
                        .orElseThrow()
                        .number())
                .contains(4L);
    }

    @Test
    void erasure_waits_for_the_end_of_retention_and_says_when_that_is() {
        Cooperative coop = founded("{\"retention\": {\"policy\": \"after-leaving\", \"members\": \"P10Y\"}}");
        coop = coop.after(Membership.enter(coop, ADA, FOUNDED, Hash.of("ada")));
        assertThat(codes(Departures.erase(coop, ADA, day("2014-01-01"), "P001")))
                .containsExactly("erasure.member");
        coop = coop.after(Membership.resign(coop, ADA, day("2014-06-30"), Optional.empty(), ""));
        Ruling early = Departures.erase(coop, ADA, day("2024-12-31"), "P001");
        assertThat(early.reasons().get(0).sentence()).isEqualTo("the data of m1 are kept until 2025-01-01");
        Ruling erased = Departures.erase(coop, ADA, day("2025-01-01"), "P001");
        coop = coop.after(erased);
        MemberRegister.File file =
                coop.book(MemberRegister.BOOK, day("2025-01-01")).find(ADA).orElseThrow();
        assertThat(file.erased()).contains(day("2025-01-01"));
        assertThat(file.number()).contains(1L);
        assertThat(file.admitted()).contains(FOUNDED);
        assertThat(codes(Departures.erase(coop, ADA, day("2025-01-02"), "P001")))
                .containsExactly("erasure.done");
    }

    @Test
    void an_application_that_came_to_nothing_is_kept_for_eighteen_months() {
        Cooperative coop = founded("{\"retention\": \"after-leaving\"}");
        coop = coop.after(Membership.refusal(coop, new Application(DEE, day("2014-01-31")), List.of()));
        assertThat(codes(Departures.erase(coop, DEE, day("2015-07-30"), "P4"))).containsExactly("erasure.retained");
        assertThat(Departures.erase(coop, DEE, day("2015-07-31"), "P4").isGranted())
                .isTrue();
    }
}
