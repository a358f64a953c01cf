/** Persons and members: who may join, who is in, what ties them to the cooperative, and how they leave. */
@NullMarked
package coop.core.membership;

import org.jspecify.annotations.NullMarked;
