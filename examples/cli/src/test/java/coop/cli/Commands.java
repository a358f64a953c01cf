package coop.cli;

import java.util.ArrayList;
import java.util.List;

/** Runs several commands of the app in one process, as one operating-system user. */
final class Commands {
    static final String THEN = "--then";

    private Commands() {}

    public static void main(String[] arguments) {
        int code = 0;
        List<String> command = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(THEN)) {
                code = Math.max(code, Coop.run(command.toArray(String[]::new)));
                command.clear();
            } else {
                command.add(argument);
            }
        }
        code = Math.max(code, Coop.run(command.toArray(String[]::new)));
        System.exit(code);
    }
}
