/**
 * What may be published of a table without telling about one respondent: primary and secondary suppression, the audit that
 * proves that nothing withheld can be recomputed, rounding, and the ledger of what was released.
 */
@NullMarked
package coop.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
