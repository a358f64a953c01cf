package coop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("coop.reporting.messages", Locale.ENGLISH);
    private static final ResourceBundle FRENCH = french();

    /** The French file alone, without the English one behind it. */
    private static ResourceBundle french() {
        try (InputStream file = BundlesTest.class.getResourceAsStream("messages_fr.properties")) {
            return new PropertyResourceBundle(
                    new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void french_has_its_own_text_for_every_key_with_the_same_places() {
        TreeSet<String> own = new TreeSet<>();
        for (String key : ENGLISH.keySet()) {
            if (!FRENCH.containsKey(key) || !places(FRENCH.getString(key)).equals(places(ENGLISH.getString(key)))) {
                own.add(key);
            }
        }
        assertThat(own).isEmpty();
        assertThat(FRENCH.getString("section.matters")).isNotEqualTo(ENGLISH.getString("section.matters"));
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
    void every_figure_of_a_report_has_a_name_and_every_indicator_a_definition() {
        List<String> nameless = new ArrayList<>();
        for (Report.Line line : Specimen.report().lines()) {
            String id = line.now().definition().id();
            boolean input = Input.find(id).isPresent();
            if (!ENGLISH.containsKey(id + ".name") || (!input && !ENGLISH.containsKey(id + ".definition"))) {
                nameless.add(id);
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void the_id_of_each_policy_is_that_of_the_figure_it_measures() {
        Measured measured = new Measured(SmallCooperative.founded().coop(), java.util.Map.of());
        for (String id : Specimen.installed().policies().ids(Indicator.class)) {
            Indicator indicator =
                    Specimen.installed().policy(Indicator.class, id).orElseThrow();
            Figure figure = indicator.measure(measured, coop.core.value.Span.year(2020));
            assertThat(figure.definition().id()).isEqualToIgnoringCase(id);
        }
    }
}
