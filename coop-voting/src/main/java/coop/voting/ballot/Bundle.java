package coop.voting.ballot;

import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.value.Hash;
import coop.voting.TieInput;
import coop.voting.count.CountingMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is published of a sealed vote: files by which anybody can check it without the books. Each file has one form of bytes, and a
 * signed list names every one of them with its digest.
 *
 * <ul>
 *   <li>{@code setup.txt}: what was asked, of whom, and whose keys sealed and signed;
 *   <li>{@code closed.txt}: how many ballots count, and the root over their envelopes, signed by the box;
 *   <li>{@code batch-0.txt}, {@code batch-1.txt} …: the digests of the envelopes after each step;
 *   <li>{@code peeled-1.txt} …: what each scrutineer states, signed;
 *   <li>{@code ballots.txt}: the opened ballots, when they are published;
 *   <li>{@code result.txt}: the result, signed by the box;
 *   <li>{@code manifest.txt}: the list of all others, signed by the box.
 * </ul>
 */
public final class Bundle {
    static final String SETUP = "setup.txt";
    static final String CLOSED = "closed.txt";
    static final String BALLOTS = "ballots.txt";
    static final String RESULT = "result.txt";
    static final String MANIFEST = "manifest.txt";
    private static final String HEADING = "coop-ballot-manifest/1";

    private Bundle() {}

    /**
     * What was done with a vote, from its setup to its opened ballots.
     *
     * @param setup what was asked
     * @param closed what the box stated
     * @param batches the digests of the envelopes, as handed out and after each scrutineer
     * @param peeled what each scrutineer stated
     * @param last what the last scrutineer handed over
     */
    public record Opened(BallotSetup setup, Closed closed, List<BatchList> batches, List<Peeled> peeled, Batch last) {
        public Opened {
            batches = List.copyOf(batches);
            peeled = List.copyOf(peeled);
        }

        /** The ballots themselves. */
        public OpenedBallots ballots() {
            return OpenedBallots.of(setup, last);
        }

        /** The list of ballots with their trackers, for auditors; it is published too, or only its digest. */
        public byte[] list() {
            return ballots().bytes(true);
        }

        @Override
        public String toString() {
            return "the opening of " + setup;
        }
    }

    static String batch(int step) {
        return "batch-" + step + ".txt";
    }

    static String peeled(int step) {
        return "peeled-" + step + ".txt";
    }

