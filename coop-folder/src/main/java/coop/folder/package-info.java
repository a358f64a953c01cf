/** The exchange format: a cooperative's folder of CSV and JSON, read into rulings and written back. */
@NullMarked
package coop.folder;

import org.jspecify.annotations.NullMarked;
