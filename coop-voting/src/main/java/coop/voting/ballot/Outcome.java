package coop.voting.ballot;

import coop.core.value.Hash;
import coop.core.value.Ratio;
import coop.voting.Paper;
import coop.voting.TieInput;
import coop.voting.count.Count;
import coop.voting.count.CountingException;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import coop.voting.count.TieBreak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of counting opened ballots, as it is published: votes in exact numbers, and who was chosen. Whether a motion is carried
 * is for the meeting to say, by its majority.
 *
 * @param setup the digest of the vote's setup
 * @param list the digest of the list of ballots with trackers
 * @param valid the votes that say something
 * @param blank those that say nothing
 * @param invalid those that cannot be read or that the question does not allow
 * @param tally for each answer, or in the first round for each option, the votes; empty when totals are not published
 * @param tie what was given to break ties
 * @param elected who was chosen, in order; none for yes or no
 * @param open whether a tie is left open
 */
record Outcome(
        Hash setup,
        Hash list,
        Ratio valid,
        Ratio blank,
        Ratio invalid,
        List<String> tally,
        Optional<TieInput> tie,
        List<String> elected,
        boolean open) {
    private static final String HEADING = "coop-ballot-result/1";

    Outcome {
        tally = List.copyOf(tally);
        elected = List.copyOf(elected);
    }

    /**
     * @throws CountingException if the method cannot count such ballots
     */
    static Outcome of(
            BallotSetup setup, OpenedBallots opened, Optional<CountingMethod> method, Optional<TieInput> tie) {
        Hash list = Hash.of(opened.bytes(true));
        Question question = setup.question();
        boolean told = setup.publication() != BallotSetup.Publication.AUDITOR_ONLY;
        Map<String, Ratio> sums = new TreeMap<>();
        Ratio[] lost = {Ratio.ZERO, Ratio.ZERO};
        boolean ranking = question.form() == Question.Form.RANKING;
        ProfileBuilder profile = ranking ? Profile.ranked(question.options()) : Profile.approval(question.options());
        opened.unreadable().forEach((votes, ballots) -> lost[0] = lost[0].plus(votes.times(Ratio.of(ballots))));
        opened.ballots()
                .forEach((votes, own) -> own.forEach(ballot -> {
                    Optional<Choice> choice = ballot.choice();
                    if (choice.isEmpty()) {
                        lost[0] = lost[0].plus(votes);
                    } else if (question.form() == Question.Form.YES_NO) {
                        sums.merge(choice.get().code(), votes, Ratio::plus);
                    } else {
                        Paper paper = question.paper(choice.get());
                        if (paper.isBlank()) {
                            lost[1] = lost[1].plus(votes);
                        } else if (ranking) {
                            profile.ranking(votes, paper.ranks());
                        } else {
                            profile.approvals(
                                    votes,
                                    paper.ranks().stream().flatMap(List::stream).toList());
                        }
                    }
                }));
        if (question.form() == Question.Form.YES_NO) {
            Ratio blank = sums.getOrDefault("blank", Ratio.ZERO);
            Ratio valid = Ratio.ZERO;
            List<String> tally = new ArrayList<>();
            for (String answer : List.of("yes", "no", "abstain")) {
                Ratio votes = sums.getOrDefault(answer, Ratio.ZERO);
                valid = valid.plus(votes);
                tally.add(votes + " " + answer);
            }
            return new Outcome(setup.digest(), list, valid, blank, lost[0], tally, Optional.empty(), List.of(), false);
        }
        if (method.isEmpty()) {
            throw new IllegalArgumentException("wanted the counting method of the vote");
        }
        TieBreak ties = tie.map(Outcome::rule).orElseGet(TieBreak::none);
        Profile built = profile.build();
        boolean anybody = built.total().signum() > 0;
        Count count = method.get().count(built, question.seats(), ties);
        List<String> tally = new ArrayList<>();
        count.tally().forEach((name, votes) -> tally.add(votes + " " + name));
        return new Outcome(
                setup.digest(),
                list,
                count.ballots().counted(),
                lost[1],
                lost[0],
                told ? tally : List.of(),
                tie,
                anybody ? count.elected() : List.of(),
                anybody && count.isOpen());
    }

    private static TieBreak rule(TieInput tie) {
        return tie.lot().map(TieBreak::lot).orElseGet(() -> TieBreak.order(tie.order()));
    }

    byte[] text() {
        Lines.Writer lines = new Lines.Writer(HEADING)
                .line("setup", setup)
                .line("list", list)
                .line("valid", valid)
                .line("blank", blank)
                .line("invalid", invalid)
                .lines("tally", tally);
        tie.ifPresent(given -> lines.line("lot", given.lot()).lines("order", given.order()));
        lines.lines("elected", elected);
        if (open) {
            lines.line("tie", "open");
        }
        return lines.bytes();
    }

    static Outcome read(byte[] signed) {
        byte[] text = Statement.text(signed);
        Lines lines = Lines.of(text, HEADING);
        Hash setup = Opening.hash(lines.one("setup"));
        Hash list = Opening.hash(lines.one("list"));
        Ratio valid = BatchList.votes(lines.one("valid"));
        Ratio blank = BatchList.votes(lines.one("blank"));
        Ratio invalid = BatchList.votes(lines.one("invalid"));
        List<String> tally = lines.all("tally");
        Optional<String> lot = lines.maybe("lot");
        List<String> order = lines.all("order");
        Outcome read = new Outcome(
                setup,
                list,
                valid,
                blank,
                invalid,
                tally,
                lot.isPresent() || !order.isEmpty() ? Optional.of(tie(lot, order)) : Optional.empty(),
                lines.all("elected"),
                lines.maybe("tie").isPresent());
        lines.end();
        if (!Arrays.equals(read.text(), text)) {
            throw new MalformedException("it is not written as a result is");
        }
        return read;
    }

    private static TieInput tie(Optional<String> lot, List<String> order) {
        try {
            return new TieInput(lot, order);
        } catch (IllegalArgumentException both) {
            throw new MalformedException("wanted either the seed of a lot or an order", both);
        }
    }
}
