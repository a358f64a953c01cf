package coop.voting.ballot;

import coop.core.value.Hash;
import coop.core.value.Ratio;
import coop.voting.Ballots;
import coop.voting.Paper;
import coop.voting.Vote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All ballots of a vote, opened, by class, in the order of their trackers.
 *
 * @param setup the digest of the vote's setup
 * @param ballots by class, the ballots
 * @param unreadable by class, how many were no ballots at all
 */
public record OpenedBallots(
        Hash setup, SortedMap<Ratio, List<OpenedBallot>> ballots, SortedMap<Ratio, Long> unreadable) {
    private static final String HEADING = "coop-ballots/1";

    public OpenedBallots {
        SortedMap<Ratio, List<OpenedBallot>> sorted = new TreeMap<>();
        ballots.forEach((votes, own) -> sorted.put(
                votes,
                own.stream()
                        .sorted(Comparator.comparing(OpenedBallot::tracker)
                                .thenComparing(ballot ->
                                        ballot.choice().map(Choice::code).orElse("")))
                        .toList()));
        ballots = Collections.unmodifiableSortedMap(sorted);
        unreadable = Collections.unmodifiableSortedMap(new TreeMap<>(unreadable));
    }

    /** Reads what the last scrutineer hands over. */
    public static OpenedBallots of(BallotSetup setup, Batch last) {
        Hash digest = setup.digest();
        SortedMap<Ratio, List<OpenedBallot>> ballots = new TreeMap<>();
        SortedMap<Ratio, Long> unreadable = new TreeMap<>();
        last.items().forEach((votes, items) -> {
            List<OpenedBallot> own = new ArrayList<>();
            items.forEach(item -> OpenedBallot.read(setup, digest, item).ifPresent(own::add));
            ballots.put(votes, own);
            unreadable.put(votes, (long) items.size() - own.size());
        });
        return new OpenedBallots(digest, ballots, unreadable);
    }

    /** The file: with the trackers, or without them, and then in the order of what they say. */
    byte[] bytes(boolean trackers) {
        Lines.Writer lines = new Lines.Writer(HEADING).line("setup", setup);
        ballots.forEach((votes, own) -> {
            lines.line("class", votes + " " + own.size() + " " + unreadable.getOrDefault(votes, 0L));
            List<String> said = new ArrayList<>();
            own.forEach(ballot -> said.add((trackers ? ballot.tracker() + " " : "")
                    + ballot.choice().map(choice -> "." + choice.code()).orElse("invalid")));
            if (!trackers) {
                said.sort(null);
            }
            lines.lines("ballot", said);
        });
        return lines.bytes();
    }

    static OpenedBallots read(BallotSetup setup, byte[] bytes, boolean trackers) {
        Lines lines = Lines.of(bytes, HEADING);
        Hash digest = Opening.hash(lines.one("setup"));
        SortedMap<Ratio, List<OpenedBallot>> ballots = new TreeMap<>();
        SortedMap<Ratio, Long> unreadable = new TreeMap<>();
        for (Optional<String> line = lines.maybe("class"); line.isPresent(); line = lines.maybe("class")) {
            String[] parts = Lines.parts(line.get(), 3);
            Ratio votes = BatchList.votes(parts[0]);
            List<OpenedBallot> own = new ArrayList<>();
            lines.all("ballot").forEach(text -> own.add(ballot(setup.question(), text, trackers)));
            ballots.put(votes, own);
            unreadable.put(votes, Lines.number(parts[2]));
        }
        lines.end();
        OpenedBallots read = new OpenedBallots(digest, ballots, unreadable);
        if (!Arrays.equals(read.bytes(trackers), bytes)) {
            throw new MalformedException("it is not written as ballots are");
        }
        return read;
    }

    private static OpenedBallot ballot(Question question, String text, boolean trackers) {
        String said = trackers ? Lines.parts(text, 2)[1] : text;
        String tracker = trackers ? Lines.parts(text, 2)[0] : "";
        if (trackers && !tracker.matches("[0-9a-f]{32}")) {
            throw new MalformedException("wanted a tracker of 32 hexadecimal digits");
        }
        if (said.equals("invalid")) {
            return new OpenedBallot(tracker, Optional.empty());
        }
        try {
            if (said.startsWith(".")) {
                return new OpenedBallot(tracker, Optional.of(question.decode(said.substring(1))));
            }
        } catch (InvalidBallotException cannotBe) {
            throw new MalformedException("a ballot says what the question does not allow", cannotBe);
        }
        throw new MalformedException("wanted a ballot");
    }

    /** How many ballots there are, with those that cannot be read. */
    long size() {
        return ballots.values().stream().mapToLong(List::size).sum()
                + unreadable.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether a tracker stands at two ballots. */
    boolean hasTwice() {
        Set<String> seen = new HashSet<>();
        return !ballots.values().stream()
                .flatMap(List::stream)
                .map(OpenedBallot::tracker)
                .allMatch(seen::add);
    }

    /** Whether these are the ballots of the last batch, as far as anybody can tell who sees only its digests. */
    boolean areOf(BallotSetup setup, BatchList last) {
        if (!last.digests().keySet().equals(ballots.keySet())) {
            return false;
        }
        for (var of : ballots.entrySet()) {
            Set<Hash> digests = new HashSet<>(last.digests().getOrDefault(of.getKey(), List.of()));
            long unknown = unreadable.getOrDefault(of.getKey(), 0L);
            for (OpenedBallot ballot : of.getValue()) {
                if (ballot.choice().isEmpty()) {
                    unknown++;
                } else if (!digests.remove(digest(setup, ballot))) {
                    return false;
                }
            }
            if (digests.size() != unknown) {
                return false;
            }
        }
        return true;
    }

    private static Hash digest(BallotSetup setup, OpenedBallot ballot) {
        byte[] code = ballot.choice().orElseThrow().code().getBytes(StandardCharsets.UTF_8);
        byte[] inner = Arrays.copyOf(new byte[] {OpenedBallot.VERSION}, setup.padding());
        System.arraycopy(setup.digest().bytes(), 0, inner, 1, 32);
        System.arraycopy(java.util.HexFormat.of().parseHex(ballot.tracker()), 0, inner, 33, Opening.TRACKER);
        inner[49] = (byte) (code.length >> 8);
        inner[50] = (byte) code.length;
        System.arraycopy(code, 0, inner, OpenedBallot.HEAD, Math.min(code.length, inner.length - OpenedBallot.HEAD));
        return Hash.of(inner);
    }

    /**
     * The ballots as a meeting counts them, where each voter has one vote.
     *
     * @throws IllegalStateException if there is a class with more or less than one vote each
     */
    public Ballots counted(Question question) {
        if (!ballots.keySet().stream().allMatch(Ratio.ONE::equals)) {
            throw new IllegalStateException("wanted voters with one vote each");
        }
        List<OpenedBallot> own = ballots.getOrDefault(Ratio.ONE, List.of());
        long lost = unreadable.getOrDefault(Ratio.ONE, 0L);
        if (question.form() == Question.Form.YES_NO) {
            List<Vote> votes = new ArrayList<>();
            own.forEach(ballot -> votes.add(ballot.choice().map(question::vote).orElse(Vote.INVALID)));
            votes.addAll(Collections.nCopies((int) lost, Vote.INVALID));
            return new Ballots.Papers(votes);
        }
        List<Paper> papers = new ArrayList<>();
        own.forEach(ballot ->
                papers.add(ballot.choice().map(question::paper).orElseGet(() -> Paper.invalid("not-allowed"))));
        papers.addAll(Collections.nCopies((int) lost, Paper.invalid("unreadable")));
        return question.form() == Question.Form.RANKING ? new Ballots.Rankings(papers) : new Ballots.Approvals(papers);
    }

    @Override
    public String toString() {
        return size() + " opened ballots";
    }
}
