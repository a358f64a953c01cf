package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason and every sentence of the minutes is there in English and in French. */
class SentencesTest {
    private static final Path SOURCES = Path.of("src/main/java/coop/voting");
    private static final Pattern REASON = Pattern.compile("Reason\\.of\\(\\s*\"([a-z.-]+)\"");

    private static final Set<String> SAID_BY_FOLDERS =
            Set.of("sealed.not-in-statutes", "sealed.other-question", "sealed.other-statutes", "sealed.unreadable");

    private static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                "coop.voting.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    @Test
    void french_has_every_key_that_english_has_with_the_same_values() throws IOException {
        ResourceBundle english = in(Locale.ROOT);
        ResourceBundle french = in(Locale.FRENCH);
        assertThat(new TreeSet<>(french.keySet())).containsAll(new TreeSet<>(english.keySet()));
        String code = String.join("\n", sources());
        assertThat(new TreeSet<>(french.keySet())
                        .stream()
                                .filter(key -> !english.containsKey(key) && !SAID_BY_FOLDERS.contains(key))
                                .filter(key -> !code.contains('"' + key + '"')))
                .as("French for what no code says")
                .isEmpty();
        Pattern place = Pattern.compile("\\{[0-9]}");
        for (String key : english.keySet()) {
            assertThat(places(place, french.getString(key))).as(key).isEqualTo(places(place, english.getString(key)));
        }
        assertThat(french.getString("minutes.against")).isEqualTo("Contre");
    }

    private static List<String> places(Pattern place, String sentence) {
        return place.matcher(sentence)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void every_reason_in_the_code_has_a_sentence() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        for (String source : sources()) {
            Matcher reason = REASON.matcher(source);
            while (reason.find()) {
                codes.add(reason.group(1));
            }
        }
        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(in(Locale.FRENCH).keySet()).containsAll(codes);
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
