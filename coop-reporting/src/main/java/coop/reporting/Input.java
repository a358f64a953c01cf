package coop.reporting;

import coop.core.value.Ratio;
import coop.reporting.indicator.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that no book holds and that somebody enters once a year: pay, accidents, training, energy, purchases, customers.
 *
 * @param id how it is called in {@code indicators.csv}, such as {@code training-hours}
 * @param theme where it belongs
 * @param unit in what it is kept; what is typed in another unit of the same kind, such as kWh, is converted. Yes is 1, no is 0
 * @param kind whether it is added up over years
 * @param most the highest value there can be: 10 for a score from 0 to 10
 * @param partOf the input that it is part of, and never more than
 * @param signed whether it may be below 0
 * @param aliases other ids that people use, with the unit that is meant when none is typed, blank for the input's own
 */
public record Input(
        String id,
        Theme theme,
        Unit unit,
        Kind kind,
        Optional<Ratio> most,
        Optional<String> partOf,
        boolean signed,
        Map<String, String> aliases) {
    /** Where a figure belongs. */
    public enum Theme {
        DEMOCRACY,
        CAPITAL,
        FINANCE,
        WORK,
        WELL_BEING,
        CUSTOMERS,
        ENVIRONMENT,
        COMMUNITY
    }

    /** What an input says of a year. */
    public enum Kind {
        /** Something at the end of the year, or a mean over it: of several years, that of the last one. */
        STOCK,
        /** Something that happened in the year: of several years, the sum. */
        FLOW
    }

    private static final List<Input> ALL =
            Rows.of(Input.class, "inputs.csv").stream().map(Input::read).toList();
    private static final Map<String, Input> BY_ID = byId();

    private static Input read(Rows.Row row) {
        Map<String, String> aliases = new LinkedHashMap<>();
        for (String alias : row.words("aliases")) {
            String[] parts = alias.split("=", 2);
            aliases.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return new Input(
                row.get("id"),
                Theme.valueOf(constant(row.get("theme"))),
                Unit.valueOf(constant(row.get("unit"))),
                Kind.valueOf(constant(row.get("kind"))),
                row.find("most").map(Ratio::parse),
                row.find("part-of"),
                row.get("signed").equals("yes"),
                aliases);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, Input> byId() {
        Map<String, Input> all = new LinkedHashMap<>();
        for (Input input : ALL) {
            all.put(input.id(), input);
            input.aliases().keySet().forEach(alias -> all.put(alias, input));
        }
        return all;
    }

    public Input {
        aliases = Map.copyOf(aliases);
    }

    /** Every input of the catalogue, in the order of reports. */
    public static List<Input> all() {
        return ALL;
    }

    /** The input of an id, or of one of its aliases: {@code energy-kwh} is {@code energy}. */
    public static Optional<Input> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The id under which something typed is kept: that of the input, else as it was typed. */
    static String kept(String typed) {
        return find(typed).map(Input::id).orElse(typed);
    }

    /** The unit that is meant when none was typed with an id. */
    String meant(String typed) {
        return aliases.getOrDefault(typed, "");
    }

    /** The inputs that are part of this one. */
    List<Input> parts() {
        List<Input> parts = new ArrayList<>();
        for (Input input : ALL) {
            if (input.partOf().filter(id::equals).isPresent()) {
                parts.add(input);
            }
        }
        return parts;
    }

    public Definition definition() {
        return Definition.of(id, unit);
    }
}
