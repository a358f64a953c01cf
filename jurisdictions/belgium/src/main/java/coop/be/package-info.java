/**
 * Belgium: the cooperative company under the code of companies and associations, its approval by the Minister of Economy, and
 * its approval as a social enterprise. No legal advice: each finding says which text it rests on and how well it is known.
 */
@NullMarked
package coop.be;

import org.jspecify.annotations.NullMarked;
