package coop.fr;

import coop.core.statutes.Default;
import coop.core.statutes.Section;

/**
 * The section {@code france}: what French law asks that no other section says.
 *
 * @param form the form of the company
 */
public record FranceArticles(@Default("\"sarl\"") Form form) implements Section {
    /** The forms that a SCOP or a SCIC may have. */
    public enum Form {
        /** Société à responsabilité limitée. */
        SARL,
        /** Société anonyme. */
        SA,
        /** Société par actions simplifiée. */
        SAS
    }
}
