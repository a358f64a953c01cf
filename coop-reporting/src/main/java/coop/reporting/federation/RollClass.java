package coop.reporting.federation;

import coop.reporting.Definition;
import coop.reporting.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** How figures of many cooperatives become one. */
public enum RollClass {
    /** The sum. */
    SUM,
    /** The sum of the numerators over the sum of the denominators, of those that have both; never a mean of rates. */
    RATIO,
    /** The spread alone: a figure of single persons or a concentration has no sum. */
    QUANTILES,
    /** Nothing. */
    NONE;

    private static final Properties NAMED = named();
    private static final Set<Unit> ADDED = Set.of(
            Unit.COUNT,
            Unit.PERSONS,
            Unit.HOURS,
            Unit.FTE,
            Unit.SHARES,
            Unit.VOTES,
            Unit.MONEY,
            Unit.MWH,
            Unit.TCO2E,
            Unit.CUBIC_METRES,
            Unit.TONNES,
            Unit.LITRES);

    private static Properties named() {
        Properties classes = new Properties();
        try (InputStream in = RollClass.class.getResourceAsStream("roll-classes.properties")) {
            if (in == null) {
                throw new IllegalStateException("The file roll-classes.properties is not in the jar");
            }
            classes.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return classes;
    }

    /**
     * The class of a figure: as the catalogue names it, else a sum when its unit can be added, and a rate otherwise. It follows
     * from the definition alone, so that it is the same whatever came first.
     */
    public static RollClass of(Definition definition) {
        String named = NAMED.getProperty(definition.id().toUpperCase(Locale.ROOT));
        if (named != null) {
            return valueOf(named.toUpperCase(Locale.ROOT));
        }
        return ADDED.contains(definition.unit()) ? SUM : RATIO;
    }
}
