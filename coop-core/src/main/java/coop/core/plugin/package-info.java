/** How a jar extends the SDK, and what came of it. */
@NullMarked
package coop.core.plugin;

import org.jspecify.annotations.NullMarked;
