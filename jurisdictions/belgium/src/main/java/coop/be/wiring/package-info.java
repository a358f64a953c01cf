/** Guice at the edge of this module. */
@NullMarked
package coop.be.wiring;

import org.jspecify.annotations.NullMarked;
