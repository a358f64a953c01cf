/** Counting methods, assemblies, proxies, ballots and minutes. */
@NullMarked
package coop.voting;

import org.jspecify.annotations.NullMarked;
