package coop.voting;

import coop.core.Reason;
import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tellers of one vote, and how they settled what they had counted differently. One thread only. */
final class Tellers {
    private final Counting counting;
    private final TreeSet<MemberId> who = new TreeSet<>();
    private final List<String> found = new ArrayList<>();
    private final List<VotingEvent.Difference> differences = new ArrayList<>();
    private long papers;

    Tellers(Counting counting) {
        this.counting = counting;
    }

    List<MemberId> who() {
        return List.copyOf(who);
    }

    void found(long number) {
        papers += number;
    }

    /** The totals that count: what all found, or what they settled on. */
    Optional<Ballots.Totals> settled(Ballots.TellersTotals apart, List<Reason> reasons) {
        who.addAll(apart.tellers().keySet());
        Ballots.Totals first = apart.tellers().values().iterator().next();
        apart.tellers().values().forEach(totals -> found.add(Long.toString(Apart.papers(totals))));
        boolean alike = apart.tellers().values().stream().allMatch(first::equals);
        if (!alike && apart.agreed().isEmpty()) {
            MemberId counted = apart.tellers().firstKey();
            apart.tellers().forEach((teller, totals) -> {
                if (!totals.equals(first)) {
                    reasons.add(Reason.of(
                            "vote.tellers-differ",
                            "meetings",
                            "{0} and {1} did not count the same on {2}",
                            counted,
                            teller,
                            counting.motion().id()));
                }
            });
            return Optional.empty();
        }
        Ballots.Totals settled = apart.agreed().orElse(first);
        differences.addAll(Apart.of(apart.tellers(), settled));
        papers += Apart.papers(settled);
        return Optional.of(settled);
    }

    /** The papers that count, by number. */
    <V> SortedMap<String, V> settled(
            SortedMap<MemberId, SortedMap<String, V>> tellers, SortedMap<String, V> agreed, List<Reason> reasons) {
        who.addAll(tellers.keySet());
        tellers.values().forEach(own -> found.add(Integer.toString(own.size())));
        Apart<V> apart = Apart.of(tellers, agreed);
        if (!apart.unsettled().isEmpty()) {
            reasons.add(Reason.of(
                    "vote.papers-differ",
                    "meetings",
                    "the tellers read {0} papers on {1} differently and did not settle on them: {2}",
                    apart.unsettled().size(),
                    counting.motion().id(),
                    String.join(", ", apart.unsettled())));
            return new TreeMap<>();
        }
        differences.addAll(apart.differences());
        papers += apart.papers().size();
        return apart.papers();
    }

    /** Whether more papers came back than were handed out, or more were handed out than there are voters. */
    void check(List<Reason> reasons) {
        Optional<Long> out = counting.item().flatMap(Item::papers).flatMap(PapersHandedOut::handedOut);
        out.filter(number -> papers > number)
                .ifPresent(number -> reasons.add(Reason.of(
                        "vote.more-papers-than-handed-out",
                        "meetings",
                        "{0} papers were found on {1}, and {2} were handed out",
                        papers,
                        counting.motion().id(),
                        number)));
    }

    /** Puts the tellers' work on record. */
    void note() {
        Optional<PapersHandedOut> record = counting.item().flatMap(Item::papers);
        boolean told = record.isPresent() || !differences.isEmpty();
        counting.sitting()
                .meetingId()
                .filter(meeting -> told)
                .ifPresent(meeting -> counting.note(new VotingEvent.TellersCounted(
                        counting.sitting().on(),
                        meeting,
                        counting.motion().id(),
                        who(),
                        found,
                        record.flatMap(PapersHandedOut::handedOut),
                        differences,
                        record.map(PapersHandedOut::signed).orElse(List.of()),
                        record.flatMap(PapersHandedOut::note))));
    }
}
