package coop.cli;

import coop.core.membership.Departures;
import coop.core.membership.MemberRegister;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code erasures.csv}: who was erased and when, beside the books, so that books restored from a backup made before do it again.
 * It holds numbers, days and the digests of keys, no personal data. Keep it apart from the backups.
 */
final class Erasures {
    private static final String FILE = "erasures.csv";
    private static final String HEADER = "person,day,key";

    private Erasures() {}

    static void add(Path folder, MemberId who, String key, LocalDate day) {
        Path file = folder.resolve(FILE);
        String row = who + "," + day + "," + Person.keyDigest(who, key);
        String before = Files.exists(file) ? read(file) : HEADER + "\n";
        if (!before.contains(who + "," + day + ",")) {
            Out.write(file, (before + row + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Erases again whom the restored books still know. */
    static void again(Out out) {
        Path file = out.folder().resolve(FILE);
        if (Files.exists(file)) {
            for (String row : List.of(read(file).split("\n", -1))) {
                String[] cells = row.split(",", -1);
                if (cells.length == 3 && cells[0].matches("m[1-9][0-9]{0,11}")) {
                    again(out, MemberId.parse(cells[0]), LocalDate.parse(cells[1]), cells[2]);
                }
            }
        }
        out.desk().reapplyErasures();
    }

    private static void again(Out out, MemberId who, LocalDate day, String digest) {
        boolean known = out.cooperative()
                .book(MemberRegister.BOOK)
                .find(who)
                .filter(found -> found.erased().isEmpty())
                .isPresent();
        Person person = out.persons().get(who);
        if (known
                && person != null
                && Person.keyDigest(who, person.key()).toString().equals(digest)) {
            out.office()
                    .record(
                            "erasures.csv/" + who + "/" + day,
                            "coop-erasures",
                            coop -> Departures.erase(coop, who, day, person.key()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
