package coop.capital;

import coop.core.statutes.Default;
import coop.core.statutes.Section;
import java.util.List;

/**
 * The section {@code surplus}: how a surplus is shared.
 *
 * @param rules the steps, in their order; with none, a surplus is carried forward whole
 */
public record SurplusArticles(@Default("[]") List<SurplusRule> rules) implements Section {
    /**
     * @throws IllegalArgumentException if a step stands after {@code rest}, which leaves nothing
     */
    public SurplusArticles {
        rules = List.copyOf(rules);
        for (int i = 0; i < rules.size() - 1; i++) {
            if (rules.get(i) instanceof SurplusRules.Rest) {
                throw new IllegalArgumentException(
                        "wanted 'rest' as the last rule, since it leaves nothing, got it at place " + i);
            }
        }
    }
}
