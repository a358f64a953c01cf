/** The built-in indicators of the catalogue, one record each; statutes and plugins name them by their ids. */
@NullMarked
package coop.reporting.indicator;

import org.jspecify.annotations.NullMarked;
