/**
 * The door for the law of a country: packs of dated parameters, presets of statutes, checks and papers. {@link
 * coop.reporting.law.JurisdictionPack} is where to begin.
 *
 * <p>Nothing here is legal advice. A check says what the books show beside what a text says, and how well the text is known.
 */
@NullMarked
package coop.reporting.law;

import org.jspecify.annotations.NullMarked;
