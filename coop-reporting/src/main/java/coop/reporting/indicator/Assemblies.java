package coop.reporting.indicator;

import coop.core.resolution.Resolution;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.Measured;
import coop.reporting.Measured.Reading;
import coop.voting.MeetingBook;
import coop.voting.MeetingBook.Sheet;
import coop.voting.VotingEvent;
import coop.voting.VotingEvent.MeetingHeld;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The general meetings of a span, and what was put to the vote at them.
 *
 * @param recorded whether any meeting was ever on record; without that nothing is known
 * @param sheets the meetings that took place, by day
 */
record Assemblies(boolean recorded, List<Sheet> sheets) {
    private static final Function<Reading, Assemblies> READ = Assemblies::read;

    static Assemblies of(Measured coop, Span period) {
        return coop.once(READ, period);
    }

    private static Assemblies read(Reading reading) {
        MeetingBook book =
                reading.coop().book(MeetingBook.BOOK, reading.period().last());
        List<Sheet> sheets = new ArrayList<>();
        boolean recorded = false;
        for (Sheet sheet : book.meetings()) {
            recorded |= sheet.held().isPresent();
            if (sheet.held()
                    .filter(held -> reading.period().contains(held.on()))
                    .isPresent()) {
                sheets.add(sheet);
            }
        }
        sheets.sort(Comparator.comparing((Sheet sheet) -> sheet.meeting().on())
                .thenComparing(sheet -> sheet.meeting().id()));
        return new Assemblies(recorded, sheets);
    }

    List<MeetingHeld> held() {
        return sheets.stream().flatMap(sheet -> sheet.held().stream()).toList();
    }

    List<Long> entries() {
        return sheets.stream().map(Sheet::entry).sorted().toList();
    }

    long eligible() {
        return held().stream().mapToLong(held -> held.turnout().members()).sum();
    }

    long present() {
        return held().stream().mapToLong(held -> held.turnout().present()).sum();
    }

    long represented() {
        return held().stream().mapToLong(held -> held.turnout().represented()).sum();
    }

    List<VotingEvent.VoteCounted> counted() {
        return sheets.stream().flatMap(sheet -> counted(sheet).stream()).toList();
    }

    static List<VotingEvent.VoteCounted> counted(Sheet sheet) {
        List<VotingEvent.VoteCounted> counted = new ArrayList<>();
        for (MeetingBook.Voted vote : sheet.votes()) {
            if (vote.event() instanceof VotingEvent.VoteCounted event) {
                counted.add(event);
            }
        }
        return counted;
    }

    List<Resolution> resolutions() {
        return sheets.stream()
                .flatMap(sheet -> sheet.votes().stream())
                .flatMap(vote -> vote.resolution().stream())
                .toList();
    }

    /** Everybody who attended a meeting. */
    SortedSet<MemberId> attended() {
        SortedSet<MemberId> all = new TreeSet<>();
        held().forEach(held -> all.addAll(held.present().keySet()));
        return all;
    }
}
