package coop.folder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code meeting.json} says.
 *
 * @param kind ordinary or extraordinary
 * @param convened the day the notice went out
 * @param recordDate the day that decides who may vote; null to let the statutes say it
 * @param call 1, or 2 for a second call
 * @param secondCallOf the day of the meeting that failed; given exactly with call 2
 * @param chair key of a person, or null
 * @param secretary key of a person, or null
 * @param tellers keys of persons
 * @param agenda the items in their order
 * @param details what else is said of it
 */
public record MeetingFile(
        MeetingKind kind,
        LocalDate convened,
        @Nullable LocalDate recordDate,
        int call,
        @Nullable LocalDate secondCallOf,
        @Nullable String chair,
        @Nullable String secretary,
        List<String> tellers,
        List<AgendaItem> agenda,
        MeetingDetails details) {
    public MeetingFile {
        tellers = List.copyOf(tellers);
        agenda = List.copyOf(agenda);
    }
}
