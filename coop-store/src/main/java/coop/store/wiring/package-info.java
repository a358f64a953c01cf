/** The Guice module that keeps a host's cooperatives in a file. */
@NullMarked
package coop.store.wiring;

import org.jspecify.annotations.NullMarked;
