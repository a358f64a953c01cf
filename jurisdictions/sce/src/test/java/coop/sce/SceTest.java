package coop.sce;

import static org.assertj.core.api.Assertions.assertThat;

import coop.capital.Beneficiary;
import coop.capital.ShareEvent;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Membership;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import coop.reporting.Measured;
import coop.reporting.law.Finding;
import coop.reporting.law.Pack;
import coop.reporting.law.Packs;
import coop.voting.Majority;
import coop.voting.Meeting;
import coop.voting.MeetingArticles;
import coop.voting.Turnout;
import coop.voting.Votes;
import coop.voting.VotingEvent.MeetingHeld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceTest {
    private static final CoopSdk SDK = CoopSdk.discover();
    private static final Pack PACK = Packs.of(SDK.installed()).find("eu/sce").orElseThrow();
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 4);
    private static final LocalDate ALLOCATED = LocalDate.of(2021, 5, 20);

    private static Cooperative founded(int members, String... replaced) {
        String statutes =
                PACK.presets().get("plain").files("Three Seas", FOUNDED, "en").get("statutes.json");
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(statutes).contains(replaced[i]);
            statutes = statutes.replace(replaced[i], replaced[i + 1]);
        }
        MemberId[] founders =
                IntStream.rangeClosed(1, members).mapToObj(MemberId::of).toArray(MemberId[]::new);
        return Membership.found(SDK.installed().statutes(statutes), FOUNDED, founders);
    }

    private static Cooperative with(Cooperative coop, Event... events) {
        return coop.after(Ruling.granted(events));
    }

    private static String ask(String check, Cooperative coop) {
        List<Finding> findings = PACK.ask(
                PACK.checks().stream()
                        .filter(one -> one.id().equals("eu.sce." + check))
                        .findFirst()
                        .orElseThrow(),
                new Measured(coop, Map.of()),
                Span.year(2020));
        return findings.isEmpty() ? "none" : findings.get(0).outcome().word();
    }

    private static Event held(LocalDate day, LocalDate convened) {
        Meeting meeting = new Meeting(
                day.toString(),
                day,
                "ordinary",
                convened,
                day,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new MeetingHeld(
                day,
                meeting,
                Hash.of("roll"),
                0,
                new Turnout(5, 5, 0, Ratio.of(5), Ratio.of(5)),
                Collections.emptySortedMap(),
                List.of(),
                Collections.emptySortedMap());
    }

    private static SurplusAllocated allocated(int year, String surplus, String losses, String legal) {
        Money all = Money.parse("EUR " + surplus);
        List<Slice> slices = new ArrayList<>();
        Map.of(Beneficiary.losses(), losses, Beneficiary.reserve("legal"), legal)
                .forEach((to, amount) -> slices.add(new Slice(
                        "rule",
                        to,
                        Money.parse("EUR " + amount),
                        Optional.empty(),
                        Reason.of("test.part", "surplus.rules", "a part"))));
        return new SurplusAllocated(
                ALLOCATED.plusYears(year - 2020L), year, all, "surplus-" + year, Hash.of("plan"), slices);
    }

    @ParameterizedTest(name = "W12: reserve {0}, surplus {1} less losses {2}, {3} to the reserve: {4}")
    @CsvSource({
        "0, 40000, 10000, 4500.00, met",
        "0, 40000, 10000, 4499.99, not-met",
        "27000, 40000, 10000, 4500.00, met",
        "27000, 40000, 10000, 3000.00, to-verify",
        "27000, 40000, 10000, 2999.99, not-met",
        "30000, 40000, 10000, 0.00, met",
        "0, 10000, 10000, 0.00, none"
    })
    void w12_the_legal_reserve_however_much_capital_there_is(
            String held, String surplus, String losses, String given, String outcome) {
        Cooperative coop = with(
                founded(5),
                new ShareEvent.SharesSubscribed(FOUNDED, MemberId.of(1), "A", 5_000, Money.parse("EUR 100.00")),
                allocated(2019, held + ".00", "0.00", held + ".00"),
                allocated(2020, surplus + ".00", losses + ".00", given));
        assertThat(ask("legal-reserve", coop)).isEqualTo(outcome);
    }

    @Test
    void without_an_allocation_nobody_can_tell() {
        assertThat(ask("legal-reserve", founded(5))).isEqualTo("not-enough-data");
    }

    @ParameterizedTest(name = "{0} shares of EUR 100: {1}")
    @CsvSource({"300, met", "299, not-met"})
    void the_capital_is_never_below_30_000(long shares, String outcome) {
        Event subscribed =
                new ShareEvent.SharesSubscribed(FOUNDED, MemberId.of(1), "A", shares, Money.parse("EUR 100.00"));
        assertThat(ask("capital", with(founded(5), subscribed))).isEqualTo(outcome);
        assertThat(ask("capital", founded(5))).isEqualTo("not-enough-data");
    }

    @Test
    void fewer_than_five_and_votes_by_activity_are_for_a_person_to_judge() {
        String one = "\"franchise\": \"one-member-one-vote\"";
        String more = "\"franchise\": {\"policy\": \"multiple\", \"classes\": {\"member\": \"3\"}}";
        assertThat(ask("members", founded(5))).isEqualTo("met");
        assertThat(ask("members", founded(4, "\"minimumMembers\": 5", "\"minimumMembers\": 2")))
                .isEqualTo("to-verify");
        assertThat(ask("vote-each", founded(5))).isEqualTo("met");
        assertThat(ask("vote-each", founded(5, one, more))).isEqualTo("to-verify");
    }

    @ParameterizedTest(name = "convened on {0}: {1}")
    @CsvSource({"2020-05-20, met", "2020-05-21, not-met"})
    void thirty_days_lie_between_the_notice_and_the_meeting(LocalDate convened, String outcome) {
        assertThat(ask("notice", with(founded(5), held(LocalDate.of(2020, 6, 20), convened))))
                .isEqualTo(outcome);
        assertThat(ask("notice", founded(5))).isEqualTo("not-enough-data");
    }

    @Test
    void a_rule_from_memory_is_for_a_person_to_verify_however_the_days_fall() {
        Cooperative inTime = with(founded(5), held(LocalDate.of(2021, 6, 30), LocalDate.of(2021, 5, 1)));
        Cooperative late = with(founded(5), held(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 5, 1)));
        assertThat(ask("meeting-within", inTime)).isEqualTo("to-verify");
        assertThat(ask("meeting-within", late)).isEqualTo("to-verify");
        assertThat(ask("meeting-within", founded(5))).isEqualTo("not-enough-data");
    }

    @Test
    void w6_130_for_60_against_and_10_abstentions_of_200_amend_the_statutes() {
        Majority majority = founded(5)
                .statutes(FOUNDED)
                .section(MeetingArticles.class)
                .kinds()
                .get("statutes")
                .majority()
                .orElseThrow();
        Ratio there = Ratio.of(200);
        assertThat(majority.carries(new Votes(
                        Ratio.of(130), Ratio.of(60), Ratio.of(10), Ratio.ZERO, Ratio.ZERO, there, Ratio.ZERO, there)))
                .isTrue();
    }

    @Test
    void where_the_signed_statutes_say_who_gets_what_is_left_is_found_by_its_clause() {
        String clause = "\"clauses\": { \"eu.disinterested\": \"article 40\" }";
        assertThat(ask("disinterested", founded(5))).isEqualTo("met");
        assertThat(ask("disinterested", founded(5, clause, "\"clauses\": {}"))).isEqualTo("not-enough-data");
    }

    @Test
    void the_statutes_are_asked_about_what_the_regulation_lets_fail() {
        assertThat(ask("amendment", founded(5))).isEqualTo("met");
        assertThat(ask("amendment", founded(5, "\"of\": \"2/3\"", "\"of\": \"3/5\"")))
                .isEqualTo("not-met");
        assertThat(ask("amendment", founded(5, "\"atLeast\": \"1/2\"", "\"atLeast\": \"1/3\"")))
                .isEqualTo("not-met");
        assertThat(ask("refund-within", founded(5))).isEqualTo("met");
        assertThat(ask("refund-within", founded(5, "\"payment\": \"P3Y\"", "\"payment\": \"P37M\"")))
                .isEqualTo("not-met");
    }
}
