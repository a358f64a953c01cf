package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Runs the tests of a contract against something that is broken on purpose. */
final class Bites {
    private Bites() {}

    /** The tests of the contract that fail. */
    static SortedSet<String> failures(Class<?> contract, Object broken, Path folder) {
        return failures(contract, broken, folder, test -> true);
    }

    private static SortedSet<String> failures(Class<?> contract, Object broken, Path folder, Predicate<String> which) {
        SortedSet<String> failures = new TreeSet<>();
        for (Method method : contract.getMethods()) {
            if (method.isAnnotationPresent(Test.class) && which.test(method.getName())) {
                try {
                    if (method.getParameterCount() == 1) {
                        method.invoke(broken, Files.createDirectories(folder.resolve(method.getName())));
                    } else {
                        method.invoke(broken);
                    }
                } catch (InvocationTargetException failed) {
                    failures.add(method.getName());
                } catch (IllegalAccessException | IOException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        }
        return failures;
    }

    /** Asserts that these tests fail; others may. */
    static void assertBites(Class<?> contract, Object broken, Path folder, String... tests) {
        List<String> wanted = List.of(tests);
        assertThat(failures(contract, broken, folder, wanted::contains)).containsAll(wanted);
    }
}
