package coop.voting;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The book of meetings: what was convened, what was held, and every vote. Immutable. */
public final class MeetingBook {
    /** The book of meetings. */
    public static final Book<MeetingBook> BOOK = new Book<>() {
        @Override
        public MeetingBook blank() {
            return new MeetingBook(TreePMap.empty(), TreePMap.empty());
        }

        @Override
        public MeetingBook enter(MeetingBook state, Entry entry) {
            if (entry.event() instanceof VotingEvent event) {
                return state.with(event, entry);
            }
            return entry.event() instanceof ResolutionRecorded recorded ? state.with(recorded.resolution()) : state;
        }

        @Override
        public String name() {
            return "meetings";
        }
    };

    private final TreePMap<String, Sheet> sheets;
    private final TreePMap<String, String> undecided;

    private MeetingBook(TreePMap<String, Sheet> sheets, TreePMap<String, String> undecided) {
        this.sheets = sheets;
        this.undecided = undecided;
    }

    /**
     * What came of one motion.
     *
     * @param motion its id
     * @param event how it went: counted, without a quorum, or void
     * @param resolution the decision; none when the vote was void
     */
    public record Voted(String motion, VotingEvent event, Optional<Resolution> resolution) {}

    /**
     * One meeting.
     *
     * @param meeting as held, else as convened
     * @param held what is on record of it; none when it was not held yet
     * @param entry the number of the entry that says so: that it was held, else that it was convened
     * @param votes each vote, in the order of the agenda
     * @param mandates those given at it
     * @param notes what else happened, and what became of its results later
     */
    public record Sheet(
            Meeting meeting,
            Optional<VotingEvent.MeetingHeld> held,
            long entry,
            List<Voted> votes,
            List<VotingEvent.MandateGiven> mandates,
            List<Note> notes) {
        public Sheet {
            notes = List.copyOf(notes);
            votes = List.copyOf(votes);
            mandates = List.copyOf(mandates);
        }

        /** What came of a motion. */
        public Optional<Voted> voted(String motion) {
            return votes.stream().filter(vote -> vote.motion().equals(motion)).findFirst();
        }

        /** What else is on record about a motion, in its order. */
        public List<Note> notes(String motion) {
            return notes.stream()
                    .filter(note -> note.event().about().filter(motion::equals).isPresent())
                    .toList();
        }

        private Sheet with(List<Voted> other) {
            return new Sheet(meeting, held, entry, other, mandates, notes);
        }

        /** The motions that could not be decided for want of a quorum. */
        public List<Motion> missed() {
            return votes.stream()
                    .filter(vote -> vote.event() instanceof VotingEvent.QuorumMissed)
                    .flatMap(vote -> meeting.motion(vote.motion()).stream())
                    .toList();
        }
    }

    /**
     * Something else on record.
     *
     * @param entry the number of the entry
     * @param event what it is
     */
    public record Note(long entry, VotingEvent.Noted event) {}

    private MeetingBook with(VotingEvent event, Entry entry) {
        if (event instanceof VotingEvent.Noted noted) {
            return with(noted, entry.number());
        }
        if (event instanceof VotingEvent.MeetingConvened convened) {
            return put(
                    new Sheet(convened.meeting(), Optional.empty(), entry.number(), List.of(), List.of(), List.of()));
        }
        if (event instanceof VotingEvent.MeetingHeld held) {
            return put(new Sheet(held.meeting(), Optional.of(held), entry.number(), List.of(), List.of(), List.of()));
        }
        if (event instanceof VotingEvent.VoteCounted counted) {
            return vote(counted.meeting(), counted.motion(), counted);
        }
        if (event instanceof VotingEvent.QuorumMissed missed) {
            return vote(missed.meeting(), missed.motion(), missed);
        }
        if (event instanceof VotingEvent.VoteVoid none) {
            return vote(none.meeting(), none.motion(), none);
        }
        return event instanceof VotingEvent.MandateGiven given ? with(given) : this;
    }

    private MeetingBook put(Sheet sheet) {
        return new MeetingBook(sheets.plus(sheet.meeting().id(), sheet), undecided);
    }

    private MeetingBook vote(Optional<String> meeting, String motion, VotingEvent event) {
        Optional<Sheet> known = meeting.flatMap(this::find);
        if (known.isEmpty()) {
            return this;
        }
        Sheet sheet = known.get();
        List<Voted> votes = new ArrayList<>(sheet.votes());
        votes.removeIf(before -> before.motion().equals(motion));
        votes.add(new Voted(motion, event, Optional.empty()));
        MeetingBook next = put(sheet.with(votes));
        return new MeetingBook(
                next.sheets, undecided.plus(motion, sheet.meeting().id()));
    }

    private MeetingBook with(Resolution resolution) {
        Optional<Sheet> known =
                Optional.ofNullable(undecided.get(resolution.id())).flatMap(this::find);
        if (known.isEmpty()) {
            return this;
        }
        Sheet sheet = known.get();
        List<Voted> votes = new ArrayList<>(sheet.votes());
        votes.replaceAll(vote ->
                vote.motion().equals(resolution.id()) && vote.resolution().isEmpty()
                        ? new Voted(vote.motion(), vote.event(), Optional.of(resolution))
                        : vote);
        MeetingBook next = put(sheet.with(votes));
        return new MeetingBook(next.sheets, undecided.minus(resolution.id()));
    }

    private MeetingBook with(VotingEvent.Noted noted, long entry) {
        Optional<Sheet> known = find(noted.meeting());
        if (known.isEmpty()) {
            return this;
        }
        Sheet sheet = known.get();
        List<Note> notes = new ArrayList<>(sheet.notes());
        notes.add(new Note(entry, noted));
        return put(new Sheet(sheet.meeting(), sheet.held(), sheet.entry(), sheet.votes(), sheet.mandates(), notes));
    }

    private MeetingBook with(VotingEvent.MandateGiven given) {
        for (Sheet sheet : sheets.values()) {
            boolean here =
                    sheet.held().filter(held -> held.on().equals(given.on())).isPresent()
                            && sheet.voted(given.motion()).isPresent();
            if (here) {
                List<VotingEvent.MandateGiven> mandates = new ArrayList<>(sheet.mandates());
                mandates.add(given);
                return put(new Sheet(
                        sheet.meeting(), sheet.held(), sheet.entry(), sheet.votes(), mandates, sheet.notes()));
            }
        }
        return this;
    }

    /** The meeting of an id. */
    public Optional<Sheet> find(String id) {
        return Optional.ofNullable(sheets.get(id));
    }

    /** Every meeting, by id. A view, not a copy. */
    public Collection<Sheet> meetings() {
        return sheets.values();
    }

    /**
     * What is on record of a meeting that was held.
     *
     * @throws NoSuchElementException if no such meeting was held
     */
    VotingEvent.MeetingHeld held(String id) {
        return find(id).flatMap(Sheet::held)
                .orElseThrow(() -> new NoSuchElementException("No meeting " + id + " was held"));
    }
}
