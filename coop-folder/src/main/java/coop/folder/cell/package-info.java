/** What a single cell or JSON value may be: strict readers for text, days, numbers and words, each with its refusal. */
@NullMarked
package coop.folder.cell;

import org.jspecify.annotations.NullMarked;
