package coop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import coop.core.Cooperative;
import coop.core.membership.Membership;
import coop.core.plugin.Installed;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.core.wiring.PolicyBinder;
import coop.reporting.wiring.ReportingModule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Somebody's indicator throws, or gives nothing: the report stands, and says so in its place (H49). */
class BrokenIndicatorTest {
    /** Throws. */
    public record Throwing() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            throw new IllegalStateException("secret");
        }
    }

    /** Gives nothing. */
    public record Silent() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return null;
        }
    }

    private static Cooperative coop() {
        Installed installed = Guice.createInjector(
                        new ReportingModule(),
                        binder -> PolicyBinder.policies(binder)
                                .policy(Indicator.class, "own-throwing", Throwing.class)
                                .policy(Indicator.class, "own-silent", Silent.class))
                .getInstance(Installed.class);
        return Membership.found(
                installed.statutes("{\"cooperative\": {\"name\": \"X\", \"founded\": \"2010-01-04\"}}"),
                LocalDate.of(2010, 1, 4),
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
    }

    @Test
    void h49_a_broken_indicator_takes_no_report_down_and_is_named_with_its_line() {
        Cooperative coop = coop();
        Report report = Report.of(coop, Year.of(2015));
        List<Figure> figures = report.sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(Report.Line::now)
                .toList();
        assertThat(figures)
                .filteredOn(figure -> figure.definition().id().equals("Throwing"))
                .singleElement()
                .satisfies(
                        figure -> assertThat(((Figure.Missing) figure).wanted().get(0))
                                .contains("BrokenIndicatorTest$Throwing")
                                .contains("threw java.lang.IllegalStateException at BrokenIndicatorTest.java:")
                                .doesNotContain("secret"));
        assertThat(figures)
                .filteredOn(figure -> figure.definition().id().equals("Silent"))
                .singleElement()
                .isInstanceOf(Figure.Missing.class);
        assertThat(figures)
                .anySatisfy(figure -> assertThat(figure.definition().id()).isEqualTo("MEM-01"));
        for (String format : List.of("html", "json", "csv", "md")) {
            byte[] file = coop.installed()
                    .policy(Renderer.class, format)
                    .orElseThrow()
                    .render(report, Locale.ENGLISH);
            assertThat(new String(file, StandardCharsets.UTF_8)).as(format).doesNotContain("secret");
        }
    }
}
