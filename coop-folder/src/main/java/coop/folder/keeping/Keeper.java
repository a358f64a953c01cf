package coop.folder.keeping;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.MemberDirectory;
import coop.core.membership.MembershipEvent;
import coop.core.office.MemberDesk;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.folder.Source;
import coop.folder.keeping.Recordings.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Keeps the books of a cooperative from its folder. Every row is an act; acts are decided in the order of their days, each by
 * the rules as things stood when it was its turn, and recorded once.
 *
 * <p>Keeping again records the acts that were added. A row that was edited becomes a linked reversal plus a new entry, as one
 * act; one that was removed is reported, and stays on record. Breaking off at any moment and keeping again gives the same
 * books as keeping once.
 *
 * <p>One thread only; many keepers may work on one store.
 */
public final class Keeper {
    private final Office office;
    private final MemberDirectory directory;
    private final String actor;

    /**
     * @param actor who keeps the books, as it stands in the entries
     */
    public Keeper(Office office, MemberDirectory directory, String actor) {
        this.office = office;
        this.directory = directory;
        this.actor = actor;
    }

    /**
     * Keeps the books of a folder.
     *
     * @param agenda what the folder says was done
     * @param progress told how many acts are done, of {@link Agenda#size()}
     * @throws coop.core.journal.StoreException if the store failed; keep again when it works
     */
    public Kept keep(Agenda agenda, IntConsumer progress) {
        agenda.enter(directory, office.coop());
        Recordings recordings = new Recordings();
        Cooperative before = office.cooperative();
        recordings.follow(before.journal());
        Round round = new Round(recordings, before, agenda.isImport());
        int done = 0;
        for (Act act : agenda.acts()) {
            round.keep(act);
            progress.accept(++done);
        }
        SortedSet<String> keys = new TreeSet<>();
        agenda.acts().forEach(act -> keys.add(act.key()));
        keys.addAll(agenda.settled());
        round.missing(keys, agenda);
        round.lines.addAll(agenda.questions());
        new MemberDesk(office, directory).reapplyErasures();
        round.lines.sort(null);
        return new Kept(round.now, round.recorded, round.known, round.lines);
    }

    /** One time of keeping: how far it has come. */
    private final class Round {
        private final Recordings recordings;
        private final boolean imported;
        private final List<Line> lines = new ArrayList<>();
        private Cooperative now;
        private int recorded;
        private int known;
        private long seen;

        private Round(Recordings recordings, Cooperative now, boolean imported) {
            this.imported = imported;
            this.recordings = recordings;
            this.now = now;
        }

        private void keep(Act act) {
            Optional<Recording> latest = recordings.latest(act.key());
            boolean reversed = latest.flatMap(recordings::reversedBy).isPresent();
            boolean same = latest.filter(old -> Recordings.says(old, act.fingerprint()))
                    .isPresent();
            if (latest.isPresent() && same && (reversed || !grantedNow(act, latest.get()))) {
                known(act, latest.get());
            } else if (latest.isEmpty() || reversed) {
                // Until something is recorded, on what was on record when it was its turn the first time, so that a
                // refusal stays a refusal; from then on, and in an import, on all that is on record.
                decide(act, act.rule(), recorded > 0 || imported ? now : now.knownAt(seen));
            } else if (act.closed()) {
                refuse(act.source(), closed(latest.get()));
            } else {
                Recording old = latest.get();
                if (decide(act, replacing(act, old), now)) {
                    lines.add(new Line(Line.Outcome.REPLACED, act.source(), replaced(act.key(), old)));
                }
            }
        }

        private void known(Act act, Recording recording) {
            known++;
            if (act.hasAsides()) { // what was known then takes reading the journal again
                lines.addAll(act.asides().apply(now.knownAt(recording.first() - 1)));
            }
            refuseAll(act.source(), refusal(recording));
            seen = Math.max(seen, recording.last());
        }

        private boolean decide(Act act, Function<Cooperative, Ruling> rule, Cooperative then) {
            lines.addAll(act.asides().apply(then));
            Ruling ruling = rule.apply(then);
            if (ruling instanceof Ruling.Refused refused) {
                refuseAll(act.source(), refused.reasons());
                return false;
            }
            if (ruling.events().isEmpty()) {
                return false;
            }
            Recorded outcome = office.record(act.command(recordings.times(act.key(), act.fingerprint())), actor, rule);
            if (outcome instanceof Recorded.Refused refused) {
                refuseAll(act.source(), refused.reasons());
                return false;
            }
            outcome.orThrow();
            now = office.cooperative();
            recordings.follow(now.journal());
            recordings.latest(act.key()).ifPresent(recording -> {
                refuseAll(act.source(), refusal(recording));
                seen = Math.max(seen, recording.last());
            });
            recorded++;
            return true;
        }

        private Function<Cooperative, Ruling> replacing(Act act, Recording old) {
            return coop -> Corrections.replace(
                    coop,
                    old.last(),
                    act.day(),
                    "the row was edited in " + act.source().file(),
                    act.rule());
        }

        /** Whether an application that was refused is granted now that something earlier was added. */
        private boolean grantedNow(Act act, Recording recording) {
            return recorded > 0
                    && !refusal(recording).isEmpty()
                    && replacing(act, recording).apply(now).events().stream()
                            .anyMatch(MembershipEvent.MemberAdmitted.class::isInstance);
        }

        /** Why an admission on record was refused: the rules' reasons, not those of whoever decided to refuse. */
        private List<Reason> refusal(Recording recording) {
            List<Reason> reasons = new ArrayList<>();
            for (long number = recording.first(); number <= recording.last(); number++) {
                if (now.journal().entry(number).event() instanceof MembershipEvent.ApplicationRefused refused) {
                    refused.reasons().stream()
                            .filter(reason -> !reason.code().equals(MemberActs.DECIDED))
                            .forEach(reasons::add);
                }
            }
            return reasons;
        }

        private Reason replaced(String key, Recording old) {
            return Reason.of(
                    "folder.replaced",
                    "folder",
                    "the row was edited since; entry {0} is reversed and entry {1} recorded in its place",
                    old.last(),
                    recordings.latest(key).orElseThrow().last());
        }

        private static Reason closed(Recording old) {
            return Reason.of(
                    "folder.closed",
                    "folder",
                    "what is on record as entry {0} stands for good and was edited since; put it right in corrections.csv",
                    old.last());
        }

        private void missing(SortedSet<String> keys, Agenda agenda) {
            for (String key : recordings.keys()) {
                Recording latest = recordings.latest(key).orElseThrow();
                if (agenda.covers(key)
                        && !keys.contains(key)
                        && recordings.reversedBy(latest).isEmpty()) {
                    lines.add(new Line(
                            Line.Outcome.REMOVED,
                            new Source(file(key), 0),
                            Reason.of(
                                    "folder.removed",
                                    "folder",
                                    "{0} is on record as entry {1} and no longer in the folder; it stays on record",
                                    key,
                                    latest.last())));
                }
            }
        }

        /** The table that a key is of; the folder of a meeting, which has several. */
        private static String file(String key) {
            int table = key.indexOf(".csv");
            int end = table >= 0 ? table + 4 : key.indexOf('/', key.indexOf('/') + 1);
            return end < 0 ? key : key.substring(0, end);
        }

        private void refuse(Source source, Reason reason) {
            lines.add(new Line(Line.Outcome.REFUSED, source, reason));
        }

        private void refuseAll(Source source, List<Reason> reasons) {
            reasons.forEach(reason -> refuse(source, reason));
        }
    }
}
