package coop.reporting.count;

import coop.core.Messages;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountingMethods;
import coop.voting.count.Transfer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words and numbers of a count in a language. One thread only. */
final class CountWords {
    private static final List<String> KNOWN = List.of("en", "fr", "nl", "de");

    private final Locale language;
    private final ResourceBundle bundle;
    private final int decimals;
    private final Messages messages;

    CountWords(Count count, Locale language) {
        this(count, language, new Messages(List.of()));
    }

    /** With the messages of plugins. */
    CountWords(Count count, Locale language, Messages messages) {
        this.messages = messages;
        this.language =
                KNOWN.contains(language.getLanguage()) ? Locale.forLanguageTag(language.getLanguage()) : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle("coop.reporting.count.messages", this.language);
        this.decimals = count.decimals().orElse(-1);
    }

    Locale language() {
        return language;
    }

    /** A sentence with its values: {@code {0}} is the first. */
    String text(String key, Object... values) {
        StringBuilder filled = new StringBuilder();
        String pattern = bundle.getString(key);
        for (int at = 0; at < pattern.length(); at++) {
            boolean place = pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            if (place) {
                Object value = values[pattern.charAt(at + 1) - '0'];
                filled.append(value instanceof Ratio number ? number(number) : value.toString());
                at += 2;
            } else {
                filled.append(pattern.charAt(at));
            }
        }
        return filled.toString();
    }

    /** A word of the count in this language; the word itself where there is no translation, as for a plugin's. */
    String word(String kind, String word) {
        String key = kind + "." + word.replace(' ', '-');
        return bundle.containsKey(key) ? bundle.getString(key) : word;
    }

    Optional<String> definition(String method) {
        String key = "method." + method;
        return CountingMethods.card(method)
                .map(card -> card.definition(language))
                .or(() -> messages.pattern(key, language).map(found -> messages.text(key, language)));
    }

    Optional<String> source(String method) {
        return CountingMethods.card(method).map(card -> card.source());
    }

    /** Names one after another, with {@code and} before the last. */
    String names(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : text("and", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }

    /** Votes that moved, and to whom. */
    String moved(List<Transfer> transfers) {
        return transfers.stream()
                .map(transfer -> text(
                        "moved.one",
                        brief(transfer.votes()),
                        transfer.to().orElse(text("moved.nobody", word("reason", transfer.reason())))))
                .reduce((before, next) -> text("moved.two", before, next))
                .orElse("");
    }

    /** A number in this language: whole, or in the method's own decimals, or as a fraction with its value to two places. */
    String number(Ratio number) {
        if (number.isWhole()) {
            return written(new BigDecimal(number.numerator()), 0);
        }
        int places = places(number.denominator());
        if (places >= 0 && places <= Math.max(decimals, 5)) {
            return written(number.toDecimal(places, RoundingMode.UNNECESSARY), places);
        }
        String about = written(number.toDecimal(2, RoundingMode.HALF_UP), 2);
        return number.toString().length() > 14 ? "≈ " + about : number + " (≈ " + about + ")";
    }

    /** A number that must be short: exact where it is whole or has few decimals, else to two places behind {@code ≈}. */
    String brief(Ratio number) {
        int places = places(number.denominator());
        return places >= 0 && places <= Math.max(decimals, 5)
                ? number(number)
                : "≈ " + written(number.toDecimal(2, RoundingMode.HALF_UP), 2);
    }

    /** How many decimals hold a fraction exactly; -1 if none do. */
    private static int places(BigInteger denominator) {
        BigInteger power = BigInteger.ONE;
        for (int places = 0; places <= 12; places++) {
            if (power.mod(denominator).signum() == 0) {
                return places;
            }
            power = power.multiply(BigInteger.TEN);
        }
        return -1;
    }

    private String written(BigDecimal number, int places) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(number);
    }
}
