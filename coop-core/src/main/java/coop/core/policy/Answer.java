package coop.core.policy;

import java.security.CodeSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks policies, which may be anybody's code, so that one that is broken does no harm: whatever it throws, and nothing where
 * there must be something, becomes a {@link PolicyException} that names it.
 *
 * <pre>{@code
 * List<Reason> reasons = Answer.of(admission, () -> admission.against(application, coop));
 * }</pre>
 *
 * <p>A policy that never comes to an end, or ends the process, is not caught here: the contracts of {@code coop-testkit} find it
 * before it is installed.
 */
public final class Answer {
    private static final List<String> OWN = List.of("coop.core.", "coop.voting.", "coop.capital.", "coop.reporting.");

    private Answer() {}

    /**
     * What a policy answers.
     *
     * @throws PolicyException if it throws, or gives null or a collection with a null in it
     */
    public static <T> T of(Policy policy, Supplier<? extends @Nullable T> question) {
        @Nullable T answer;
        try {
            answer = question.get();
        } catch (PolicyException inner) {
            throw inner;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError broken) {
            if (isTyped(broken)) {
                throw (RuntimeException) broken;
            }
            throw new PolicyException(
                    name(policy), "threw " + broken.getClass().getName() + place(policy, broken), broken);
        }
        if (answer == null) {
            throw new PolicyException(policy, "gave no answer");
        }
        if (answer instanceof Collection<?> several && several.stream().anyMatch(one -> one == null)) {
            throw new PolicyException(policy, "gave an answer with nothing in one of its places");
        }
        return answer;
    }

    /** What the SDK itself says through a policy: a book that cannot be read, a refusal of a part of an act. */
    private static boolean isTyped(Throwable thrown) {
        String from = thrown.getClass().getPackageName();
        return thrown instanceof RuntimeException && OWN.stream().anyMatch(name -> (from + ".").startsWith(name));
    }

    static String name(Policy policy) {
        Class<?> type = policy.getClass();
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return type.getName();
        }
        String path = source.getLocation().getPath().replaceFirst("/+$", "");
        return type.getName() + " (" + path.substring(path.lastIndexOf('/') + 1) + ")";
    }

    /** The first line of the rule's own package on the way to where it broke. */
    private static String place(Policy policy, Throwable broken) {
        String own = policy.getClass().getPackageName() + ".";
        for (StackTraceElement frame : broken.getStackTrace()) {
            if (frame.getClassName().startsWith(own)) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
