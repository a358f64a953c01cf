package coop.voting.ballot;

import coop.core.Reason;
import coop.core.value.Hash;
import coop.core.value.Ratio;
import coop.voting.count.CountingMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One look at a bundle. One thread only. */
final class BundleCheck {
    private final SortedMap<String, byte[]> files;
    private final Bundle.Asked asked;
    private final Function<String, Optional<CountingMethod>> methods;
    private final List<Reason> findings = new ArrayList<>();
    private final List<Reason> told = new ArrayList<>();

    BundleCheck(
            SortedMap<String, byte[]> files, Bundle.Asked asked, Function<String, Optional<CountingMethod>> methods) {
        this.files = files;
        this.asked = asked;
        this.methods = methods;
    }

    List<Reason> told() {
        return told;
    }

    List<Reason> findings() {
        manifest();
        BallotSetup setup = read(Bundle.SETUP, BallotSetup::read);
        if (setup == null) {
            return findings;
        }
        signed(setup);
        asked.setup()
                .filter(known -> !known.equals(setup.digest()))
                .ifPresent(known ->
                        found(Bundle.SETUP, "bundle.other-setup", "the setup is {0}, not {1}", setup.digest(), known));
        Closed closed = read(Bundle.CLOSED, Closed::read);
        List<@Nullable BatchList> batches = new ArrayList<>();
        List<@Nullable Peeled> peeled = new ArrayList<>();
        for (int step = 0; step <= setup.scrutineers().size(); step++) {
            BatchList batch = read(Bundle.batch(step), BatchList::read);
            batches.add(batch);
            peeled.add(step == 0 ? null : read(Bundle.peeled(step), Peeled::read));
            if (batch != null) {
                batch(setup, step, batch);
            }
        }
        if (closed != null) {
            closed(setup, closed, batches.get(0));
        }
        for (int step = 1; step < batches.size(); step++) {
            peeled(setup, step, peeled.get(step), batches.get(step - 1), batches.get(step));
        }
        Outcome outcome = read(Bundle.RESULT, Outcome::read);
        OpenedBallots ballots = ballots(setup, outcome, batches.get(batches.size() - 1));
        if (outcome != null) {
            result(setup, outcome, ballots);
        }
        new VoterCheck(setup, batches, peeled, this).check(asked, ballots);
        return findings;
    }

    void found(String file, String code, String pattern, Object... values) {
        findings.add(Reason.of(code, file, pattern, values));
    }

    void told(String file, String code, String pattern, Object... values) {
        told.add(Reason.of(code, file, pattern, values));
    }

