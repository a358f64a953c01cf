/** JSON files as a small tree with places, read under strict limits. All of Jackson is here. */
@NullMarked
package coop.folder.json;

import org.jspecify.annotations.NullMarked;
