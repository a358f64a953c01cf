package coop.core.plugin;

import java.util.List;

/** Plugins that cannot be installed together, or ask for what they cannot have; every problem is listed. */
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a list of strings; exceptions are not stored
    private final List<String> problems;

    public PluginException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
