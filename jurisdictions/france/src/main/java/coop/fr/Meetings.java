package coop.fr;

import coop.reporting.law.Examination;
import coop.voting.MeetingBook;
import coop.voting.VotingEvent.MeetingHeld;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The general meetings that were held in a period, in the order of their days. */
final class Meetings {
    static final String WANTED = "general-meeting";

    private Meetings() {}

    static List<MeetingHeld> held(Examination examination) {
        return examination.book(MeetingBook.BOOK).meetings().stream()
                .map(MeetingBook.Sheet::held)
                .flatMap(Optional::stream)
                .filter(held -> examination.period().contains(held.on()))
                .sorted(Comparator.comparing(MeetingHeld::on))
                .toList();
    }

    /** The same; where there is none, the finding is that there is not enough data. */
    static List<MeetingHeld> needed(Examination examination) {
        List<MeetingHeld> held = held(examination);
        examination.need(held.stream().findFirst(), WANTED);
        return held;
    }
}
