package coop.folder;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What else {@code meeting.json} says of an item.
 *
 * @param at when the vote was taken, {@code HH:MM}
 * @param putBy keys of the members who put it on the agenda
 * @param putOn the day they did
 * @param proposal the proposal it takes up
 * @param documents what goes with it, each with its digest
 * @param amends the motion of which it would change the wording
 * @param wording the text put to the vote
 * @param withdrawn why it was taken back
 * @param adjourned whether it was left for another day
 * @param handedOut how many papers were handed out
 * @param signed keys of those who signed the tellers' sheets
 * @param note what the tellers noted
 * @param groups the groups of candidates that count for a quota
 */
public record AgendaDetails(
        @Nullable String at,
        List<String> putBy,
        @Nullable LocalDate putOn,
        @Nullable String proposal,
        List<DocumentFile> documents,
        @Nullable String amends,
        @Nullable String wording,
        @Nullable String withdrawn,
        boolean adjourned,
        @Nullable Integer handedOut,
        List<String> signed,
        @Nullable String note,
        SortedMap<String, String> groups) {
    /** Nothing else. */
    public static final AgendaDetails NONE = new AgendaDetails(
            null,
            List.of(),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            false,
            null,
            List.of(),
            null,
            Collections.emptySortedMap());

    public AgendaDetails {
        putBy = List.copyOf(putBy);
        documents = List.copyOf(documents);
        signed = List.copyOf(signed);
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /**
     * A document that goes with an item.
     *
     * @param name its name
     * @param digest SHA-256 of its bytes, in hexadecimal
     */
    public record DocumentFile(String name, String digest) {}
}
