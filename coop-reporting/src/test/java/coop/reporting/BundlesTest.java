package coop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundlesTest {
    /** The file of a language alone, without the English one behind it; the English one when it is blank. */
    private static ResourceBundle own(String bundle, String language) {
        try (InputStream file = BundlesTest.class.getResourceAsStream(bundle + language + ".properties")) {
            return new PropertyResourceBundle(
                    new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "messages,_fr",
        "messages,_nl",
        "messages,_de",
        "definitions,_fr",
        "definitions,_nl",
        "definitions,_de",
        "law/messages,_fr",
        "law/messages,_nl",
        "law/messages,_de"
    })
    void each_language_has_its_own_text_for_every_key_with_the_same_places(String bundle, String language) {
        ResourceBundle english = own(bundle, "");
        ResourceBundle other = own(bundle, language);
        TreeSet<String> wrong = new TreeSet<>();
        for (String key : english.keySet()) {
            boolean here = other.containsKey(key);
            boolean first = key.equals("law.day.first");
            if (!here || !first && !places(other.getString(key)).equals(places(english.getString(key)))) {
                wrong.add(key);
            }
        }
        for (String key : other.keySet()) {
            if (!english.containsKey(key)) {
                wrong.add(key);
            }
        }
        assertThat(wrong).isEmpty();
        String sample = bundle.equals("messages")
                ? "section.matters"
                : bundle.equals("definitions") ? "MEM-01.definition" : "law.findings";
        assertThat(other.getString(sample)).isNotEqualTo(english.getString(sample));
    }

    private static TreeSet<String> places(String pattern) {
        TreeSet<String> places = new TreeSet<>();
        for (int i = 0; i < 10; i++) {
            if (pattern.contains("{" + i + "}")) {
                places.add("{" + i + "}");
            }
        }
        return places;
    }

    @Test
    void every_figure_has_a_name_and_every_indicator_a_definition_and_no_word_stands_in_two_bundles() {
        ResourceBundle definitions = own("definitions", "");
        List<String> nameless = new ArrayList<>();
        for (Report.Line line : Specimen.report().lines()) {
            String id = line.now().definition().id();
            boolean input = Input.find(id).isPresent();
            if (!definitions.containsKey(id + ".name") || (!input && !definitions.containsKey(id + ".definition"))) {
                nameless.add(id);
            }
        }
        Input.all().stream()
                .filter(input -> !definitions.containsKey(input.id() + ".name"))
                .forEach(input -> nameless.add(input.id()));
        assertThat(nameless).isEmpty();
        assertThat(definitions.keySet())
                .doesNotContainAnyElementsOf(own("messages", "").keySet());
    }

    @Test
    void the_id_of_each_policy_is_that_of_the_figure_it_measures() {
        Measured measured = new Measured(SmallCooperative.founded().coop(), java.util.Map.of());
        for (String id : Specimen.installed().policies().ids(Indicator.class)) {
            Optional<Indicator> indicator = Specimen.installed().policy(Indicator.class, id);
            assertThat(indicator.isPresent()).as(id).isEqualTo(!id.equals("formula"));
            indicator.ifPresent(found -> assertThat(found.measure(measured, coop.core.value.Span.year(2020))
                            .definition()
                            .id())
                    .isEqualToIgnoringCase(id));
        }
    }
}
