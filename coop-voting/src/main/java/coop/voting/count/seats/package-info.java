/** Sharing seats among lists, colleges or regions by their votes. */
@NullMarked
package coop.voting.count.seats;

import org.jspecify.annotations.NullMarked;
