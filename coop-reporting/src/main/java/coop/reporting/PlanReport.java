package coop.reporting;

import coop.capital.SurplusPlan;
import coop.core.Messages;
import coop.core.value.MemberId;
import coop.reporting.json.PlanJson;
import coop.reporting.render.PlanPage;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A plan for a surplus, told to those whom it concerns: each step with its base, cap and article, and each person's own line with
 * how it was counted; beside another plan for the same year, what would change for each.
 *
 * <p>Immutable, and so safe for use by many threads.
 *
 * @param cooperative the name of the cooperative
 * @param plan the plan
 * @param other the plan it is compared with, such as that by the statutes in force
 * @param messages the words of all languages
 * @param names how a person is called
 */
public record PlanReport(
        String cooperative,
        SurplusPlan plan,
        Optional<SurplusPlan> other,
        Messages messages,
        Function<MemberId, String> names) {
    /** A page that needs nothing else: no script, nothing fetched. */
    public String html(Locale language) {
        return PlanPage.of(this, language);
    }

    /** The same as JSON; amounts are strings such as {@code "EUR 12.50"}. */
    public String json(Locale language) {
        return PlanJson.of(this, language);
    }
}
