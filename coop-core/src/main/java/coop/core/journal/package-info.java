/** The journal of a cooperative: dated, numbered entries that are never erased, the books folded from them, and the store that keeps them. */
@NullMarked
package coop.core.journal;

import org.jspecify.annotations.NullMarked;
