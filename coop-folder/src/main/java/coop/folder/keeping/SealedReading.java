package coop.folder.keeping;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.folder.MeetingFolder;
import coop.folder.SealedFolder;
import coop.folder.Source;
import coop.voting.Assembly;
import coop.voting.Ballots;
import coop.voting.Contest;
import coop.voting.Meeting;
import coop.voting.MeetingArticles;
import coop.voting.Motion;
import coop.voting.Roll;
import coop.voting.ballot.BallotBoxInMemory;
import coop.voting.ballot.BallotScheme;
import coop.voting.ballot.BallotSchemes;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.BatchList;
import coop.voting.ballot.BoxKey;
import coop.voting.ballot.Bundle;
import coop.voting.ballot.Electorate;
import coop.voting.ballot.Envelope;
import coop.voting.ballot.MalformedException;
import coop.voting.ballot.Peeled;
import coop.voting.ballot.PollingStation;
import coop.voting.ballot.Scrutineer;
import coop.voting.ballot.SealedVotes;
import coop.voting.count.CountingMethod;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The sealed votes of one meeting: what was published is checked; the envelopes of an example are cast, closed, opened with the
 * keys of its demonstration, counted and published. The same folder gives the same, byte for byte. One thread only.
 */
final class SealedReading {
    private static final String ENVELOPES = "envelopes.csv";
    private static final String ARTICLE = "meetings.sealed";

    private final MeetingFolder folder;
    private final Meeting meeting;
    private final Keys keys;
    private final Map<String, Vote> known = new HashMap<>();

    SealedReading(MeetingFolder folder, Meeting meeting, Keys keys) {
        this.folder = folder;
        this.meeting = meeting;
        this.keys = keys;
    }

    /** What is known of one vote when it is published: how it came to be is there only when the folder holds its envelopes. */
    private record Vote(
            BallotSetup setup,
            Electorate electorate,
            Optional<PollingStation.Closing> closing,
            List<Peeled> peeled,
            SortedMap<String, byte[]> bundle,
            List<Reason> reasons) {}

    boolean isEmpty() {
        return folder.sealed().isEmpty();
    }

    /** The ballots that were opened, by motion; none of a vote that is refused. */
    SortedMap<String, Ballots> ballots(Cooperative coop) {
        SortedMap<String, Ballots> ballots = new TreeMap<>();
        for (SealedFolder sealed : folder.sealed().values()) {
            try {
                Vote vote = vote(coop, sealed);
                if (vote.reasons().isEmpty()) {
                    ballots.put(sealed.motion(), Bundle.ballots(vote.bundle()));
                }
            } catch (RefusedException | MalformedException | IllegalStateException refused) {
                // its reasons are told by lines()
            }
        }
        return ballots;
    }

    /** Why a vote is refused, at its folder. */
    List<Line> lines(Cooperative coop) {
        List<Line> lines = new ArrayList<>();
        for (SealedFolder sealed : folder.sealed().values()) {
            reasons(coop, sealed)
                    .forEach(reason -> lines.add(new Line(Line.Outcome.REFUSED, new Source(sealed.path(), 1), reason)));
        }
        return lines;
    }

    private List<Reason> reasons(Cooperative coop, SealedFolder sealed) {
        try {
            Vote vote = vote(coop, sealed);
            if (vote.reasons().isEmpty()) {
                Bundle.ballots(vote.bundle());
            }
            return vote.reasons();
        } catch (RefusedException refused) {
            return refused.reasons();
        } catch (MalformedException | IllegalStateException malformed) {
            return List.of(Reason.of(
                    "sealed.unreadable",
                    ARTICLE,
                    "the sealed vote on {0} cannot be read: {1}",
                    sealed.motion(),
                    String.valueOf(malformed.getMessage())));
        }
    }

    /** What is recorded of the votes that are not refused, before the meeting counts them. */
    List<Event> events(Cooperative before) {
        List<Event> events = new ArrayList<>();
        Cooperative coop = before;
        SortedSet<MemberId> approving = new TreeSet<>(meeting.tellers());
        meeting.chair().ifPresent(approving::add);
        meeting.secretary().ifPresent(approving::add);
        for (String motion : ballots(before).keySet()) {
            Vote vote = vote(
                    before, java.util.Objects.requireNonNull(folder.sealed().get(motion)));
            List<Ruling> rulings = new ArrayList<>();
            Cooperative next = coop;
            for (Step step : steps(vote, approving)) {
                Ruling ruling = step.on(next);
                rulings.add(ruling);
                if (!ruling.isGranted()) {
                    break;
                }
                next = next.after(ruling);
            }
            if (rulings.stream().allMatch(Ruling::isGranted)) {
                rulings.forEach(ruling -> events.addAll(ruling.events()));
                coop = next;
            }
        }
        return events;
    }

