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
import static org.assertj.core.api.Assertions.tuple;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.MembersDue.Due;
import coop.core.membership.MembersDue.Status;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {
    private static final LocalDate DAY = day("2014-06-21");

    private static List<String> codes(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).toList();
    }

    private static Cooperative under(String admission) {
        return Membership.found(statutes("{\"admission\": " + admission + "}"), FOUNDED, ADA, BEN, CEM);
    }

    private static List<Due> due(Cooperative coop, String on) {
        return MembersDue.on(coop, day(on), who -> Optional.empty());
    }

    @Test
    void a_worker_is_soon_eligible_then_eligible_then_invited_then_declines() {
        Cooperative coop = hired(workers(), DEE, day("2014-03-01"));
        assertThat(due(coop, "2014-06-30"))
                .extracting(Due::who, Due::status, Due::eligible)
                .containsExactly(tuple(DEE, Status.SOON, Optional.of(day("2015-03-01"))));
        assertThat(due(coop, "2015-03-01"))
                .extracting(Due::status, Due::reasons)
                .containsExactly(tuple(Status.ELIGIBLE, List.of()));
        coop = coop.after(Candidates.invite(coop, DEE, day("2015-03-02")));
        assertThat(due(coop, "2015-06-01"))
                .extracting(Due::status, Due::since)
                .containsExactly(tuple(Status.INVITED, Optional.of(day("2015-03-02"))));
        coop = coop.after(Candidates.decline(coop, DEE, day("2015-06-02"), "next year"));
        assertThat(due(coop, "2015-07-01"))
                .extracting(Due::status, Due::since)
                .containsExactly(tuple(Status.DECLINED, Optional.of(day("2015-06-02"))));
        coop = coop.after(Membership.admit(coop, new Application(DEE, day("2016-01-01"))));
        assertThat(due(coop, "2016-01-01")).isEmpty();
    }

    @Test
    void who_left_the_job_is_due_no_more_and_who_is_nobodys_worker_never_was() {
        Cooperative coop = hired(workers(), DEE, day("2014-03-01"));
        coop = coop.after(Membership.disengage(coop, DEE, day("2014-12-31"), Engagement.Kind.EMPLOYMENT));
        assertThat(due(coop, "2015-06-01")).isEmpty();
    }

    @Test
    void what_is_decided_about_a_person_does_not_hide_from_when_on_they_may_join() {
        Cooperative coop = hired(
                under("{\"policy\": \"all-of\", \"rules\": [{\"policy\": \"seniority\", \"atLeast\": \"P1Y\"},"
                        + " \"board-approval\"]}"),
                DEE,
                day("2014-03-01"));
        Due due = due(coop, "2014-06-30").get(0);
        assertThat(due.eligible()).contains(day("2015-03-01"));
        assertThat(due.reasons()).extracting(Reason::code).containsExactly("admission.not-approved");
        Cooperative approved =
                coop.after(Decisions.ofBoard(coop, "board-1", "admission", DEE, day("2015-01-10"), true));
        assertThat(Membership.admit(approved, new Application(DEE, day("2015-03-01")))
                        .isGranted())
                .isTrue();
        assertThat(codes(Decisions.ofBoard(approved, "board-1", "admission", DEE, DAY, true)))
                .containsExactly("decision.known");
    }

    @ParameterizedTest(name = "born {0}, admitted on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1996-06-21, 2014-06-21, -",
                "1996-06-22, 2014-06-21, admission.too-young",
                "1996-02-29, 2014-02-28, -",
                "1996-02-29, 2014-02-27, admission.too-young",
                "1949-06-21, 2014-06-21, admission.too-old",
                "1949-06-22, 2014-06-21, -",
                "-, 2014-06-21, admission.age-unknown"
            })
    void age_counts_full_years_on_the_day(LocalDate born, LocalDate on, String code) {
        Cooperative coop = under("{\"policy\": \"age\", \"atLeast\": 18, \"below\": 65}");
        Ruling ruling = Membership.admit(coop, new Application(DEE, on).born(Optional.ofNullable(born)));
        assertThat(codes(ruling)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void sponsors_are_members_long_enough_and_not_oneself() {
        Cooperative coop = under("{\"policy\": \"sponsorship\", \"atLeast\": 2, \"membersFor\": \"P1Y\"}");
        Application dee = new Application(DEE, DAY);
        assertThat(codes(Membership.admit(coop, dee.sponsoredBy(List.of(ADA, ADA, DEE, EVA)))))
                .containsExactly("admission.sponsors");
        assertThat(codes(Membership.admit(
                        coop, new Application(DEE, FOUNDED.plusMonths(1)).sponsoredBy(List.of(ADA, BEN)))))
                .containsExactly("admission.sponsors");
        Ruling admitted = Membership.admit(coop, dee.sponsoredBy(List.of(ADA, BEN)));
        assertThat(coop.after(admitted)
                        .book(MemberRegister.BOOK, DAY)
                        .find(DEE)
                        .flatMap(MemberRegister.File::application)
                        .map(MembershipEvent.Applied::sponsors))
                .contains(List.of(ADA, BEN));
    }

    @Test
    void a_trial_runs_from_the_application_and_what_it_undertook_counts() {
        Cooperative coop = under("{\"policy\": \"all-of\", \"rules\": [{\"policy\": \"trial\", \"period\": \"P6M\"},"
                + " {\"policy\": \"minimum-subscription\", \"shares\": 4}]}");
        assertThat(codes(Membership.admit(coop, new Application(DEE, DAY))))
                .containsExactly("admission.no-application", "admission.subscription");
        Cooperative applied =
                coop.after(Membership.apply(coop, new Application(DEE, day("2014-01-01")).subscribing(4)));
        assertThat(codes(Membership.admit(applied, new Application(DEE, DAY)))).containsExactly("admission.on-trial");
        assertThat(Membership.admit(applied, new Application(DEE, day("2014-07-01")))
                        .isGranted())
                .isTrue();
    }

    @Test
    void who_waits_longest_is_admitted_first() {
        Cooperative coop = under("\"in-turn\"");
        coop = coop.after(Candidates.enlist(coop, new Application(EVA, day("2014-01-01"))));
        coop = coop.after(Candidates.enlist(coop, new Application(DEE, day("2014-02-01"))));
        assertThat(codes(Membership.admit(coop, new Application(DEE, DAY)))).containsExactly("admission.not-in-turn");
        assertThat(codes(Membership.admit(coop, new Application(MemberId.of(9), DAY))))
                .containsExactly("admission.not-in-turn");
        coop = coop.after(Membership.admit(coop, new Application(EVA, DAY)));
        assertThat(Membership.admit(coop, new Application(DEE, DAY)).isGranted())
                .isTrue();
    }

    @Test
    void what_is_not_admitted_is_said_in_the_statutes_own_words() {
        Cooperative coop = hired(
                under("{\"policy\": \"not\", \"rule\": {\"policy\": \"seniority\", \"atLeast\": \"P0D\"},"
                        + " \"because\": \"who works here joins as a worker\"}"),
                DEE,
                day("2014-03-01"));
        Ruling refused = Membership.admit(coop, new Application(DEE, DAY));
        assertThat(refused.reasons().get(0).sentence())
                .isEqualTo("m4 may not be admitted: who works here joins as a worker");
        assertThat(Membership.admit(coop, new Application(EVA, DAY)).isGranted())
                .isTrue();
    }

    @Test
    void a_class_is_open_to_some_kinds_of_persons_on_every_path() {
        Cooperative coop = Membership.found(statutes("""
                        {"classes": [{"id": "user"}, {"id": "partner", "kinds": ["legal", "cooperative"],
                                      "rights": ["attend", "vote"]}]}
                        """), FOUNDED, ADA, BEN, CEM);
        coop = coop.after(Membership.enter(coop, EVA, FOUNDED, Hash.of("eva"), Person.Kind.COOPERATIVE));
        Application natural = new Application(DEE, DAY).as("partner");
        assertThat(codes(Membership.admit(coop, natural))).containsExactly("membership.kind");
        assertThat(codes(Membership.apply(coop, natural))).containsExactly("membership.kind");
        assertThat(codes(Candidates.enlist(coop, natural))).containsExactly("membership.kind");
        assertThat(codes(Membership.takeOver(coop, natural))).containsExactly("membership.kind");
        assertThat(codes(Membership.reclassify(coop, new Application(ADA, DAY).as("partner"))))
                .containsExactly("membership.kind");
        coop = coop.after(Membership.admit(coop, new Application(EVA, DAY).as("partner")));
        assertThat(Membership.may(coop, EVA, Right.VOTE, DAY)).isTrue();
        assertThat(Membership.may(coop, EVA, Right.DIVIDEND, DAY)).isFalse();
        assertThat(Membership.may(coop, EVA, Right.VOTE, DAY.minusDays(1))).isFalse();
        coop = coop.after(Departures.represent(coop, EVA, DAY, Optional.of(DEE)));
        assertThat(coop.book(MemberRegister.BOOK, DAY).find(EVA).orElseThrow().representative())
                .contains(DEE);
        assertThat(codes(Departures.represent(coop, ADA, DAY, Optional.of(DEE))))
                .containsExactly("representative.natural");
        assertThat(codes(Departures.represent(coop, EVA, DAY, Optional.of(EVA))))
                .containsExactly("representative.legal");
    }
}
