package coop.cli;

import coop.core.Cooperative;
import coop.core.value.Span;
import coop.reporting.Measured;
import coop.reporting.law.LawArticles;
import coop.reporting.law.Pack;
import coop.reporting.law.Packs;
import coop.reporting.law.Review;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;

/** The page of findings that {@code coop run} leaves beside the report, when the statutes name packs. */
final class Approval {
    private Approval() {}

    /** A financial year, as far as the cooperative was there. */
    static Span period(Cooperative coop, int year) {
        return Span.financialYear(
                year, coop.statutes(LocalDate.MAX).cooperative().yearEnd());
    }

    /** The packs that the statutes of a period name, or those in force since when they name none. */
    static List<String> named(Cooperative coop, Span period) {
        List<String> then =
                coop.statutes(period.last()).section(LawArticles.class).packs();
        return then.isEmpty()
                ? coop.statutes(LocalDate.MAX).section(LawArticles.class).packs()
                : then;
    }

    /** Writes {@code approval-2024.html}, or {@code approval-2024-be-sc.html} when there are several packs. */
    static void publish(Out out, Cooperative coop, Year year, Locale language) {
        Span period = period(coop, year.getValue());
        if (coop.revision(period.last()).isEmpty()) {
            return;
        }
        List<String> ids = named(coop, period);
        if (ids.isEmpty()) {
            return;
        }
        Packs packs = Packs.of(coop.installed());
        List<Pack> named = ids.stream().flatMap(id -> packs.find(id).stream()).toList();
        for (Pack pack : named) {
            Review review = pack.review(new Measured(coop, out.facts()), period);
            String name = "approval-" + year + (named.size() == 1 ? "" : "-" + pack.policy()) + ".html";
            Out.write(out.folder().resolve(name), review.paper(language).html().getBytes(StandardCharsets.UTF_8));
        }
    }
}
