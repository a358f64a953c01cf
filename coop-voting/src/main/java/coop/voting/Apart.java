package coop.voting;

import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tellers found who counted apart, set side by side.
 *
 * @param <V> what is on a paper
 * @param papers what counts: what all read alike, and what they settled on
 * @param differences the papers that they had read differently
 * @param unsettled those of them on which they did not settle
 */
record Apart<V>(SortedMap<String, V> papers, List<VotingEvent.Difference> differences, List<String> unsettled) {
    static <V> SortedMap<MemberId, SortedMap<String, V>> copy(SortedMap<MemberId, SortedMap<String, V>> tellers) {
        if (tellers.isEmpty()) {
            throw new IllegalArgumentException("wanted the papers of at least one teller");
        }
        SortedMap<MemberId, SortedMap<String, V>> copies = new TreeMap<>();
        tellers.forEach(
                (teller, papers) -> copies.put(teller, Collections.unmodifiableSortedMap(new TreeMap<>(papers))));
        return Collections.unmodifiableSortedMap(copies);
    }

    static <V> Apart<V> of(SortedMap<MemberId, SortedMap<String, V>> tellers, SortedMap<String, V> agreed) {
        Set<String> all = new TreeSet<>(agreed.keySet());
        tellers.values().forEach(papers -> all.addAll(papers.keySet()));
        SortedMap<String, V> papers = new TreeMap<>();
        List<VotingEvent.Difference> differences = new ArrayList<>();
        List<String> unsettled = new ArrayList<>();
        for (String number : all) {
            Set<Optional<V>> read = new LinkedHashSet<>();
            tellers.values().forEach(own -> read.add(Optional.ofNullable(own.get(number))));
            Optional<V> first = read.iterator().next();
            boolean alike = read.size() == 1 && first.isPresent();
            if (!alike) {
                differences.add(new VotingEvent.Difference("paper " + number, List.of(), Optional.empty()));
            }
            Optional<V> settled = Optional.ofNullable(agreed.get(number)).or(() -> alike ? first : Optional.empty());
            settled.ifPresentOrElse(value -> papers.put(number, value), () -> unsettled.add(number));
        }
        return new Apart<>(papers, differences, unsettled);
    }

    /** Where totals differ, counter by counter. */
    static List<VotingEvent.Difference> of(SortedMap<MemberId, Ballots.Totals> tellers, Ballots.Totals agreed) {
        List<VotingEvent.Difference> differences = new ArrayList<>();
        counters(agreed).forEach((counter, settled) -> {
            List<String> found = tellers.values().stream()
                    .map(own -> Objects.toString(counters(own).get(counter)))
                    .toList();
            if (found.stream().distinct().count() > 1) {
                differences.add(new VotingEvent.Difference(counter, found, Optional.of(settled.toString())));
            }
        });
        return differences;
    }

    private static Map<String, Long> counters(Ballots.Totals totals) {
        Map<String, Long> counters = new java.util.LinkedHashMap<>();
        counters.put("yes", totals.yes());
        counters.put("no", totals.no());
        counters.put("abstain", totals.abstain());
        counters.put("blank", totals.blank());
        counters.put("invalid", totals.invalid());
        return counters;
    }

    static long papers(Ballots.Totals totals) {
        return totals.yes() + totals.no() + totals.abstain() + totals.blank() + totals.invalid();
    }
}
