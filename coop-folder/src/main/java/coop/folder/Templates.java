package coop.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Folders to begin with, one for each kind of cooperative: valid as they are, with {@code $comment} keys that explain them. */
public final class Templates {
    private static final Map<String, String> ENGAGEMENTS =
            Map.of("worker", "employment", "producer", "production", "multi-stakeholder", "employment");

    private Templates() {}

    /** The kinds there are. */
    public static List<String> kinds() {
        return List.of("worker", "consumer", "producer", "multi-stakeholder", "housing", "energy");
    }

    /**
     * The statutes of a kind.
     *
     * @param kind one of {@link #kinds}
     * @param language of the books, such as {@code fr}
     * @throws IllegalArgumentException if there is no such kind
     */
    public static String statutes(String kind, String name, LocalDate founded, String language) {
        if (!kinds().contains(kind)) {
            throw new IllegalArgumentException("there is no kind " + kind + "; there are " + kinds());
        }
        try (InputStream template = Templates.class.getResourceAsStream("templates/" + kind + ".json")) {
            if (template == null) {
                throw new IllegalStateException("the template " + kind + " is not packed");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@NAME@", name.replace("\\", "\\\\").replace("\"", "\\\""))
                    .replace("@FOUNDED@", founded.toString())
                    .replace("@LANGUAGE@", language);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Writes a folder to begin with: statutes, and three founders who stand for those to be entered.
     *
     * @param target a folder that does not exist or is empty
     * @throws DirectoryNotEmptyException if there is something in it
     */
    public static void write(String kind, String name, LocalDate founded, String language, Path target)
            throws IOException {
        String statutes = statutes(kind, name, founded, language);
        Files.createDirectories(target);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
            if (entries.iterator().hasNext()) {
                throw new DirectoryNotEmptyException(target.toString());
            }
        }
        String engagement = ENGAGEMENTS.getOrDefault(kind, "");
        StringBuilder people = new StringBuilder("person,name,birth_date,gender,kind,engagement,from,to,fte\n");
        StringBuilder members =
                new StringBuilder("person,act,date,class,number,effective,reason,motion,heir,persons,shares\n");
        for (int i = 1; i <= 3; i++) {
            String person = "P00" + i;
            people.append(person)
                    .append(",Founder ")
                    .append(i)
                    .append(",,,natural,")
                    .append(engagement)
                    .append(',');
            people.append(engagement.isEmpty() ? "" : founded).append(",,\n");
            members.append(person)
                    .append(",founder,")
                    .append(founded)
                    .append(",,")
                    .append(i)
                    .append(",,,,,,\n");
        }
        put(target, "statutes.json", statutes);
        put(target, "people.csv", people.toString());
        put(target, "members.csv", members.toString());
        put(target, "shares.csv", "person,act,date,class,count,amount,to\n");
    }

    private static void put(Path target, String file, String text) throws IOException {
        Files.write(target.resolve(file), text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    }
}
