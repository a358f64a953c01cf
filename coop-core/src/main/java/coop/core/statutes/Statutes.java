package coop.core.statutes;

import coop.core.json.StatutesText;
import coop.core.plugin.Installed;
import coop.core.value.Hash;
import java.util.Locale;
import java.util.Map;

/**
 * The statutes of a cooperative: its articles, with every policy they name resolved. No lookup happens when a rule is
 * applied.
 *
 * <p>Read them with {@link Installed#statutes(String)} or {@link coop.core.wiring.CoopSdk#statutes}. The text they were read
 * from is kept, and is what is put on record when they are adopted.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Statutes {
    private final Installed installed;
    private final String text;
    private final Map<Class<? extends Section>, Section> sections;

    /** For {@link Installed}: statutes whose sections were read without a problem. */
    public Statutes(Installed installed, String text, Map<Class<? extends Section>, Section> sections) {
        this.installed = installed;
        this.text = text;
        this.sections = Map.copyOf(sections);
    }

    /**
     * One module's articles.
     *
     * @throws IllegalArgumentException if no such section is installed
     */
    public <S extends Section> S section(Class<S> type) {
        Section section = sections.get(type);
        if (section == null) {
            throw new IllegalArgumentException("No installed module brings the section " + type.getSimpleName());
        }
        return type.cast(section);
    }

    /** The name, the year and the currency of the cooperative. */
    public CooperativeArticles cooperative() {
        return section(CooperativeArticles.class);
    }

    /**
     * What they say in plain sentences, as Markdown: a heading for each section, a point for each thing it says. In English where
     * a language has no words for it.
     *
     * <p>For example, of the worker cooperative of the examples: {@code - Admission: who has been in employment for 1 year}.
     */
    public String explained(Locale language) {
        StatutesText words = new StatutesText(installed.messages(), installed.policies(), language);
        StringBuilder text =
                new StringBuilder("# ").append(cooperative().name()).append("\n");
        for (Map.Entry<String, Class<? extends Section>> entry :
                installed.sections().entrySet()) {
            text.append("\n").append(words.section(entry.getKey(), section(entry.getValue())));
        }
        return text.toString();
    }

    /** The text they were read from, as JSON. */
    public String text() {
        return text;
    }

    /** The digest of the text. */
    public Hash digest() {
        return Hash.of(text);
    }

    /** What they were read with. */
    public Installed installed() {
        return installed;
    }
}
