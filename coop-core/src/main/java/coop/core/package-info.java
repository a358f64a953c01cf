/** The cooperative as a value, and what a rule answers: granted or refused, with every reason. */
@NullMarked
package coop.core;

import org.jspecify.annotations.NullMarked;
