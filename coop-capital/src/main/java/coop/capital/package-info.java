/** The share register, payments, exits, accounts, surplus and distributions. */
@NullMarked
package coop.capital;

import org.jspecify.annotations.NullMarked;
