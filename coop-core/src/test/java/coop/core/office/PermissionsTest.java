package coop.core.office;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.EVA;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.SDK;
import static coop.core.Fixture.day;
import static coop.core.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.StoreInMemory;
import coop.core.membership.Application;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may record what, and with whose consent (H40). */
class PermissionsTest {
    private static final Instant NOW = Instant.parse("2020-01-01T10:00:00Z");
    private static final Permissions PERMISSIONS = Permissions.none()
            .may("admit", "secretary")
            .may("exclude", "secretary")
            .needs("exclude", 1, "chair", "auditor");

    private final Map<String, Set<String>> held = new HashMap<>(
            Map.of("s", Set.of("secretary"), "s2", Set.of("secretary"), "c", Set.of("chair"), "a", Set.of("auditor")));
    private final StoreInMemory store = new StoreInMemory();
    private final Office open = new Office(SDK.installed(), store, InstantSource.fixed(NOW), CoopId.MAIN);
    private final Office office = open.guardedBy(Guard.of(PERMISSIONS, actor -> held.getOrDefault(actor, Set.of())));

    @BeforeEach
    void found() {
        open.record(
                        "found",
                        "s",
                        coop -> Membership.founding(
                                coop,
                                statutes("{}"),
                                FOUNDED,
                                Stream.of(ADA, BEN, CEM)
                                        .map(who -> new Application(who, FOUNDED))
                                        .toList()))
                .orThrow();
    }

    private static Function<Cooperative, Ruling> admit(MemberId who) {
        return coop -> Membership.admit(coop, new Application(who, day("2012-01-01")));
    }

    private static List<String> codes(Recorded recorded) {
        return recorded instanceof Recorded.Refused refused
                ? refused.reasons().stream().map(Reason::code).toList()
                : List.of();
    }

    private Approval approval(String actor, Command command, Function<Cooperative, Ruling> rule) {
        return new Approval(actor, NOW, office.propose(command, rule).hash());
    }

    @Test
    void a_role_may_record_what_it_was_given_and_nothing_else() {
        assertThat(office.record(Command.of("1", "admit", "s"), admit(DEE))).isInstanceOf(Recorded.Appended.class);
        assertThat(codes(office.record(Command.of("2", "admit", "c"), admit(EVA))))
                .containsExactly("office.not-permitted");
        assertThat(codes(office.record(Command.of("2", "admit", "nobody"), admit(EVA))))
                .containsExactly("office.not-permitted");
        assertThat(open.cooperative().book(MemberRegister.BOOK).isMember(EVA)).isFalse();
    }

    @Test
    void what_permissions_do_not_name_nobody_may() {
        assertThat(codes(office.record(Command.of("1", "pay-out", "s"), admit(DEE))))
                .containsExactly("office.not-permitted");
        assertThat(codes(office.record("1", "s", admit(DEE)))).containsExactly("office.not-permitted");
    }

    @Test
    void without_permissions_all_pass() {
        assertThat(open.record(Command.of("1", "anything", "x"), admit(DEE))).isInstanceOf(Recorded.Appended.class);
    }

    @Test
    void an_act_for_four_eyes_waits_for_the_consent_of_another_and_the_consent_is_on_record() {
        Command command = Command.of("1", "exclude", "s");
        assertThat(codes(office.record(command, admit(DEE)))).containsExactly("office.approvals-missing");
        Approval consent = approval("c", command, admit(DEE));
        Recorded recorded = office.record(command.approvedBy(consent), admit(DEE));
        assertThat(recorded.orThrow()).hasSize(2);
        assertThat(recorded.orThrow().get(1).event())
                .isEqualTo(new CommandApproved(day("2012-01-01"), "exclude", consent.command(), List.of(consent)));
        assertThat(office.record(command.approvedBy(consent), admit(DEE)))
                .isEqualTo(new Recorded.Duplicate(recorded.orThrow()));
        assertThat(open.cooperative().journal().size()).isEqualTo(6);
    }

    @Test
    void h40_nobody_approves_a_command_of_their_own() {
        held.put("s", Set.of("secretary", "chair"));
        Command command = Command.of("1", "exclude", "s");
        assertThat(codes(office.record(command.approvedBy(approval("s", command, admit(DEE))), admit(DEE))))
                .containsExactly("office.own-approval", "office.approvals-missing");
    }

    @Test
    void h40_an_approval_is_of_one_command_and_of_nothing_that_changed_since() {
        Command command = Command.of("1", "exclude", "s");
        Approval consent = approval("c", command, admit(DEE));
        assertThat(codes(office.record(command.approvedBy(consent), admit(EVA))))
                .containsExactly("office.other-command", "office.approvals-missing");
        assertThat(codes(office.record(Command.of("2", "exclude", "s").approvedBy(consent), admit(DEE))))
                .contains("office.other-command");
        assertThat(codes(office.record(Command.of("1", "exclude", "s2").approvedBy(consent), admit(DEE))))
                .contains("office.other-command");
        assertThat(codes(office.record(command.approvedBy(new Approval("c", NOW, Hash.NONE)), admit(DEE))))
                .contains("office.other-command");
    }

    @Test
    void h40_an_approver_who_lost_the_role_meanwhile_counts_no_more() {
        Command command = Command.of("1", "exclude", "s");
        Approval consent = approval("c", command, admit(DEE));
        held.put("c", Set.of("member"));
        assertThat(codes(office.record(command.approvedBy(consent), admit(DEE))))
                .containsExactly("office.approver-without-role", "office.approvals-missing");
    }

    @Test
    void h40_one_person_who_approves_twice_is_one_approval() {
        Office strict = open.guardedBy(Guard.of(
                PERMISSIONS.needs("exclude", 2, "chair", "auditor"), actor -> held.getOrDefault(actor, Set.of())));
        Command command = Command.of("1", "exclude", "s");
        Approval chair = approval("c", command, admit(DEE));
        Approval auditor = approval("a", command, admit(DEE));
        assertThat(codes(strict.record(command.approvedBy(chair, chair), admit(DEE))))
                .containsExactly("office.approvals-missing");
        assertThat(strict.record(command.approvedBy(chair, auditor), admit(DEE)))
                .isInstanceOf(Recorded.Appended.class);
    }

    /** The office knows persons by the names the host gives them: this is a limit, told in Permissions. */
    @Test
    void h40_one_person_under_two_accounts_is_two_persons_to_the_office() {
        held.put("s-other-account", Set.of("chair"));
        Command command = Command.of("1", "exclude", "s");
        assertThat(office.record(command.approvedBy(approval("s-other-account", command, admit(DEE))), admit(DEE)))
                .isInstanceOf(Recorded.Appended.class);
    }

    @Test
    void a_rule_may_not_record_while_it_decides() {
        assertThatThrownBy(() -> open.record("1", "s", coop -> {
                    open.record("2", "s", admit(DEE));
                    return admit(EVA).apply(coop);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A rule only decides; it may not record");
        assertThat(open.cooperative().journal().size()).isEqualTo(4);
        assertThat(open.record("2", "s", admit(DEE))).isInstanceOf(Recorded.Appended.class);
    }

    @Test
    void approvals_are_asked_of_somebody_and_never_a_negative_number() {
        assertThatThrownBy(() -> PERMISSIONS.needs("admit", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PERMISSIONS.needs("admit", -1, "chair")).isInstanceOf(IllegalArgumentException.class);
    }
}
