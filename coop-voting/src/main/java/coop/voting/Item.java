package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An item of the agenda.
 *
 * @param title what it is about, in words
 * @param motion what is put to the vote; none when it is for discussion
 * @param at when the vote is taken, by the clock of the room, as {@code 19:40}: who is there then makes the quorum
 * @param putBy the members who put the item on the agenda
 * @param putOn the day on which they did
 * @param proposal the proposal of the members that it takes up
 * @param documents what goes with it
 * @param amends the motion of which this one changes the wording; it is put to the vote before that one
 * @param wording the text that is put to the vote; of an amendment, the text as it would then be
 * @param withdrawn why the motion was taken back, when it was
 * @param isAdjourned whether it was left for the day to which the meeting was adjourned
 * @param papers what was written down of a vote on papers
 */
public record Item(
        String title,
        Optional<Motion> motion,
        Optional<String> at,
        @Default("[]") List<MemberId> putBy,
        Optional<LocalDate> putOn,
        Optional<String> proposal,
        @Default("[]") List<Document> documents,
        Optional<String> amends,
        Optional<String> wording,
        Optional<String> withdrawn,
        @Default("false") boolean isAdjourned,
        Optional<PapersHandedOut> papers) {
    /**
     * @throws IllegalArgumentException if the time is none
     */
    public Item {
        putBy = List.copyOf(putBy);
        documents = List.copyOf(documents);
        at.ifPresent(Stay::time);
    }

    /** An item without more to it. */
    public Item(String title, Optional<Motion> motion) {
        this(
                title,
                motion,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** An item for discussion. */
    public static Item discussion(String title) {
        return new Item(title, Optional.empty());
    }

    /** An item that puts a motion to the vote, under the motion's title. */
    public static Item of(Motion motion) {
        return new Item(motion.title(), Optional.of(motion));
    }

    /** An amendment: a motion that would give another one a new wording. */
    public static Item amendment(Motion motion, String amends, String wording) {
        return new Item(
                motion.title(),
                Optional.of(motion),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(amends),
                Optional.of(wording),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** The same item, voted on at a time such as {@code 19:40}. */
    public Item at(String time) {
        return new Item(
                title,
                motion,
                Optional.of(time),
                putBy,
                putOn,
                proposal,
                documents,
                amends,
                wording,
                withdrawn,
                isAdjourned,
                papers);
    }

    /** The same item, put on the agenda by members on a day. */
    public Item putBy(List<MemberId> members, LocalDate on) {
        return new Item(
                title,
                motion,
                at,
                members,
                Optional.of(on),
                proposal,
                documents,
                amends,
                wording,
                withdrawn,
                isAdjourned,
                papers);
    }

    /** The same item, taken back. */
    public Item withdrawn(String why) {
        return new Item(
                title,
                motion,
                at,
                putBy,
                putOn,
                proposal,
                documents,
                amends,
                wording,
                Optional.of(why),
                isAdjourned,
                papers);
    }

    /** The same item, left for the day to which the meeting is adjourned. */
    public Item adjourned() {
        return new Item(title, motion, at, putBy, putOn, proposal, documents, amends, wording, withdrawn, true, papers);
    }

    /** The same item, with what was written down of the papers. */
    public Item with(PapersHandedOut record) {
        return new Item(
                title,
                motion,
                at,
                putBy,
                putOn,
                proposal,
                documents,
                amends,
                wording,
                withdrawn,
                isAdjourned,
                Optional.of(record));
    }
}
