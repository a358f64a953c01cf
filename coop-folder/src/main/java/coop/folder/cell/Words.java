package coop.folder.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of words, in English and French, in any case, with or without accents.
 *
 * @param <W> what the words stand for
 */
public final class Words<W extends Word> {
    private final Map<String, W> bySpelling = new HashMap<>();
    private final List<String> english = new ArrayList<>();
    private final List<String> french = new ArrayList<>();
    private final Map<String, String> folded = new LinkedHashMap<>();

    /** The words of these values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <W extends Word> Words<W> of(W... values) {
        Words<W> words = new Words<>();
        for (W value : values) {
            words.add(value);
        }
        return words;
    }

    private Words() {}

    private void add(W value) {
        Set<String> spellings = new LinkedHashSet<>(List.of(value.word()));
        spellings.add(value.french());
        for (String other : value.also().split(",")) {
            spellings.add(other.trim());
        }
        spellings.remove("");
        for (String spelling : spellings) {
            W other = bySpelling.put(Folded.of(spelling), value);
            if (other != null && other != value) {
                throw new IllegalStateException(spelling + " stands for two things");
            }
        }
        english.add(value.word());
        french.add(value.french());
        spellings.forEach(spelling -> folded.put(spelling, Folded.of(spelling)));
    }

    /** What a word stands for, or null when it is none of the list. */
    public @Nullable W find(String written) {
        W exact = bySpelling.get(written);
        return exact != null ? exact : bySpelling.get(Folded.of(written));
    }

    /** The fault of a word that is none of the list. */
    public Fault fault(String written) {
        return Fault.of("word.unknown", written, String.join(", ", english), String.join(", ", french))
                .near(Near.of(written, folded));
    }
}
