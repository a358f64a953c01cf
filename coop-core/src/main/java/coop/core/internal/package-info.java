/** Shared between the packages of this module; not API. */
@NullMarked
package coop.core.internal;

import org.jspecify.annotations.NullMarked;
