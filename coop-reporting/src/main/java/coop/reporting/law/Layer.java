package coop.reporting.law;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Who speaks in a rule. Mandatory law holds whatever statutes say; default law only where they are silent. */
public enum Layer {
    /** Law that statutes cannot set aside. */
    MANDATORY,
    /** What the members wrote in their statutes. */
    STATUTES,
    /** Law that holds where the statutes say nothing. */
    DEFAULT,
    /** What the movement of cooperatives asks of itself, which is no law. */
    PRINCIPLES;

    /** As JSON has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A rule and the layer it comes from.
     *
     * @param value what holds
     * @param layer who says so
     */
    public record Spoken<T>(T value, Layer layer) {}

    /**
     * What holds when several layers speak: the statutes, or default law where they are silent, unless mandatory law is at
     * least as strict. For example a dividend of at most 6 % by mandatory law and at most 4 % by the statutes: 4 %, and the
     * statutes speak; with 8 % in the statutes: 6 %, and mandatory law speaks.
     *
     * @param stricter orders values from lax to strict: the greater is the stricter
     * @return nothing when no layer speaks
     */
    public static <T> Optional<Spoken<T>> strictest(
            Optional<T> mandatory, Optional<T> statutes, Optional<T> byDefault, Comparator<? super T> stricter) {
        Optional<Spoken<T>> chosen = statutes.map(value -> new Spoken<>(value, STATUTES))
                .or(() -> byDefault.map(value -> new Spoken<>(value, DEFAULT)));
        if (mandatory.isEmpty()) {
            return chosen;
        }
        Spoken<T> floor = new Spoken<>(mandatory.get(), MANDATORY);
        return Optional.of(chosen.filter(spoken -> stricter.compare(spoken.value(), floor.value()) > 0)
                .orElse(floor));
    }
}
