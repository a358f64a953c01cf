/** Everything that knows JSON, and the only package of this module that imports Jackson; not API. */
@NullMarked
package coop.core.json;

import org.jspecify.annotations.NullMarked;
