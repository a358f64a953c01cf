package coop.cli;

import coop.core.Cooperative;
import coop.voting.MeetingBook;
import java.util.List;

/** What commands about meetings have in common. */
final class Meetings {
    private Meetings() {}

    /** The id of a meeting, when there is such a one. */
    static String known(Cooperative coop, String meeting, boolean held) {
        List<String> all = coop.book(MeetingBook.BOOK).meetings().stream()
                .filter(sheet -> !held || sheet.held().isPresent())
                .map(sheet -> sheet.meeting().id())
                .toList();
        if (!all.contains(meeting)) {
            throw new Unreadable("There is no meeting " + meeting + "; there are " + String.join(", ", all));
        }
        return meeting;
    }

    /** The heads of the journal that are printed on minutes. */
    static List<String> heads(Out out) {
        return out.heads();
    }
}
