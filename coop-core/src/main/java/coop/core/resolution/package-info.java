/** Decisions on record: what voting makes and what others ask for. */
@NullMarked
package coop.core.resolution;

import org.jspecify.annotations.NullMarked;
