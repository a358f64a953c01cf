/** The app {@code coop}: keeps a cooperative's books from its folder, and answers from them. */
@NullMarked
package coop.cli;

import org.jspecify.annotations.NullMarked;
