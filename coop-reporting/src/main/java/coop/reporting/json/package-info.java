/** Everything that knows JSON, and the only package of this module that imports Jackson; not API. */
@NullMarked
package coop.reporting.json;

import org.jspecify.annotations.NullMarked;
