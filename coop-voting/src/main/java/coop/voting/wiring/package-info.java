/** Where Guice is: the module that a host installs. */
@NullMarked
package coop.voting.wiring;

import org.jspecify.annotations.NullMarked;
