package coop.folder.keeping;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.value.MemberId;
import coop.folder.ActionAct;
import coop.folder.ActionRow;
import coop.folder.CooperativeFolder;
import coop.folder.MandateRow;
import coop.folder.ProposalRow;
import coop.folder.ResultRow;
import coop.folder.keeping.Act.Turn;
import coop.voting.Ballots;
import coop.voting.Deliberation;
import coop.voting.FollowUp;
import coop.voting.Officers;
import coop.voting.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The acts of the assembly between meetings: proposals, actions, mandates, and what became of results. */
record AssemblyActs(CooperativeFolder folder, Keys keys) {
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Places places = new Places();
        for (ProposalRow row : folder.assembly().proposals()) {
            String about = row.proposal() == null ? text(row.topic()) : text(row.proposal());
            String key = places.of("proposals.csv/" + about + "/" + keys.number(row.person()) + "/"
                    + row.act().word());
            acts.add(Act.of(
                    key,
                    row.date(),
                    Turn.DELIBERATION,
                    row.source(),
                    rule(row),
                    says(row.act(), row.date(), row.title(), row.text(), row.topic(), row.amendment(), row.ranking())));
        }
        for (ActionRow row : folder.assembly().actions()) {
            String key =
                    places.of("actions.csv/" + row.action() + "/" + row.act().word());
            acts.add(Act.of(
                    key,
                    row.date(),
                    Turn.AFTERWARDS,
                    row.source(),
                    rule(row),
                    says(row.date(), row.motion(), row.person(), row.what(), row.due(), row.review(), row.note())));
        }
        for (MandateRow row : folder.assembly().mandates()) {
            String who = row.persons().isEmpty()
                    ? "all"
                    : keys.number(row.persons().get(0)).toString();
            String key = places.of("mandates.csv/" + who + "/" + text(row.body()) + "/"
                    + row.act().word());
            acts.add(Act.of(
                    key,
                    row.date(),
                    Turn.AFTERWARDS,
                    row.source(),
                    rule(row),
                    says(
                            row.date(),
                            row.persons(),
                            row.until(),
                            row.motion(),
                            row.pay(),
                            row.together(),
                            row.scope())));
        }
        for (ResultRow row : folder.assembly().results()) {
            String key =
                    places.of("results.csv/" + row.motion() + "/" + row.act().word());
            acts.add(Act.of(
                            key,
                            row.date(),
                            Turn.AFTERWARDS,
                            row.source(),
                            rule(row),
                            says(
                                    row.date(),
                                    row.by(),
                                    row.grounds(),
                                    row.approvals(),
                                    row.yes(),
                                    row.no(),
                                    row.abstain(),
                                    row.blank(),
                                    row.invalid()))
                    .forGood());
        }
        return acts;
    }

    private static @Nullable Object[] says(@Nullable Object... says) {
        return says;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private Function<Cooperative, Ruling> rule(ProposalRow row) {
        MemberId by = keys.number(row.person());
        String id = text(row.proposal());
        return switch (row.act()) {
            case PROPOSAL ->
                coop -> Deliberation.propose(
                        coop,
                        by,
                        row.date(),
                        id,
                        Optional.ofNullable(row.topic()),
                        text(row.title()),
                        text(row.text()));
            case SECOND -> coop -> Deliberation.second(coop, by, row.date(), id);
            case AMENDMENT -> coop -> Deliberation.amend(coop, by, row.date(), id, text(row.text()));
            case TAKEN ->
                coop -> Deliberation.take(coop, by, row.date(), id, Objects.requireNonNullElse(row.amendment(), 0));
            case WITHDRAWAL -> coop -> Deliberation.withdraw(coop, by, row.date(), id);
            case RANKING ->
                coop -> Deliberation.rank(coop, by, row.date(), text(row.topic()), ranks(text(row.ranking())));
        };
    }

    private static List<List<String>> ranks(String ranking) {
        List<List<String>> ranks = new ArrayList<>();
        for (String rank : ranking.split(">", -1)) {
            List<String> equals = new ArrayList<>();
            for (String id : rank.split("=", -1)) {
                if (!id.isBlank()) {
                    equals.add(id.strip());
                }
            }
            if (!equals.isEmpty()) {
                ranks.add(equals);
            }
        }
        return ranks;
    }

    private Function<Cooperative, Ruling> rule(ActionRow row) {
        String person = row.person();
        if (row.act() == ActionAct.ACTION && person != null) {
            FollowUp.ActionSet action = new FollowUp.ActionSet(
                    row.date(),
                    row.action(),
                    text(row.motion()),
                    keys.number(person),
                    text(row.what()),
                    Optional.ofNullable(row.due()),
                    Optional.ofNullable(row.review()));
            return coop -> FollowUp.set(coop, action);
        }
        FollowUp.Status status = switch (row.act()) {
            case DONE -> FollowUp.Status.DONE;
            case DROPPED -> FollowUp.Status.DROPPED;
            case ACTION, NOTE, POSTPONED -> FollowUp.Status.OPEN;
        };
        FollowUp.ActionReported report = new FollowUp.ActionReported(
                row.date(), row.action(), status, text(row.note()), Optional.ofNullable(row.due()));
        return coop -> FollowUp.report(coop, report);
    }

    private Function<Cooperative, Ruling> rule(MandateRow row) {
        List<MemberId> members = row.persons().stream().map(keys::number).toList();
        Optional<MemberId> first = members.stream().findFirst();
        String body = text(row.body());
        Optional<String> motion = Optional.ofNullable(row.motion());
        return switch (row.act()) {
            case APPOINTMENT ->
                coop -> Officers.appoint(
                        coop, first.orElseThrow(), body, row.date(), Optional.ofNullable(row.until()), motion);
            case CO_OPTION -> coop -> Officers.coOpt(coop, first.orElseThrow(), body, row.date());
            case RESIGNATION -> coop -> Officers.resign(coop, first.orElseThrow(), body, row.date());
            case REMOVAL -> coop -> Officers.remove(coop, first.orElseThrow(), body, row.date(), motion.orElse(""));
            case PAY -> coop -> Officers.pay(coop, body, first, text(row.pay()), row.date(), motion.orElse(""));
            case SIGNING ->
                coop -> Officers.sign(
                        coop,
                        members,
                        Objects.requireNonNullElse(row.together(), 1),
                        text(row.scope()),
                        row.date(),
                        Optional.ofNullable(row.until()),
                        motion);
        };
    }

    private Function<Cooperative, Ruling> rule(ResultRow row) {
        String by = row.by() == null
                ? ""
                : keys.isKnown(row.by()) ? keys.number(row.by()).toString() : row.by();
        return switch (row.act()) {
            case CONTEST -> coop -> Results.contest(coop, row.motion(), row.date(), by, row.grounds());
            case ANNUL -> coop -> Results.annul(coop, row.motion(), row.date(), by, row.grounds());
            case CORRECT ->
                coop -> Results.correct(
                        coop,
                        row.motion(),
                        row.date(),
                        new Ballots.Totals(
                                number(row.yes()),
                                number(row.no()),
                                number(row.abstain()),
                                number(row.blank()),
                                number(row.invalid())),
                        row.approvals().stream().map(keys::number).toList(),
                        row.grounds());
        };
    }

    private static long number(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
