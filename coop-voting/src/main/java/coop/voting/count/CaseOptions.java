package coop.voting.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of a count as published cases write them, as a method's settings and a tie-break.
 *
 * <p>Cases say a few things in other words than the methods' components do: {@code default} is {@code defaultOption}; grades {@code 0..5} are numbers up to 5; what a
 * method's id already says, such as {@code "quota": "scottish"}, is left out; and {@code tie} is not a setting of the method.
 *
 * @param settings the method's settings by component, as JSON values: texts, integers, booleans, lists
 * @param ties what breaks ties
 */
public record CaseOptions(Map<String, Object> settings, TieBreak ties) {
    private static final Set<String> NO_SETTING = Set.of("tie", "ties", "tolerance");
    private static final Map<String, Set<String>> SAID_BY_ID = Map.of(
            "irv", Set.of("mode", "decimals"),
            "irv-sequential", Set.of("mode", "decimals"),
            "bottoms-up", Set.of("decimals"),
            "stv-scottish", Set.of("decimals", "quota"),
            "stv-warren", Set.of("warren"),
            "star", Set.of("unscored"),
            "bloc-star", Set.of("unscored"));
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\.\\.(\\d+)");
    private static final Map<String, String> OTHER_WORDS = Map.of("default", "defaultOption");
    private static final Set<String> RATIOS =
            Set.of("majority", "quorum", "percent", "unscored", "max", "omega", "tiePoints", "thresholdPercent");

    public CaseOptions {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The options of a case for the method of this id; an option that is null stands for none. */
    public static CaseOptions of(String method, Map<String, ? extends @Nullable Object> options) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (method.equals("plurality")) {
            settings.put("splitEqualFirst", true);
        }
        Set<String> said = SAID_BY_ID.getOrDefault(method, Set.of());
        options.forEach((name, value) -> {
            if (name.equals("grades") && !(value instanceof List<?>)) {
                Matcher range = NUMBERED.matcher(String.valueOf(value));
                if (range.matches()) {
                    settings.put("max", range.group(1));
                }
            } else if (value != null && !NO_SETTING.contains(name) && !said.contains(name)) {
                Object plain = RATIOS.contains(name) && value instanceof Number ? value.toString() : value;
                settings.put(OTHER_WORDS.getOrDefault(name, name), plain);
            }
        });
        return new CaseOptions(settings, options.get("tie") instanceof Map<?, ?> tie ? ties(tie) : TieBreak.none());
    }

    /** The tie-break of {@code {"rule": "previous-rounds-then-order", "order": […], "pickFirst": true}} and its like. */
    private static TieBreak ties(Map<?, ?> tie) {
        String rule = String.valueOf(tie.get("rule"));
        List<TieBreak> rules = new ArrayList<>();
        if (rule.startsWith("previous-rounds")) {
            rules.add(new EarlierRounds(!Boolean.FALSE.equals(tie.get("previousNarrows"))));
        }
        if (tie.get("order") instanceof List<?> order) {
            boolean pickFirst = Boolean.TRUE.equals(tie.get("pickFirst"));
            rules.add(new StatedOrder(order.stream().map(String::valueOf).toList(), pickFirst));
        }
        if (tie.get("lots") instanceof List<?> lots) {
            rules.add(new RecordedLots(lots.stream().map(CaseOptions::lot).toList()));
        }
        if (tie.get("seed") instanceof String seed) {
            rules.add(new SeededLot(seed));
        }
        return rules.isEmpty() ? TieBreak.none() : rules.size() == 1 ? rules.get(0) : new InTurn(rules);
    }

    private static RecordedLots.Lot lot(Object lot) {
        if (lot instanceof Map<?, ?> map
                && map.get("round") instanceof Number round
                && map.get("tied") instanceof List<?> tied) {
            return new RecordedLots.Lot(
                    round.intValue(), tied.stream().map(String::valueOf).toList(), String.valueOf(map.get("chosen")));
        }
        throw new CountingException("ties.lot", "A lot has a round, those tied and the one chosen, not " + lot);
    }
}
