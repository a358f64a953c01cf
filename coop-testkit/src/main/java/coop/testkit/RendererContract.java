package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.membership.Membership;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.reporting.History;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Renderer} holds to: its name is that of a format, the same publication gives the same bytes wherever it is
 * printed, every language is printed, and a cooperative's name comes through without doing harm.
 */
public interface RendererContract extends PolicyContract<Renderer> {
    @Override
    default Class<Renderer> kind() {
        return Renderer.class;
    }

    private List<Publication> publications() {
        Cooperative coop = Membership.found(
                installed()
                        .statutes("{\"cooperative\": {\"name\": \"Café \\\"<script>alert(1)</script>\\\" & =1+1\","
                                + " \"founded\": \"2010-01-04\"}}"),
                LocalDate.of(2010, 1, 4),
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
        return List.of(Report.of(coop, Year.of(2015)), History.of(coop));
    }

    @Test
    default void the_same_publication_gives_the_same_bytes_everywhere() {
        for (Publication publication : publications()) {
            Anywhere.same("the file", () -> Hash.of(rule().render(publication, Locale.FRENCH)));
        }
    }

    @Test
    default void every_language_is_printed_and_something_is() {
        for (Publication publication : publications()) {
            for (String language : List.of("en", "fr", "nl", "de", "xx")) {
                byte[] file = Anywhere.once(
                        "the file in " + language, () -> rule().render(publication, Locale.forLanguageTag(language)));
                assertThat(file).as("in %s", language).isNotEmpty();
            }
        }
    }

    @Test
    default void a_name_does_no_harm() {
        for (Publication publication : publications()) {
            String text =
                    new String(rule().render(publication, Locale.ENGLISH), java.nio.charset.StandardCharsets.UTF_8);
            boolean marked = text.contains("<html") || text.contains("<svg");
            assertThat(marked && text.contains("<script>alert(1)"))
                    .as("markup of a name in the page")
                    .isFalse();
        }
    }
}
