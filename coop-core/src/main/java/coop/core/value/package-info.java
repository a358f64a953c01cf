/** Exact values of the domain: ratios, spans of days, person numbers, and the splitting of money. */
@NullMarked
package coop.core.value;

import org.jspecify.annotations.NullMarked;
