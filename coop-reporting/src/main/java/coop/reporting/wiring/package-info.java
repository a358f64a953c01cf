/** Where Guice is: the module that a host installs. */
@NullMarked
package coop.reporting.wiring;

import org.jspecify.annotations.NullMarked;
