/** Keeps a cooperative's books from its folder: every row an act, decided by the rules, recorded once. */
@NullMarked
package coop.folder.keeping;

import org.jspecify.annotations.NullMarked;
