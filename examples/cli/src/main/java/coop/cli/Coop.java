package coop.cli;

import coop.core.RefusedException;
import coop.core.journal.DamagedEntryException;
import coop.core.journal.StoreException;
import coop.core.statutes.StatutesException;
import coop.voting.ballot.InvalidBallotException;
import coop.voting.ballot.MalformedException;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 done with refusals or findings, all listed, 2 what was given cannot be read. */
@Command(
        name = "coop",
        mixinStandardHelpOptions = true,
        version = "coop 0.1.0-SNAPSHOT",
        description = "Keeps the books of a cooperative: members, meetings, votes, shares, surplus, reports.",
        scope = ScopeType.INHERIT,
        sortOptions = false)
public final class Coop implements Runnable {
    private static final Map<String, Supplier<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("act", ActCommand::new);
        COMMANDS.put("verify", VerifyCommand::new);
        COMMANDS.put("journal", JournalCommand::new);
        COMMANDS.put("report", ReportCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("packs", PacksCommand::new);
        COMMANDS.put("anniversary", AnniversaryCommand::new);
        COMMANDS.put("minutes", MinutesCommand::new);
        COMMANDS.put("shares", SharesCommand::new);
        COMMANDS.put("meeting", MeetingCommand::new);
        COMMANDS.put("decisions", DecisionsCommand::new);
        COMMANDS.put("mandates", MandatesCommand::new);
        COMMANDS.put("proposals", ProposalsCommand::new);
        COMMANDS.put("statutes", StatutesCommand::new);
        COMMANDS.put("members", MembersCommand::new);
        COMMANDS.put("init", InitCommand::new);
        COMMANDS.put("allocate", AllocateCommand::new);
        COMMANDS.put("surplus", SurplusCommand::new);
        COMMANDS.put("accounting", AccountingCommand::new);
        COMMANDS.put("payments", PaymentsCommand::new);
        COMMANDS.put("count", CountCommand::new);
        COMMANDS.put("methods", MethodsCommand::new);
        COMMANDS.put("federation", FederationCommand::new);
        COMMANDS.put("store", StoreCommand::new);
        COMMANDS.put("ballot", BallotCommand::new);
        COMMANDS.put("plugins", PluginsCommand::new);
    }

    static final int DONE = 0;
    static final int DONE_WITH_REFUSALS = 1;
    static final int UNREADABLE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    /** Discovery asks the class loader of the thread. */
    @Option(
            names = "--plugins",
            paramLabel = "PLUGINS",
            scope = ScopeType.INHERIT,
            description = "A folder of jars whose plugins are added.")
    void plugins(Path folder) {
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(PluginFolder.loader(folder, thread.getContextClassLoader()));
    }

    public static void main(String[] arguments) {
        System.setProperty("guice_bytecode_gen_option", "DISABLED"); // its code generation warns on JDK 24 and later
        System.exit(run(arguments));
    }

    /** Runs one command, and returns its exit code. */
    static int run(String... arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            return commandLine(arguments).execute(arguments);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Knows the commands that are asked for, or all of them if none is: to look at each takes its time. */
    static CommandLine commandLine(String... arguments) {
        CommandLine coop = new CommandLine(new Coop());
        List<String> asked = List.of(arguments);
        boolean all =
                Collections.disjoint(asked, COMMANDS.keySet()) || asked.get(0).matches("-h|--help");
        COMMANDS.forEach((name, command) -> {
            if (all || asked.contains(name)) {
                coop.addSubcommand(name, command.get());
            }
        });
        coop.registerConverter(LocalDate.class, Coop::day);
        return coop.setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr().println(sentence(problem));
                    line.getErr().flush();
                    return UNREADABLE;
                })
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new CommandLine.TypeConversionException("wanted a day such as 2024-08-01, got '" + text + "'");
        }
    }

    /** What went wrong in a sentence, without a stack trace. */
    private static String sentence(Exception problem) {
        if (problem instanceof NoSuchFileException missing) {
            return "coop: there is no file " + missing.getFile();
        }
        if (problem instanceof FileSystemException locked && locked.getReason() == null) {
            return "coop: cannot read or write " + locked.getFile();
        }
        boolean told = problem instanceof StoreException
                || problem instanceof DamagedEntryException
                || problem instanceof StatutesException
                || problem instanceof RefusedException
                || problem instanceof UncheckedIOException
                || problem instanceof IOException
                || problem instanceof IllegalArgumentException
                || problem instanceof CsvParseException
                || problem instanceof Unreadable
                || problem instanceof MalformedException
                || problem instanceof InvalidBallotException;
        return told ? "coop: " + problem.getMessage() : "coop: this should not happen; please report it: " + problem;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }
}
