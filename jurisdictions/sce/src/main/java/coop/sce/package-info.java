/** The law of the European Cooperative Society as a pack, written by docs/jurisdiction-guide.md. Never legal advice. */
@NullMarked
package coop.sce;

import org.jspecify.annotations.NullMarked;
