/** The statutes of a cooperative: one section of articles per module, read with every problem at once. */
@NullMarked
package coop.core.statutes;

import org.jspecify.annotations.NullMarked;
