package coop.cli;

import coop.core.journal.JournalStore.Head;
import coop.core.journal.StoredEntry;
import coop.core.value.CoopId;
import coop.core.wiring.CoopSdk;
import coop.store.Findings;
import coop.store.Store;
import coop.store.StoreBackup;
import coop.store.StoreCheck;
import coop.store.StoreCopy;
import coop.store.StoreFile;
import coop.store.StoreServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coop store}: moves books between files and servers, and looks after them. */
@Command(
        name = "store",
        description = {
            "Lists, copies, backs up, exports, archives and verifies the cooperatives of a store.",
            "A PLACE is a folder that coop run left, a SQLite file, or a JDBC URL such as",
            "jdbc:postgresql://host/database?user=coop&password=...&currentSchema=coop"
        })
final class StoreCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }

    @Command(name = "list", description = "Lists the cooperatives of a store: id, number of entries, head.")
    int list(@Parameters(paramLabel = "PLACE") String place) {
        return in(place, store -> {
            for (CoopId coop : store.journals().cooperatives()) {
                Head head = store.journals().head(coop).orElseThrow();
                System.out.println(coop.id() + " " + head.last() + " " + head.hash());
            }
            return Coop.DONE;
        });
    }

    @Command(
            name = "copy",
            description =
                    "Copies all cooperatives from A to B, and proves that their heads are equal. Again: brings B up to date.")
    int copy(@Parameters(paramLabel = "A") String from, @Parameters(paramLabel = "B") String to) throws IOException {
        String target = made(to);
        return in(from, source -> {
            try (Store copy = Store.open(target)) {
                return told(StoreCopy.all(source, copy), "copied");
            }
        });
    }

    @Command(
            name = "backup",
            description = "Makes a backup of the whole store in a new SQLite file, while it is in use.")
    int backup(@Parameters(paramLabel = "PLACE") String place, @Parameters(paramLabel = "FILE") Path file) {
        return in(place, store -> told(StoreBackup.make(store, file), "backed up"));
    }

    @Command(name = "archive", description = "Puts one cooperative into a new SQLite file of its own.")
    int archive(
            @Parameters(paramLabel = "PLACE") String place,
            @Parameters(paramLabel = "COOP") String coop,
            @Parameters(paramLabel = "FILE") Path file) {
        if (Files.exists(file)) {
            throw new Unreadable("There is a file " + file + " already");
        }
        return in(place, store -> {
            known(store, coop);
            try (StoreFile archive = StoreFile.open(file)) {
                return told(List.of(StoreCopy.one(store, archive, new CoopId(coop))), "archived");
            }
        });
    }

    @Command(
            name = "export",
            description = "Writes the entries of one cooperative as JSON Lines, byte for byte as they are kept.")
    int export(
            @Parameters(paramLabel = "PLACE") String place,
            @Parameters(paramLabel = "COOP") String coop,
            @Parameters(paramLabel = "FILE") Path file) {
        return in(place, store -> {
            known(store, coop);
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            long number = 0;
            for (List<StoredEntry> page = page(store, coop, 0); !page.isEmpty(); page = page(store, coop, number)) {
                for (StoredEntry entry : page) {
                    lines.writeBytes(entry.bytes());
                    lines.write('\n');
                    number = entry.number();
                }
            }
            Out.write(file, lines.toByteArray());
            System.out.println(number + " entries written to " + file);
            return Coop.DONE;
        });
    }

    @Command(
            name = "verify",
            description = "Checks the chain of every cooperative; with heads written down earlier, also against those.")
    int verify(
            @Parameters(paramLabel = "PLACE") String place,
            @Option(
                            names = "--head",
                            paramLabel = "COOP:NUMBER:HASH",
                            description =
                                    "A head as coop store list printed it, with colons. May be given more than once.")
                    @Nullable
                    List<String> heads) {
        return in(place, store -> {
            Findings findings = StoreCheck.verify(store, CoopSdk.discover().installed(), null);
            List<String> wrong = Stream.concat(
                            findings.findings().stream().map(Object::toString),
                            (heads == null ? List.<String>of() : heads).stream().flatMap(head -> since(store, head)))
                    .toList();
            wrong.forEach(System.out::println);
            System.out.println(
                    wrong.isEmpty()
                            ? "Verified: " + findings.entries() + " entries in unbroken chains, " + findings.persons()
                                    + " persons as the journals say."
                            : "NOT verified: " + wrong.size() + " findings.");
            return wrong.isEmpty() ? Coop.DONE : Coop.DONE_WITH_REFUSALS;
        });
    }

    private static Stream<String> since(Store store, String head) {
        String[] parts = head.split(":", -1);
        if (parts.length != 3 || !parts[1].matches("[1-9][0-9]{0,17}") || !parts[2].matches("[0-9a-f]{64}")) {
            throw new Unreadable("Wanted a head such as main:512:ab12... (64 digits), got " + head);
        }
        boolean holds = store.journals().read(new CoopId(parts[0]), Long.parseLong(parts[1]) - 1, 1).stream()
                .anyMatch(entry -> entry.hash().toString().equals(parts[2]));
        return holds
                ? Stream.empty()
                : Stream.of("head.differs: " + parts[0] + " " + parts[1] + " - the journal is not that of this head");
    }

    @Command(
            name = "prepare",
            description = "Makes the tables and roles on a PostgreSQL server, with the login of an owner.")
    int prepare(@Parameters(paramLabel = "URL") String url) {
        StoreServer.prepare(url);
        System.out.println("The store is ready. Serve it with a login that is a member of the role coop_writer.");
        return Coop.DONE;
    }

    private static List<StoredEntry> page(Store store, String coop, long after) {
        return store.journals().read(new CoopId(coop), after, 10_000);
    }

    private static int told(List<StoreCopy.Copied> copied, String what) {
        for (StoreCopy.Copied one : copied) {
            System.out.println(one.coop().id() + ": " + one.entries() + " entries " + what + ", " + one.persons()
                    + " persons; both heads are " + one.head().last() + " "
                    + one.head().hash());
        }
        System.out.println(copied.size() + (copied.size() == 1 ? " cooperative " : " cooperatives ") + what
                + ", every head equal.");
        return Coop.DONE;
    }

    private static void known(Store store, String coop) {
        List<CoopId> all = store.journals().cooperatives();
        if (!all.contains(new CoopId(coop))) {
            throw new Unreadable("There is no cooperative " + coop + " in the store; there are "
                    + all.stream().map(CoopId::id).toList());
        }
    }

    /** Opens a store that must be there. */
    private static int in(String place, Function<Store, Integer> work) {
        String there = resolved(place);
        if (!isServer(there) && !Files.isRegularFile(Path.of(there))) {
            throw new Unreadable("There is no store in " + place);
        }
        try (Store store = Store.open(there)) {
            return work.apply(store);
        }
    }

    /** The place of a store that may be new; a folder is made when the name has no ending of a file. */
    private static String made(String place) throws IOException {
        if (!isServer(place) && !place.startsWith("jdbc:") && !place.contains(".sqlite")) {
            Files.createDirectories(Path.of(place));
        }
        return resolved(place);
    }

    private static String resolved(String place) {
        if (isServer(place)) {
            return place;
        }
        Path path = Path.of(place.startsWith("jdbc:sqlite:") ? place.substring("jdbc:sqlite:".length()) : place);
        return (Files.isDirectory(path) ? path.resolve("journal.sqlite") : path).toString();
    }

    private static boolean isServer(String place) {
        return place.startsWith("jdbc:postgresql:");
    }
}
