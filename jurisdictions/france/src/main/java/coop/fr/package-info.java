/** The law of French cooperatives as packs: the SCOP and the SCIC. Facts with their sources, never legal advice. */
@NullMarked
package coop.fr;

import org.jspecify.annotations.NullMarked;
