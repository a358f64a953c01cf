/** Signed heads: what a journal looked like, in a form that can leave the machine and come back as a witness. */
@NullMarked
package coop.core.seal;

import org.jspecify.annotations.NullMarked;
