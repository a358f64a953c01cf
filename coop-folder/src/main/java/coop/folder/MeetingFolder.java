package coop.folder;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One meeting's folder, {@code meetings/YYYY-MM-DD/}.
 *
 * <p>A meeting whose motions have ballots while {@link #ballots} is empty either failed its quorum or lacks its files:
 * only the statutes can tell. When some files are there and others not, that is a problem already.
 *
 * @param date the day it was held
 * @param meeting what {@code meeting.json} says
 * @param attendance who was there
 * @param proxies who was represented, by whom
 * @param ballots the votes by motion
 * @param sealed the sealed votes by motion
 * @param documents the text of the JSON files that motions name, such as new statutes, by file name
 */
public record MeetingFolder(
        LocalDate date,
        MeetingFile meeting,
        List<AttendanceRow> attendance,
        List<ProxyRow> proxies,
        SortedMap<String, BallotFile> ballots,
        SortedMap<String, SealedFolder> sealed,
        SortedMap<String, String> documents) {
    public MeetingFolder {
        attendance = List.copyOf(attendance);
        proxies = List.copyOf(proxies);
        ballots = Collections.unmodifiableSortedMap(new TreeMap<>(ballots));
        sealed = Collections.unmodifiableSortedMap(new TreeMap<>(sealed));
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }

    /** The folder's path, relative to the cooperative's folder: {@code meetings/2014-06-21}. */
    public String path() {
        return "meetings/" + date;
    }
}
