/** Guice: the doors of capital, for a host's injector. */
@NullMarked
package coop.capital.wiring;

import org.jspecify.annotations.NullMarked;
