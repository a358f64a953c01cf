/** The one loop that writes: load, decide, append, retry on conflict. */
@NullMarked
package coop.core.office;

import org.jspecify.annotations.NullMarked;