    /**
     * Counts a vote and makes its files, by name. The same again gives the same, byte for byte.
     *
     * @param opened the vote
     * @param tie what breaks ties, when the meeting gave it
     * @param key the key of the box
     * @param methods the counting methods by their ids
     * @throws RefusedException if a check fails: nothing is published that does not hold
     */
    public static SortedMap<String, byte[]> publish(
            Opened opened, Optional<TieInput> tie, BoxKey key, Function<String, Optional<CountingMethod>> methods) {
        BallotSetup setup = opened.setup();
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(SETUP, setup.bytes());
        files.put(CLOSED, opened.closed().bytes());
        opened.batches().forEach(list -> files.put(batch(list.step()), list.bytes()));
        opened.peeled().forEach(one -> files.put(peeled(one.step()), one.bytes()));
        OpenedBallots ballots = opened.ballots();
        if (setup.publication() == BallotSetup.Publication.BALLOTS) {
            files.put(BALLOTS, ballots.bytes(setup.receipts() == BallotSetup.Receipts.TRACKER));
        }
        Outcome outcome = Outcome.of(setup, ballots, setup.question().method().flatMap(methods), tie);
        files.put(RESULT, key.sign(outcome.text()));
        files.put(MANIFEST, key.sign(manifest(setup.digest(), files)));
        List<Reason> findings = new BundleCheck(
                        files,
                        new Asked(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ballots.bytes(true))),
                        methods)
                .findings();
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        return Collections.unmodifiableSortedMap(files);
    }

    static byte[] manifest(Hash setup, SortedMap<String, byte[]> files) {
        Lines.Writer lines = new Lines.Writer(HEADING).line("setup", setup);
        files.forEach((name, bytes) -> {
            if (!name.equals(MANIFEST)) {
                lines.line("file", name + " " + Hash.of(bytes));
            }
        });
        return lines.bytes();
    }

    /** The files that a manifest lists, with their digests. */
    static SortedMap<String, Hash> listed(byte[] manifest) {
        byte[] text = Statement.text(manifest);
        Lines lines = Lines.of(text, HEADING);
        Hash setup = Opening.hash(lines.one("setup"));
        SortedMap<String, Hash> listed = new TreeMap<>();
        lines.all("file").forEach(line -> {
            String[] parts = Lines.parts(line, 2);
            listed.put(parts[0], Opening.hash(parts[1]));
        });
        lines.end();
        Lines.Writer again = new Lines.Writer(HEADING).line("setup", setup);
        listed.forEach((name, digest) -> again.line("file", name + " " + digest));
        if (!Arrays.equals(again.bytes(), text)) {
            throw new MalformedException("it is not written as a manifest is");
        }
        return listed;
    }

    /**
     * What somebody who verifies knows from elsewhere.
     *
     * @param setup the digest of the setup, as the journal or the notice has it
     * @param root the root over the envelopes, as the journal or the minutes have it
     * @param receipt a voter's receipt
     * @param opening a voter's opening, which shows what was voted
     * @param list the list of ballots with trackers, for an auditor, when it is not published
     */
    @SuppressWarnings("ArrayRecordComponent") // files, not compared
    public record Asked(
            Optional<Hash> setup,
            Optional<Hash> root,
            Optional<byte[]> receipt,
            Optional<byte[]> opening,
            Optional<byte[]> list) {
        /** Nothing but the bundle. */
        public static Asked nothing() {
            return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return "what is known from elsewhere";
        }
    }

    /**
     * What was found out about a bundle.
     *
     * @param findings what is wrong, each with its file as the article; none when the bundle is good
     * @param told what holds, and what could not be told, in the order of the checks
     */
    public record Verdict(List<Reason> findings, List<Reason> told) {
        public Verdict {
            findings = List.copyOf(findings);
            told = List.copyOf(told);
        }

        public boolean isGood() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks a bundle from its bytes alone: that each file is written in its one form and is the one that was signed for, that no file
     * is missing or added, that each step follows the one before, and that the ballots give the result. Every problem is found, not
     * only the first.
     *
     * <p>A bundle that somebody made anew with keys of their own is as sound in itself: whoever has the digest of the setup or the root
     * from the signed journal or the minutes gives it as {@code asked}.
     */
    public static Verdict verify(
            SortedMap<String, byte[]> files, Asked asked, Function<String, Optional<CountingMethod>> methods) {
        BundleCheck check = new BundleCheck(files, asked, methods);
        List<Reason> findings = check.findings();
        return new Verdict(findings, check.told());
    }

    /**
     * The ballots of a bundle as a meeting counts them.
     *
     * @throws MalformedException if the bundle holds no ballots, or they cannot be read
     * @throws IllegalStateException if voters have other than one vote each
     */
    public static coop.voting.Ballots ballots(SortedMap<String, byte[]> files) {
        BallotSetup setup = BallotSetup.read(file(files, SETUP));
        boolean trackers = setup.receipts() == BallotSetup.Receipts.TRACKER;
        return OpenedBallots.read(setup, file(files, BALLOTS), trackers).counted(setup.question());
    }

    /**
     * What the box stated, out of a bundle.
     *
     * @throws MalformedException if it is not there or cannot be read
     */
    public static Closed closed(SortedMap<String, byte[]> files) {
        return Closed.read(file(files, CLOSED));
    }

    /**
     * What the scrutineers stated, out of a bundle.
     *
     * @throws MalformedException if one is not there or cannot be read
     */
    public static List<Peeled> peeled(SortedMap<String, byte[]> files) {
        int steps = BallotSetup.read(file(files, SETUP)).scrutineers().size();
        List<Peeled> peeled = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            peeled.add(Peeled.read(file(files, peeled(step))));
        }
        return peeled;
    }

    /** The digest of a bundle's list of files, as it stands in the journal. */
    public static Hash digest(SortedMap<String, byte[]> files) {
        return Hash.of(file(files, MANIFEST));
    }

    private static byte[] file(SortedMap<String, byte[]> files, String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new MalformedException("there is no " + name);
        }
        return bytes;
    }

    static List<String> names(BallotSetup setup) {
        List<String> names = new ArrayList<>(List.of(SETUP, CLOSED, RESULT, MANIFEST));
        for (int step = 0; step <= setup.scrutineers().size(); step++) {
            names.add(batch(step));
            if (step > 0) {
                names.add(peeled(step));
            }
        }
        if (setup.publication() == BallotSetup.Publication.BALLOTS) {
            names.add(BALLOTS);
        }
        return names;
    }
}