    @FunctionalInterface
    private interface Step {
        Ruling on(Cooperative coop);
    }

    private List<Step> steps(Vote vote, SortedSet<MemberId> approving) {
        List<Step> steps = new ArrayList<>();
        BallotSetup setup = vote.setup();
        steps.add(coop -> SealedVotes.open(coop, setup, vote.electorate(), approving, meeting.on()));
        vote.closing()
                .ifPresent(
                        closing -> steps.add(coop -> SealedVotes.close(coop, setup, closing, approving, meeting.on())));
        if (vote.closing().isEmpty()) {
            steps.add(coop ->
                    SealedVotes.closedElsewhere(coop, setup, Bundle.closed(vote.bundle()), approving, meeting.on()));
        }
        vote.peeled().forEach(peeled -> steps.add(coop -> SealedVotes.peeled(coop, setup, peeled, meeting.on())));
        steps.add(coop -> SealedVotes.published(coop, setup, vote.bundle(), meeting.on()));
        return steps;
    }

    /** The bundles, by the name of the vote, as far as they are not refused. */
    SortedMap<String, SortedMap<String, byte[]>> bundles(Cooperative coop) {
        SortedMap<String, SortedMap<String, byte[]>> bundles = new TreeMap<>();
        for (SealedFolder sealed : folder.sealed().values()) {
            if (reasons(coop, sealed).isEmpty()) {
                Vote vote = vote(coop, sealed);
                bundles.put(vote.setup().ballot(), vote.bundle());
            }
        }
        return bundles;
    }

    String id() {
        return meeting.id();
    }

    private Vote vote(Cooperative coop, SealedFolder sealed) {
        Motion motion =
                meeting.motion(sealed.motion()).orElseThrow(() -> new MalformedException("there is no such motion"));
        Roll roll = Assembly.roll(coop, meeting.recordDate(), motion.kind());
        String key = sealed.motion() + " " + roll.digest();
        Vote before = known.get(key);
        if (before == null) {
            before = made(coop, sealed, motion, new Electorate(roll, holders(motion, roll)));
            known.put(key, before);
        }
        return before;
    }

    private SortedMap<MemberId, MemberId> holders(Motion motion, Roll roll) {
        SortedMap<MemberId, MemberId> holders = new TreeMap<>();
        folder.proxies().forEach(row -> {
            MemberId principal = keys.number(row.principal());
            MemberId holder = keys.number(row.holder());
            boolean here = row.motions().isEmpty() || row.motions().contains(motion.id());
            if (here && roll.holds(principal) && roll.holds(holder) && !principal.equals(holder)) {
                holders.putIfAbsent(principal, holder);
            }
        });
        return holders;
    }

    private Vote made(Cooperative coop, SealedFolder sealed, Motion motion, Electorate electorate) {
        BallotSetup setup = BallotSetup.read(file(sealed, "setup.txt"));
        List<Reason> reasons = new ArrayList<>();
        against(coop, motion, setup, electorate, reasons);
        if (!reasons.isEmpty()) {
            return new Vote(setup, electorate, Optional.empty(), List.of(), new TreeMap<>(), reasons);
        }
        if (sealed.files().containsKey("manifest.txt")) {
            Bundle.Verdict verdict = Bundle.verify(sealed.files(), Bundle.Asked.nothing(), id -> method(coop, id));
            return new Vote(
                    setup,
                    electorate,
                    Optional.empty(),
                    verdict.isGood() ? Bundle.peeled(sealed.files()) : List.of(),
                    sealed.files(),
                    verdict.findings());
        }
        return opened(coop, sealed, motion, setup, electorate);
    }

