/**
 * For those who write plugins and stores: contracts as JUnit tests, which a test class takes on by implementing an interface,
 * and scenarios. Each contract was seen to fail on implementations that are broken on purpose.
 */
@NullMarked
package coop.testkit;

import org.jspecify.annotations.NullMarked;
