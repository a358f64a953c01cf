package coop.core.statutes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands when statutes do not say: the JSON of a record component that may be left out.
 *
 * <p>For example {@code record AtLeast(@Default("\"1/2\"") Ratio of)} reads {@code {"policy": "at-least"}} as one half. A
 * component that is neither an {@link java.util.Optional} nor has a default must be given.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /** The value, as JSON text: a string is quoted, {@code "\"P1Y\""}. */
    String value();
}
