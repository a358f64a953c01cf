/** Where Guice is: the module that a host installs, and the front for those who do not use Guice. */
@NullMarked
package coop.core.wiring;

import org.jspecify.annotations.NullMarked;
