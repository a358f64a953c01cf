package coop.sce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The listings of the guide are taken from this pack, and stay what it says. */
class GuideTest {
    private static final Pattern LISTING = Pattern.compile("```(java|json|properties)\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void the_guide_shows_this_pack_as_it_is() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(GuideTest::read)
                    .map(GuideTest::flat)
                    .collect(Collectors.joining("\n"));
        }
        List<String> lines = sources.lines().toList();
        Matcher listing = LISTING.matcher(Files.readString(Path.of("../../docs/jurisdiction-guide.md")));
        int found = 0;
        while (listing.find()) {
            found++;
            String text = flat(listing.group(2));
            if (listing.group(1).equals("java")) {
                assertThat(sources).contains(text);
            } else {
                assertThat(lines).containsAll(text.lines().toList());
            }
        }
        assertThat(found).isGreaterThan(7);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without indentation, trailing commas of data, and blank lines. */
    private static String flat(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("}},?$|},$", "}"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
