package coop.reporting;

import coop.core.value.Ratio;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Units as people type them, and by how much to multiply what stands in them. */
final class TypedUnit {
    private static final Ratio THOUSANDTH = Ratio.of(1, 1000);
    private static final Map<Unit, Map<String, Ratio>> WORDS = Map.ofEntries(
            Map.entry(Unit.MWH, Map.of("mwh", Ratio.ONE, "kwh", THOUSANDTH, "gwh", Ratio.of(1000))),
            Map.entry(
                    Unit.TCO2E,
                    join(words(Ratio.ONE, "tco2e tco2 t tco2eq"), words(THOUSANDTH, "kgco2e kgco2eq kgco2 kg"))),
            Map.entry(Unit.TONNES, join(words(Ratio.ONE, "t tonne tonnes ton tonnen"), words(THOUSANDTH, "kg"))),
            Map.entry(Unit.CUBIC_METRES, join(words(Ratio.ONE, "m3 m\u00b3"), words(THOUSANDTH, "l"))),
            Map.entry(Unit.LITRES, words(Ratio.ONE, "l litre litres liter")),
            Map.entry(Unit.HOURS, words(Ratio.ONE, "h hour hours heure heures uur uren stunde stunden")),
            Map.entry(Unit.DAYS, words(Ratio.ONE, "day days jour jours dag dagen tag tage")),
            Map.entry(Unit.YEARS, words(Ratio.ONE, "year years an ans ann\u00e9es jaar jahr jahre")),
            Map.entry(Unit.FTE, words(Ratio.ONE, "fte etp vte vz\u00e4")),
            Map.entry(Unit.SCORE, words(Ratio.ONE, "/10 0-10 score points sur10")),
            Map.entry(Unit.YES_NO, words(Ratio.ONE, "yes/no oui/non ja/nee ja/nein")),
            Map.entry(
                    Unit.PERSONS,
                    words(
                            Ratio.ONE,
                            "person persons people employees personne personnes heads count clients customers personen"
                                    + " klanten kunden travailleurs membres members")),
            Map.entry(
                    Unit.COUNT,
                    words(
                            Ratio.ONE,
                            "count number nombre accidents cases cas complaints plaintes aantal anzahl requests"
                                    + " demandes")));

    private static Map<String, Ratio> words(Ratio factor, String all) {
        Map<String, Ratio> words = new TreeMap<>();
        for (String word : all.split(" ")) {
            words.put(word, factor);
        }
        return words;
    }

    private static Map<String, Ratio> join(Map<String, Ratio> some, Map<String, Ratio> more) {
        Map<String, Ratio> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }

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