    private void against(
            Cooperative coop, Motion motion, BallotSetup setup, Electorate electorate, List<Reason> reasons) {
        Optional<BallotScheme> scheme =
                coop.statutes(meeting.convened()).section(MeetingArticles.class).sealed();
        if (scheme.isEmpty()) {
            reasons.add(Reason.of(
                    "sealed.not-in-statutes",
                    ARTICLE,
                    "the statutes do not let secret votes be sealed; the vote on {0} is taken on paper",
                    motion.id()));
        } else if (scheme.get() instanceof BallotSchemes.Sealed rules) {
            reasons.addAll(rules.against(setup));
        }
        if (!setup.electorate().equals(electorate.digest())) {
            reasons.add(Reason.of(
                    "ballot.other-electorate", ARTICLE, "the electorate is not the one that the setup was made for"));
        }
        Hash statutes = coop.statutes(meeting.convened()).digest();
        if (!setup.statutes().equals(statutes)) {
            reasons.add(Reason.of(
                    "sealed.other-statutes", ARTICLE, "the setup of {0} was made under other statutes", motion.id()));
        }
        boolean asked = setup.question().title().equals(motion.title())
                && setup.question()
                        .options()
                        .equals(motion.contest().map(Contest::options).orElse(List.of()))
                && setup.question().seats()
                        == motion.contest().map(Contest::seats).orElse(1);
        if (!asked) {
            reasons.add(
                    Reason.of("sealed.other-question", ARTICLE, "the setup of {0} asks something else", motion.id()));
        }
    }

    private Vote opened(
            Cooperative coop, SealedFolder sealed, Motion motion, BallotSetup setup, Electorate electorate) {
        BoxKey box = BoxKey.read(file(sealed, SealedFolder.KEYS + "box.key"));
        AtomicReference<Instant> clock = new AtomicReference<>(setup.opens());
        PollingStation station =
                PollingStation.open(CoopId.MAIN, setup, electorate, new BallotBoxInMemory(clock::get), box);
        List<Reason> reasons = new ArrayList<>();
        int row = 1;
        for (String[] cells : rows(file(sealed, ENVELOPES))) {
            row++;
            PollingStation.Answer answer = station.cast(
                    person(cells[0]),
                    person(cells[1]),
                    new Envelope(setup.digest(), Envelope.decode(cells[2])).sealed(),
                    "row " + row);
            if (answer instanceof PollingStation.Answer.Refused refused) {
                reasons.add(refused.reason());
            }
        }
        if (!reasons.isEmpty()) {
            return new Vote(setup, electorate, Optional.empty(), List.of(), new TreeMap<>(), reasons);
        }
        clock.set(setup.closes());
        SortedSet<MemberId> approving = new TreeSet<>(meeting.tellers());
        meeting.chair().ifPresent(approving::add);
        meeting.secretary().ifPresent(approving::add);
        PollingStation.Closing closing = station.close(approving);
        List<BatchList> batches = new ArrayList<>(List.of(closing.batch().list()));
        List<Peeled> peeled = new ArrayList<>();
        Scrutineer.Peel last = null;
        for (int step = 1; step <= setup.scrutineers().size(); step++) {
            Scrutineer scrutineer = Scrutineer.read(file(sealed, SealedFolder.KEYS + "scrutineer-" + step + ".key"));
            last = scrutineer.peel(
                    setup, closing.closed(), peeled, last == null ? closing.batch() : last.batch(), Optional.empty());
            batches.add(last.batch().list());
            peeled.add(last.statement());
        }
        if (last == null) {
            throw new MalformedException("it has no scrutineers");
        }
        SortedMap<String, byte[]> bundle = Bundle.publish(
                new Bundle.Opened(setup, closing.closed(), batches, peeled, last.batch()),
                motion.contest().flatMap(Contest::tie),
                box,
                id -> method(coop, id));
        return new Vote(setup, electorate, Optional.of(closing), peeled, bundle, List.of());
    }

    private MemberId person(String key) {
        try {
            return keys.number(key);
        } catch (IllegalArgumentException stranger) {
            throw new MalformedException(ENVELOPES + " names somebody whom the folder does not know", stranger);
        }
    }

    private static Optional<CountingMethod> method(Cooperative coop, String id) {
        return coop.installed().policy(CountingMethod.class, id);
    }

    private static List<String[]> rows(byte[] table) {
        List<String[]> rows = new ArrayList<>();
        List<String> lines = new String(table, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals("member,by,envelope")) {
            throw new MalformedException(ENVELOPES + " does not begin with member,by,envelope");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != 3) {
                throw new MalformedException(ENVELOPES + " has a line without three cells");
            }
            rows.add(cells);
        }
        return rows;
    }

    private static byte[] file(SealedFolder sealed, String name) {
        byte[] bytes = sealed.files().get(name);
        if (bytes == null) {
            throw new MalformedException("there is no " + name);
        }
        return bytes;
    }
}
