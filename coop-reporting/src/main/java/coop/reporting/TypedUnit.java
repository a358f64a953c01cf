package coop.reporting;

import coop.core.value.Ratio;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Units as people type them, and by how much to multiply what stands in them. */
final class TypedUnit {
    private static final Ratio THOUSANDTH = Ratio.of(1, 1000);
    private static final Map<Unit, Map<String, Ratio>> WORDS = Map.ofEntries(
            Map.entry(Unit.MWH, Map.of("mwh", Ratio.ONE, "kwh", THOUSANDTH, "gwh", Ratio.of(1000))),
            Map.entry(
                    Unit.TCO2E,
                    Map.of(
                            "tco2e",
                            Ratio.ONE,
                            "tco2",
                            Ratio.ONE,
                            "t",
                            Ratio.ONE,
                            "kgco2e",
                            THOUSANDTH,
                            "kg",
                            THOUSANDTH)),
            Map.entry(Unit.TONNES, Map.of("t", Ratio.ONE, "tonne", Ratio.ONE, "tonnes", Ratio.ONE, "kg", THOUSANDTH)),
            Map.entry(Unit.CUBIC_METRES, Map.of("m3", Ratio.ONE, "m³", Ratio.ONE, "l", THOUSANDTH)),
            Map.entry(
                    Unit.HOURS,
                    Map.of(
                            "h", Ratio.ONE, "hour", Ratio.ONE, "hours", Ratio.ONE, "heure", Ratio.ONE, "heures",
                            Ratio.ONE)),
            Map.entry(Unit.DAYS, Map.of("day", Ratio.ONE, "days", Ratio.ONE, "jour", Ratio.ONE, "jours", Ratio.ONE)),
            Map.entry(Unit.FTE, Map.of("fte", Ratio.ONE, "etp", Ratio.ONE)),
            Map.entry(
                    Unit.SCORE,
                    Map.of(
                            "/10", Ratio.ONE, "0-10", Ratio.ONE, "score", Ratio.ONE, "points", Ratio.ONE, "sur10",
                            Ratio.ONE)),
            Map.entry(
                    Unit.PERSONS,
                    Map.of(
                            "person",
                            Ratio.ONE,
                            "persons",
                            Ratio.ONE,
                            "people",
                            Ratio.ONE,
                            "employees",
                            Ratio.ONE,
                            "personne",
                            Ratio.ONE,
                            "personnes",
                            Ratio.ONE,
                            "heads",
                            Ratio.ONE,
                            "count",
                            Ratio.ONE)),
            Map.entry(
                    Unit.COUNT,
                    Map.of(
                            "count",
                            Ratio.ONE,
                            "number",
                            Ratio.ONE,
                            "nombre",
                            Ratio.ONE,
                            "accidents",
                            Ratio.ONE,
                            "cases",
                            Ratio.ONE,
                            "cas",
                            Ratio.ONE,
                            "complaints",
                            Ratio.ONE,
                            "plaintes",
                            Ratio.ONE)));

    private TypedUnit() {}

    /** By how much to multiply a value to have it in the unit; none when the typed unit is not one of the same kind. */
    static Optional<Ratio> factor(String typed, Unit unit, CurrencyUnit currency) {
        String word = typed.replace(" ", "").replace("₂", "2").toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals(unit.word())) {
            return Optional.of(Ratio.ONE);
        }
        String code = currency.getCode().toLowerCase(Locale.ROOT);
        boolean sign = word.startsWith("€") && code.equals("eur");
        String rest = sign ? word.substring(1) : word.startsWith(code) ? word.substring(code.length()) : word;
        if (unit == Unit.MONEY || unit == Unit.HOURLY) {
            boolean money = !rest.equals(word);
            boolean hourly = rest.equals("/h") || rest.equals("/hour") || rest.equals("/heure");
            return money && (unit == Unit.HOURLY ? hourly || rest.isEmpty() : rest.isEmpty())
                    ? Optional.of(Ratio.ONE)
                    : Optional.empty();
        }
        return Optional.ofNullable(WORDS.getOrDefault(unit, Map.of()).get(word));
    }
}
