/**
 * Many cooperatives at once: their returns, rolled up into sums, rates and distributions that merge in any order, with the
 * coverage beside every figure, and published so that no cooperative and no person is told about.
 */
@NullMarked
package coop.reporting.federation;

import org.jspecify.annotations.NullMarked;
