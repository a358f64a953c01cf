/**
 * Where journals, the directory of persons and the digests of reports are kept: SQLite, in one file. {@link
 * coop.store.StoreFile} opens it, {@link coop.store.StoreCheck} proves that nothing in it was changed behind its back.
 */
@NullMarked
package coop.store;

import org.jspecify.annotations.NullMarked;
