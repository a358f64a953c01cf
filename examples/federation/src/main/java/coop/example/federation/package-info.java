/** A federation: gathers the reports of its cooperatives, rolls them up and publishes what it may. */
@NullMarked
package coop.example.federation;

import org.jspecify.annotations.NullMarked;
