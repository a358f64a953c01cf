package coop.core.journal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type of event that books must not be read without. Its entries say so themselves, so that when the plugin which
 * knows the type is gone, the books that need them refuse to answer with {@link MissingPluginException} instead of answering
 * wrongly; all other books go on.
 *
 * <pre>{@code
 * @Critical("shares")
 * public record SharesSplit(LocalDate on, String shareClass, int into) implements Event {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Critical {
    /** The {@linkplain Book#name names} of the books that need it, such as {@code members}; none means all books. */
    String[] value() default {};
}
