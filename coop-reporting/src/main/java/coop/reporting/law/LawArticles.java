package coop.reporting.law;

import coop.core.statutes.Default;
import coop.core.statutes.Section;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The section {@code law}: by which packs the cooperative wants to be checked, and where its signed statutes say what no rule
 * of this SDK expresses. For example {@code {"packs": ["be/sc-agreee"], "clauses": {"be.asset-lock": "article 41"}}}: a check
 * that asks for an asset lock then finds where it stands. A pack that is not installed does no harm.
 *
 * @param packs the ids of packs
 * @param clauses for each clause that a pack asks for, the article of the signed statutes that has it
 */
public record LawArticles(
        @Default("[]") List<String> packs, @Default("{}") SortedMap<String, String> clauses) implements Section {
    public LawArticles {
        packs = List.copyOf(packs);
        clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
    }
}
