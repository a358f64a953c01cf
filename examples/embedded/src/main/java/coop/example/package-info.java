/** A host application that embeds the SDK, and the quick start of the README. */
@NullMarked
package coop.example;

import org.jspecify.annotations.NullMarked;
