package coop.cli;

import coop.cli.ActCommand.Common;
import coop.cli.ActCommand.Whom;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.voting.Ballots;
import coop.voting.Deliberation;
import coop.voting.FollowUp;
import coop.voting.Officers;
import coop.voting.Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The acts of {@code coop act} that concern the assembly: proposals, actions, mandates, and what became of results. */
abstract class AssemblyActs {
    /** Decides, with the folder at hand that knows the persons. */
    interface Act {
        Ruling of(Cooperative coop, Out out);
    }

    abstract int recorded(Common common, String command, Act act);

    private int recorded(String name, Common common, List<?> says, Act act) {
        StringBuilder command = new StringBuilder("act/" + name + "/" + common.on);
        says.forEach(said -> command.append('/').append(said));
        return recorded(common, command.toString(), act);
    }

    /** A member proposes. */
    @Command(name = "propose", description = "A member makes a proposal for a meeting.")
    public int propose(
            @Mixin Whom whom,
            @Option(names = "--id", required = true, paramLabel = "ID") String id,
            @Option(names = "--title", required = true, paramLabel = "WORDS") String title,
            @Option(names = "--text", required = true, paramLabel = "WORDS") String text,
            @Option(names = "--topic", paramLabel = "TOPIC") @Nullable String topic,
            @Mixin Common common) {
        return recorded(
                "propose",
                common,
                List.of(id),
                (coop, out) -> Deliberation.propose(
                        coop, out.person(whom.member), common.on, id, Optional.ofNullable(topic), title, text));
    }

    /** A member seconds. */
    @Command(name = "second", description = "A member seconds a proposal.")
    public int second(
            @Mixin Whom whom,
            @Option(names = "--id", required = true, paramLabel = "ID") String id,
            @Mixin Common common) {
        return recorded(
                "second",
                common,
                List.of(id, whom.member),
                (coop, out) -> Deliberation.second(coop, out.person(whom.member), common.on, id));
    }

    /** A member offers an amendment. */
    @Command(name = "amend", description = "A member offers another wording of a proposal.")
    public int amend(
            @Mixin Whom whom,
            @Option(names = "--id", required = true, paramLabel = "ID") String id,
            @Option(names = "--text", required = true, paramLabel = "WORDS") String text,
            @Mixin Common common) {
        return recorded(
                "amend",
                common,
                List.of(id, whom.member, text),
                (coop, out) -> Deliberation.amend(coop, out.person(whom.member), common.on, id, text));
    }

    /** An amendment is taken over. */
    @Command(name = "take", description = "Who made a proposal takes an amendment over, by its number.")
    public int take(
            @Mixin Whom whom,
            @Option(names = "--id", required = true, paramLabel = "ID") String id,
            @Option(names = "--amendment", required = true, paramLabel = "N") int amendment,
            @Mixin Common common) {
        return recorded(
                "take",
                common,
                List.of(id, amendment),
                (coop, out) -> Deliberation.take(coop, out.person(whom.member), common.on, id, amendment));
    }

    /** A proposal is taken back. */
    @Command(name = "withdraw", description = "Who made a proposal takes it back.")
    public int withdraw(
            @Mixin Whom whom,
            @Option(names = "--id", required = true, paramLabel = "ID") String id,
            @Mixin Common common) {
        return recorded(
                "withdraw",
                common,
                List.of(id),
                (coop, out) -> Deliberation.withdraw(coop, out.person(whom.member), common.on, id));
    }

    /** A member ranks proposals. */
    @Command(name = "rank", description = "A member ranks the proposals of a topic: --ranking \"b > a = c\".")
    public int rank(
            @Mixin Whom whom,
            @Option(names = "--topic", required = true, paramLabel = "TOPIC") String topic,
            @Option(names = "--ranking", required = true, paramLabel = "RANKING") String ranking,
            @Mixin Common common) {
        List<List<String>> ranks = new ArrayList<>();
        for (String rank : ranking.split(">", -1)) {
            ranks.add(Arrays.stream(rank.split("=", -1))
                    .map(String::strip)
                    .filter(option -> !option.isEmpty())
                    .toList());
        }
        return recorded(
                "rank",
                common,
                List.of(topic, whom.member, ranking),
                (coop, out) -> Deliberation.rank(coop, out.person(whom.member), common.on, topic, ranks));
    }

    /** A decision gives somebody something to do. */
    @Command(name = "action", description = "A decision gives somebody something to do.")
    public int action(
            @Mixin Whom whom,
            @Option(names = "--id", required = true, paramLabel = "ID") String id,
            @Option(names = "--motion", required = true, paramLabel = "MOTION") String motion,
            @Option(names = "--what", required = true, paramLabel = "WORDS") String what,
            @Option(names = "--due", paramLabel = "DAY") @Nullable LocalDate due,
            @Option(names = "--review", paramLabel = "DAY") @Nullable LocalDate review,
            @Mixin Common common) {
        return recorded(
                "action",
                common,
                List.of(id),
                (coop, out) -> FollowUp.set(
                        coop,
                        new FollowUp.ActionSet(
                                common.on,
                                id,
                                motion,
                                out.person(whom.member),
                                what,
                                Optional.ofNullable(due),
                                Optional.ofNullable(review))));
    }

