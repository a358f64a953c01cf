package coop.voting.count;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A count as plain maps and lists. */
final class CountDetail {
    private final Count count;

    CountDetail(Count count) {
        this.count = count;
    }

    Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("method", count.method());
        map.put("seats", count.seats());
        map.put("candidates", count.candidates());
        map.put("winners", count.winners());
        map.put("elected", count.elected());
        if (!count.isOpen() && count.elected().size() < count.seats()) {
            map.put("vacant", count.seats() - count.elected().size());
        }
        if (!count.ranking().isEmpty()) {
            map.put("ranking", count.ranking());
        }
        count.figures().forEach((name, value) -> map.put(name, plain(value)));
        if (!count.rounds().isEmpty()) {
            map.put("rounds", count.rounds().stream().map(this::round).toList());
            map.putIfAbsent(
                    "finalTally",
                    plain(count.rounds().get(count.rounds().size() - 1).tally()));
        }
        count.pairwise().ifPresent(matrix -> map.put("pairwise", pairwise(matrix)));
        map.put("ties", count.ties().stream().map(CountDetail::tie).toList());
        map.put("ballots", ballots(count.ballots()));
        map.put("events", count.events().stream().map(CountDetail::event).toList());
        return map;
    }

    private Map<String, @Nullable Object> round(Round round) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("round", round.number());
        map.put("action", round.action());
        map.put("candidate", round.subjects().size() == 1 ? round.subjects().get(0) : null);
        map.put("candidates", round.subjects());
        map.put("tally", plain(round.tally()));
        round.threshold().ifPresent(threshold -> map.put("threshold", text(threshold)));
        map.put("elected", round.elected());
        map.put("eliminated", round.eliminated());
        map.put("transfers", round.transfers().stream().map(this::transfer).toList());
        map.put("exhausted", text(round.exhaustedVotes()));
        map.put("exhaustedBy", plain(round.exhausted()));
        map.put("lost", text(round.lost()));
        return map;
    }

    private Map<String, @Nullable Object> transfer(Transfer transfer) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("from", transfer.from());
        map.put("to", transfer.to().orElse(null));
        if (!transfer.reason().isEmpty()) {
            map.put("reason", transfer.reason());
        }
        map.put("papers", Names.number(transfer.papers()));
        map.put("votes", text(transfer.votes()));
        return map;
    }

    private Map<String, Object> pairwise(PairwiseMatrix matrix) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (int a = 0; a < matrix.size(); a++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int b = 0; b < matrix.size(); b++) {
                if (a != b) {
                    row.put(matrix.candidates().get(b), text(matrix.votes(a, b)));
                }
            }
            rows.put(matrix.candidates().get(a), row);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> tie(Tie tie) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("round", tie.stage());
        map.put("purpose", Names.word(tie.purpose()));
        map.put("among", tie.among());
        map.put("chosen", tie.chosen().orElse(null));
        map.put("rule", tie.rule().isEmpty() ? null : tie.rule());
        if (!tie.proof().isEmpty()) {
            map.put("proof", tie.proof());
        }
        return map;
    }

    private Map<String, Object> ballots(BallotAccount account) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cast", Names.number(account.cast()));
        map.put("counted", Names.number(account.counted()));
        map.put("invalid", plain(account.invalid()));
        map.put("exhausted", plain(account.exhausted()));
        return map;
    }

    private static Map<String, Object> event(CountEvent event) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("round", event.stage());
        map.put("event", event.kind());
        map.put("candidates", event.candidates());
        map.putAll(event.facts());
        return map;
    }

    private Object plain(Object value) {
        if (value instanceof Ratio ratio) {
            return text(ratio);
        }
        if (value instanceof BigInteger whole) {
            return whole.toString();
        }
        if (value instanceof Round round) {
            return round(round);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.get()) : "";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, held) -> plain.put(String.valueOf(key), plain(held)));
            return plain;
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(held -> plain.add(plain(held)));
            return plain;
        }
        return value;
    }

    /** With the method's own decimals where these hold the number; else in few decimals or as a fraction, exact always. */
    private String text(Ratio number) {
        int places = count.decimals().orElse(0);
        if (places > 0 && BigInteger.TEN.pow(places).mod(number.denominator()).signum() == 0) {
            return number.toDecimal(places, RoundingMode.UNNECESSARY).toPlainString();
        }
        return Names.number(number);
    }
}
