/** Double-entry postings of what the journal holds about capital and surplus, by a chart of accounts that is data. */
@NullMarked
package coop.capital.accounting;

import org.jspecify.annotations.NullMarked;
