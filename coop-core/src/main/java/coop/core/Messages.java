package coop.core;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sentences of everything that is installed, in the languages they come in.
 *
 * <p>Safe for use by many threads.
 */
public final class Messages {
    private final List<Function<Locale, ResourceBundle>> bundles;

    /** Messages from these bundles, each asked for a language. */
    public Messages(Collection<Function<Locale, ResourceBundle>> bundles) {
        this.bundles = List.copyOf(bundles);
    }

    /** The sentence of a reason in a language; in English when there is no translation. */
    public String sentence(Reason reason, Locale language) {
        if (language.getLanguage().equals("en")) {
            return reason.sentence();
        }
        return pattern(reason.code(), language)
                .map(pattern -> Reason.fill(pattern, reason.arguments()))
                .orElse(reason.sentence());
    }

    /** A text by its key, with its values filled in; the key itself when no bundle has it. */
    public String text(String key, Locale language, Object... values) {
        return pattern(key, language)
                .map(pattern -> Reason.fill(
                        pattern, Stream.of(values).map(Object::toString).toList()))
                .orElse(key);
    }

    /** The pattern of a key in a language, in English when there is none in that language. */
    public Optional<String> pattern(String key, Locale language) {
        for (Function<Locale, ResourceBundle> bundle : bundles) {
            Optional<String> found = in(bundle, key, language).or(() -> in(bundle, key, Locale.ENGLISH));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A bundle that answers for another language, such as the default one of the machine, has nothing to say. */
    private static Optional<String> in(Function<Locale, ResourceBundle> bundle, String key, Locale language) {
        try {
            ResourceBundle found = bundle.apply(language);
            String spoken = found.getLocale().getLanguage();
            boolean wanted = spoken.isEmpty() || spoken.equals(language.getLanguage());
            return wanted && found.containsKey(key) ? Optional.of(found.getString(key)) : Optional.empty();
        } catch (MissingResourceException notHere) {
            return Optional.empty();
        }
    }
}
