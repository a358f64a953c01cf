/** What can be told of the seven principles of cooperatives from the books, and what cannot. */
@NullMarked
package coop.reporting.principles;

import org.jspecify.annotations.NullMarked;
