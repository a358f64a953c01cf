package coop.voting;

import java.util.Optional;

/**
 * An item of the agenda.
 *
 * @param title what it is about, in words
 * @param motion what is put to the vote; none when it is for discussion
 */
public record Item(String title, Optional<Motion> motion) {
    /** An item for discussion. */
    public static Item discussion(String title) {
        return new Item(title, Optional.empty());
    }

    /** An item that puts a motion to the vote, under the motion's title. */
    public static Item of(Motion motion) {
        return new Item(motion.title(), Optional.of(motion));
    }
}
