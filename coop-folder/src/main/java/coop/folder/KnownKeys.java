package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Near;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keys that other files may name. When their own file could not be read, any key passes. */
final class KnownKeys {
    private final String code;
    private final Set<String> keys;
    private final boolean complete;
    private final Near near = new Near();

    /**
     * Keys that are known.
     *
     * @param code the code of the problem with any other key
     * @param keys the keys
     * @param complete whether all of them are known
     */
    KnownKeys(String code, Set<String> keys, boolean complete) {
        this.code = code;
        this.keys = keys;
        this.complete = complete;
    }

    void check(@Nullable String key, Consumer<Fault> faults) {
        Fault fault = key == null ? null : fault(key);
        if (fault != null) {
            faults.accept(fault);
        }
    }

    /** The problem with a key, or null when it is known. */
    @Nullable
    Fault fault(String key) {
        return !complete || keys.contains(key) ? null : Fault.of(code, key).near(near.to(key, keys));
    }
}
