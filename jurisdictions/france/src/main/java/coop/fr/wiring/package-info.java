/** Guice: the law of France, for a host's injector. */
@NullMarked
package coop.fr.wiring;

import org.jspecify.annotations.NullMarked;
