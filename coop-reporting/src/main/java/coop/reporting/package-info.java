/** Indicators, reports and their renderers, federation roll-up. */
@NullMarked
package coop.reporting;

import org.jspecify.annotations.NullMarked;
