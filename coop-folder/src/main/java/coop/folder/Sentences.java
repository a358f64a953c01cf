package coop.folder;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this module, in English and French; in English for any other language. */
final class Sentences {
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("coop.folder.messages", Locale.ENGLISH);
    private static final ResourceBundle FRENCH = ResourceBundle.getBundle("coop.folder.messages", Locale.FRENCH);

    private Sentences() {}

    static boolean has(String key) {
        return ENGLISH.containsKey(key);
    }

    /** A sentence with its values: {0} is the first. */
    static String of(String key, Locale language, List<String> values) {
        String pattern = bundle(language).getString(key);
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean place = c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            int number = place ? pattern.charAt(at + 1) - '0' : -1;
            if (number >= 0 && number < values.size()) {
                filled.append(values.get(number));
                at += 3;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }

    private static ResourceBundle bundle(Locale language) {
        return language.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }
}
