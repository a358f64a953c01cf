/** Reports as files: HTML, Markdown, CSV, and the words and numbers of each language. */
@NullMarked
package coop.reporting.render;

import org.jspecify.annotations.NullMarked;
