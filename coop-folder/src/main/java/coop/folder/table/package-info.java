/** One CSV file as a table: how it is written is detected, its columns are found by name, its cells are read strictly. */
@NullMarked
package coop.folder.table;

import org.jspecify.annotations.NullMarked;
