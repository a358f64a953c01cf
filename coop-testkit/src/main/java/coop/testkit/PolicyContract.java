package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.plugin.Installed;
import coop.core.policy.Policy;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Policy} holds to, whatever its kind: statutes can name it, and it is written as it is read.
 *
 * <p>The contracts of the kinds extend this one; take it on directly for a kind that has no contract of its own.
 *
 * @param <P> the kind of choice, such as {@code Majority}
 */
public interface PolicyContract<P extends Policy> {
    /** The kind of choice. */
    Class<P> kind();

    /** The policy as statutes name it, in JSON, such as {@code {"policy": "badge", "atLeast": 3}}. */
    String policy();

    /** The record that this is read as. */
    P rule();

    /** What is installed: all that is on the class path, unless a narrower choice is made here. */
    default Installed installed() {
        return ClassPath.INSTALLED;
    }

    @Test
    default void statutes_can_name_it() {
        P read = installed().policyOf(kind(), policy());
        assertThat(read).as("read from %s", policy()).isEqualTo(rule());
        assertThat(read.hashCode()).isEqualTo(rule().hashCode());
    }

    @Test
    default void it_is_written_as_it_is_read() {
        String written = installed().json(rule());
        assertThat(installed().policyOf(kind(), written))
                .as("read from %s", written)
                .isEqualTo(rule());
    }
}
