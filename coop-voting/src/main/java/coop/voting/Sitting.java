package coop.voting;

import coop.core.Cooperative;
import java.time.LocalDate;
import java.util.Optional;

/** In which one motion is put to the vote: the day, the rules, the roll and who is there. */
record Sitting(
        Cooperative coop,
        LocalDate on,
        MeetingArticles articles,
        Optional<Meeting> meeting,
        Electorate electorate,
        Represented represented) {
    Roll roll() {
        return electorate.roll();
    }

    int call() {
        return meeting.map(Meeting::call).orElse(1);
    }

    Optional<String> meetingId() {
        return meeting.map(Meeting::id);
    }
}