    private <T> @Nullable T read(String name, Function<byte[], T> reader) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            found(name, "bundle.missing", "{0} is missing", name);
            return null;
        }
        return attempt(name, () -> reader.apply(bytes));
    }

    <T> @Nullable T attempt(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MalformedException malformed) {
            found(name, "bundle.malformed", "{0} cannot be read: {1}", name, String.valueOf(malformed.getMessage()));
            return null;
        }
    }

    private void manifest() {
        Map<String, Hash> listed = read(Bundle.MANIFEST, Bundle::listed);
        if (listed == null) {
            return;
        }
        files.forEach((name, bytes) -> {
            if (name.equals(Bundle.MANIFEST)) {
                return;
            }
            Hash digest = listed.get(name);
            if (digest == null) {
                found(name, "bundle.not-listed", "{0} is not in the list of files", name);
            } else if (!digest.equals(Hash.of(bytes))) {
                found(name, "bundle.changed", "{0} is not the file that was signed for", name);
            }
        });
        listed.keySet().forEach(name -> {
            if (!files.containsKey(name)) {
                found(name, "bundle.missing", "{0} is missing", name);
            }
        });
    }

    private void signed(BallotSetup setup) {
        byte[] manifest = files.get(Bundle.MANIFEST);
        if (manifest != null) {
            Boolean good = attempt(Bundle.MANIFEST, () -> Statement.isSignedBy(setup.box(), manifest));
            if (Boolean.FALSE.equals(good)) {
                found(Bundle.MANIFEST, "bundle.signature", "the box of this vote did not sign {0}", Bundle.MANIFEST);
            }
        }
        List<String> names = Bundle.names(setup);
        files.keySet().forEach(name -> {
            if (!names.contains(name)) {
                found(name, "bundle.not-of-vote", "{0} does not belong to such a vote", name);
            }
        });
    }

    private void batch(BallotSetup setup, int step, BatchList batch) {
        String name = Bundle.batch(step);
        String whose = step == 0 ? "the box" : setup.scrutineers().get(step - 1).name();
        if (!batch.setup().equals(setup.digest()) || batch.step() != step) {
            found(name, "bundle.other-vote", "{0} is of another vote or step", name);
        }
        if (batch.hasTwice()) {
            found(name, "bundle.twice", "{0} hands over an envelope twice", whose);
        }
        if (!batch.isSorted()) {
            found(name, "bundle.order", "{0} hands over envelopes in an order of its own", whose);
        }
        batch.counts().forEach((votes, ballots) -> {
            Long voters = setup.classes().get(votes);
            if (voters == null || ballots > voters) {
                found(name, "bundle.too-many", "{0} ballots for {1} voters", ballots, voters == null ? 0 : voters);
            }
        });
    }

    private void closed(BallotSetup setup, Closed closed, @Nullable BatchList first) {
        if (!closed.setup().equals(setup.digest())) {
            found(Bundle.CLOSED, "bundle.other-vote", "{0} is of another vote or step", Bundle.CLOSED);
        }
        if (!closed.isSignedBy(setup)) {
            found(Bundle.CLOSED, "bundle.signature", "the box of this vote did not sign {0}", Bundle.CLOSED);
        }
        asked.root()
                .filter(known -> !known.equals(closed.root()))
                .ifPresent(known ->
                        found(Bundle.CLOSED, "bundle.other-root", "the root is {0}, not {1}", closed.root(), known));
        if (first != null
                && (!first.root().equals(closed.root()) || !first.counts().equals(closed.counted()))) {
            found(
                    Bundle.batch(0),
                    "bundle.not-closed-with",
                    "the vote was not closed with these envelopes: the box stated others");
        }
        told(
                Bundle.CLOSED,
                "bundle.told-closed",
                "{0} ballots of {1} voters count, root {2}",
                closed.ballots(),
                setup.classes().values().stream().mapToLong(Long::longValue).sum(),
                closed.root());
    }

    private void peeled(
            BallotSetup setup, int step, @Nullable Peeled peeled, @Nullable BatchList in, @Nullable BatchList out) {
        if (peeled == null) {
            return;
        }
        String name = Bundle.peeled(step);
        String who = setup.scrutineers().get(step - 1).name();
        if (!peeled.setup().equals(setup.digest()) || peeled.step() != step) {
            found(name, "bundle.other-vote", "{0} is of another vote or step", name);
            return;
        }
        if (!peeled.isSignedBy(setup)) {
            found(name, "bundle.signature-scrutineer", "{0} did not sign {1}", who, name);
        }
        if (in == null || out == null) {
            return;
        }
        if (!peeled.in().equals(in.root())) {
            found(name, "peel.wrong-batch", "{0} opened another batch than the one handed over", who);
        }
        if (!peeled.out().equals(out.root()) || peeled.ballots() != out.all().size()) {
            found(name, "peel.other-result", "{0} handed over other envelopes than those stated", who);
        }
        Set<Hash> invalid = new HashSet<>(peeled.invalid());
        if (invalid.size() != peeled.invalid().size() || !new HashSet<>(in.all()).containsAll(invalid)) {
            found(name, "peel.unknown-invalid", "{0} declares envelopes invalid that were not handed over", who);
        }
        SortedMap<Ratio, Long> wanted = new TreeMap<>();
        in.digests()
                .forEach((votes, own) -> wanted.put(
                        votes,
                        own.stream().filter(digest -> !invalid.contains(digest)).count()));
        if (!wanted.equals(out.counts())) {
            found(
                    name,
                    "peel.count",
                    "{0} was handed {1} envelopes, declares {2} invalid, and hands over {3}",
                    who,
                    in.all().size(),
                    invalid.size(),
                    out.all().size());
        }
        if (!invalid.isEmpty()) {
            told(name, "bundle.told-invalid", "{0} declares {1} envelopes invalid", who, invalid.size());
        }
    }

    private @Nullable OpenedBallots ballots(BallotSetup setup, @Nullable Outcome outcome, @Nullable BatchList last) {
        boolean published = setup.publication() == BallotSetup.Publication.BALLOTS;
        boolean trackers = setup.receipts() == BallotSetup.Receipts.TRACKER;
        OpenedBallots own =
                published ? read(Bundle.BALLOTS, bytes -> OpenedBallots.read(setup, bytes, trackers)) : null;
        if (own != null) {
            String last0 =
                    setup.scrutineers().get(setup.scrutineers().size() - 1).name();
            if (!own.setup().equals(setup.digest())) {
                found(Bundle.BALLOTS, "bundle.other-vote", "{0} is of another vote or step", Bundle.BALLOTS);
            }
            if (trackers && own.hasTwice()) {
                found(Bundle.BALLOTS, "bundle.tracker-twice", "{0} hands over a tracker twice", last0);
            }
            if (last != null
                    && (trackers
                            ? !own.areOf(setup, last)
                            : own.size() != last.all().size())) {
                found(Bundle.BALLOTS, "bundle.other-ballots", "these are not the ballots that {0} handed over", last0);
            }
        }
        Optional<byte[]> list = asked.list();
        if (list.isEmpty()) {
            return own;
        }
        OpenedBallots given = attempt("list", () -> OpenedBallots.read(setup, list.get(), true));
        if (given == null) {
            return own;
        }
        if (outcome != null && !Hash.of(list.get()).equals(outcome.list())) {
            found("list", "bundle.other-list", "this is not the list of ballots that was signed for");
        }
        if (last != null && !given.areOf(setup, last)) {
            found(
                    "list",
                    "bundle.other-ballots",
                    "these are not the ballots that {0} handed over",
                    "the last scrutineer");
        }
        return given;
    }

    private void result(BallotSetup setup, Outcome outcome, @Nullable OpenedBallots ballots) {
        byte[] signed = files.get(Bundle.RESULT);
        if (signed == null || !Statement.isSignedBy(setup.box(), signed)) {
            found(Bundle.RESULT, "bundle.signature", "the box of this vote did not sign {0}", Bundle.RESULT);
        }
        if (!outcome.setup().equals(setup.digest())) {
            found(Bundle.RESULT, "bundle.other-vote", "{0} is of another vote or step", Bundle.RESULT);
        }
        if (ballots == null) {
            told(
                    Bundle.RESULT,
                    "bundle.told-uncounted",
                    "the ballots are not published: an auditor who is given their list can count them again");
            return;
        }
        Optional<CountingMethod> method = setup.question().method().flatMap(methods);
        if (setup.question().method().isPresent() && method.isEmpty()) {
            told(
                    Bundle.RESULT,
                    "bundle.told-no-method",
                    "the counting method {0} is not installed: the result was not counted again",
                    setup.question().method().get());
            return;
        }
        try {
            Outcome again = Outcome.of(setup, ballots, method, outcome.tie());
            boolean same = without(again).equals(without(outcome));
            boolean list = setup.receipts() != BallotSetup.Receipts.TRACKER
                            && asked.list().isEmpty()
                    || again.list().equals(outcome.list());
            if (!same || !list) {
                found(Bundle.RESULT, "bundle.other-result", "the ballots do not give the result that was declared");
            } else {
                told(Bundle.RESULT, "bundle.told-result", "counted again, the ballots give the result");
            }
        } catch (IllegalArgumentException cannot) {
            found(Bundle.RESULT, "bundle.other-result", "the ballots do not give the result that was declared");
        }
    }

    private static Map<String, Object> without(Outcome outcome) {
        Map<String, Object> said = new HashMap<>();
        said.put("valid", outcome.valid());
        said.put("blank", outcome.blank());
        said.put("invalid", outcome.invalid());
        said.put("tally", outcome.tally());
        said.put("tie", outcome.tie());
        said.put("elected", outcome.elected());
        said.put("open", outcome.open());
        return said;
    }
}
