/** The choices that statutes make, and the catalog of all that are installed. */
@NullMarked
package coop.core.policy;

import org.jspecify.annotations.NullMarked;