    /** What came of an action. */
    @Command(name = "report-action", description = "What came of an action: open, done or dropped; --reason says it.")
    public int reportAction(
            @Option(names = "--id", required = true, paramLabel = "ID") String id,
            @Option(names = "--status", required = true, paramLabel = "open|done|dropped") FollowUp.Status status,
            @Option(names = "--due", paramLabel = "DAY") @Nullable LocalDate due,
            @Mixin Common common) {
        return recorded(
                "report-action",
                common,
                List.of(id, status, common.reason),
                (coop, out) -> FollowUp.report(
                        coop,
                        new FollowUp.ActionReported(common.on, id, status, common.reason, Optional.ofNullable(due))));
    }

    /** Somebody is appointed. */
    @Command(name = "appoint", description = "Somebody is appointed to a body.")
    public int appoint(
            @Mixin Whom whom,
            @Option(names = "--body", required = true, paramLabel = "BODY") String body,
            @Option(names = "--until", paramLabel = "DAY") @Nullable LocalDate until,
            @Option(names = "--motion", paramLabel = "MOTION") @Nullable String motion,
            @Mixin Common common) {
        return recorded(
                "appoint",
                common,
                List.of(body, whom.member),
                (coop, out) -> Officers.appoint(
                        coop,
                        out.person(whom.member),
                        body,
                        common.on,
                        Optional.ofNullable(until),
                        Optional.ofNullable(motion)));
    }

    /** A vacancy is filled. */
    @Command(name = "co-opt", description = "A body fills a vacancy itself, until the next meeting.")
    public int coOpt(
            @Mixin Whom whom,
            @Option(names = "--body", required = true, paramLabel = "BODY") String body,
            @Mixin Common common) {
        return recorded(
                "co-opt",
                common,
                List.of(body, whom.member),
                (coop, out) -> Officers.coOpt(coop, out.person(whom.member), body, common.on));
    }

    /** A mandate ends. */
    @Command(name = "end-mandate", description = "A mandate ends by resignation, or by a carried motion.")
    public int endMandate(
            @Mixin Whom whom,
            @Option(names = "--body", required = true, paramLabel = "BODY") String body,
            @Option(names = "--motion", paramLabel = "MOTION") @Nullable String motion,
            @Mixin Common common) {
        return recorded(
                "end-mandate",
                common,
                List.of(body, whom.member),
                (coop, out) -> motion == null
                        ? Officers.resign(coop, out.person(whom.member), body, common.on)
                        : Officers.remove(coop, out.person(whom.member), body, common.on, motion));
    }

    /** Persons may sign. */
    @Command(name = "let-sign", description = "Persons may sign for the cooperative.")
    public int letSign(
            @Option(names = "--members", required = true, split = ",", paramLabel = "PERSONS") List<String> members,
            @Option(names = "--together", defaultValue = "1", paramLabel = "N") int together,
            @Option(names = "--scope", required = true, paramLabel = "WORDS") String scope,
            @Option(names = "--until", paramLabel = "DAY") @Nullable LocalDate until,
            @Option(names = "--motion", paramLabel = "MOTION") @Nullable String motion,
            @Mixin Common common) {
        return recorded(
                "let-sign",
                common,
                List.of(scope, members),
                (coop, out) -> Officers.sign(
                        coop,
                        members.stream().map(out::person).toList(),
                        together,
                        scope,
                        common.on,
                        Optional.ofNullable(until),
                        Optional.ofNullable(motion)));
    }

    /** A result is contested. */
    @Command(name = "contest", description = "Somebody contests a result; --reason says why.")
    public int contest(
            @Mixin Whom whom,
            @Option(names = "--motion", required = true, paramLabel = "MOTION") String motion,
            @Mixin Common common) {
        return recorded(
                "contest",
                common,
                List.of(motion, whom.member),
                (coop, out) -> Results.contest(
                        coop, motion, common.on, out.person(whom.member).toString(), common.reason));
    }

    /** A result is annulled. */
    @Command(name = "annul", description = "A result has no effect any more; --reason says why.")
    public int annul(
            @Option(names = "--motion", required = true, paramLabel = "MOTION") String motion,
            @Option(names = "--annulled-by", required = true, paramLabel = "WHO") String who,
            @Mixin Common common) {
        return recorded(
                "annul",
                common,
                List.of(motion),
                (coop, out) -> Results.annul(coop, motion, common.on, who, common.reason));
    }

    /** A result is corrected. */
    @Command(name = "correct", description = "Votes were counted again: totals, approved by two of those responsible.")
    public int correct(
            @Option(names = "--motion", required = true, paramLabel = "MOTION") String motion,
            @Option(names = "--yes", required = true, paramLabel = "N") long yes,
            @Option(names = "--no", required = true, paramLabel = "N") long no,
            @Option(names = "--abstain", defaultValue = "0", paramLabel = "N") long abstain,
            @Option(names = "--blank", defaultValue = "0", paramLabel = "N") long blank,
            @Option(names = "--invalid", defaultValue = "0", paramLabel = "N") long invalid,
            @Option(names = "--approvals", required = true, split = ",", paramLabel = "PERSONS") List<String> approvals,
            @Mixin Common common) {
        return recorded(
                "correct",
                common,
                List.of(motion),
                (coop, out) -> Results.correct(
                        coop,
                        motion,
                        common.on,
                        new Ballots.Totals(yes, no, abstain, blank, invalid),
                        approvals.stream().map(out::person).toList(),
                        common.reason));
    }
}
