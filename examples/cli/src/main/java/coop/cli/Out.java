package coop.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import coop.core.Cooperative;
import coop.core.membership.Person;
import coop.core.office.MemberDesk;
import coop.core.office.Office;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.reporting.History;
import coop.reporting.PersonFacts;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.store.StoreFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder that {@code coop run} leaves: the store, and what was made from it. */
final class Out implements AutoCloseable {
    static final List<String> FORMATS = List.of("html", "json", "csv", "md");
    private static final List<String> LANGUAGES = List.of("en", "fr", "nl", "de");
    private static final Pattern NUMBER = Pattern.compile("\\bm[1-9][0-9]{0,11}\\b");
    private static final Pattern PUBLISHED =
            Pattern.compile("(report-([0-9]{4})|history)\\.([a-z-]+) ([a-z]{2}) @([0-9]{1,18})");

    private final Path folder;
    private final CoopSdk sdk;
    private final StoreFile store;
    private final Office office;

    private Out(Path folder, CoopSdk sdk, StoreFile store) {
        this.folder = folder;
        this.sdk = sdk;
        this.store = store;
        this.office = sdk.office(store.opened(), CoopId.MAIN);
    }

    /** Opens the folder that an earlier run left. */
    static Out open(Path folder, CoopSdk sdk) {
        if (!Files.isRegularFile(folder.resolve("journal.sqlite"))) {
            throw new Unreadable("There is no journal.sqlite in " + folder + "; 'coop run DIR --out " + folder
                    + "' makes it from a cooperative's folder");
        }
        return ready(new Out(folder, sdk, StoreFile.open(folder.resolve("journal.sqlite"))));
    }

    /** Before anything is served from a store that may come from a backup: who was erased since is erased again. */
    private static Out ready(Out out) {
        try {
            Erasures.again(out);
            return out;
        } catch (RuntimeException failed) {
            out.close();
            throw failed;
        }
    }

    /** Opens the folder, and makes it when there is none. */
    static Out openOrMake(Path folder, CoopSdk sdk) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Unreadable(folder + " is a file; wanted a folder for the books and reports");
        }
        Files.createDirectories(folder);
        return ready(new Out(folder, sdk, StoreFile.open(folder.resolve("journal.sqlite"))));
    }

    MemberDesk desk() {
        return new MemberDesk(office, store.directory());
    }

    Path folder() {
        return folder;
    }

    StoreFile store() {
        return store;
    }

    Office office() {
        return office;
    }

    Cooperative cooperative() {
        return office.cooperative();
    }

    /** Whether there are statutes; entries alone may be those of persons whose foundation was refused. */
    static boolean isFounded(Cooperative coop) {
        return coop.revision(LocalDate.MAX).isPresent();
    }

    /** The language asked for, or that of the cooperative's books. */
    Locale language(Optional<String> asked) {
        String language = asked.orElseGet(() -> {
            Cooperative coop = cooperative();
            String own =
                    isFounded(coop) ? coop.statutes(LocalDate.MAX).cooperative().language() : "en";
            return LANGUAGES.contains(own) ? own : "en";
        });
        return spoken(language, LANGUAGES);
    }

    /** The language, if reports are written in it. */
    static Locale spoken(String language) {
        return spoken(language, LANGUAGES);
    }

    CoopSdk sdk() {
        return sdk;
    }

    /** The language, if there are words in it. */
    static Locale spoken(String language, Collection<String> languages) {
        if (!languages.contains(language)) {
            throw new Unreadable("There is no language " + language + " here; there are " + languages);
        }
        return Locale.forLanguageTag(language);
    }

    /** The language asked for, or that of the cooperative's books, of those in which minutes are written. */
    Locale minutesLanguage(Optional<String> asked) {
        Cooperative coop = cooperative();
        String own =
                isFounded(coop) ? coop.statutes(LocalDate.MAX).cooperative().language() : "en";
        String language = asked.orElseGet(() -> LANGUAGES.contains(own) ? own : "en");
        if (!LANGUAGES.contains(language)) {
            throw new Unreadable("There is no language " + language + " of minutes; there are " + LANGUAGES);
        }
        return Locale.forLanguageTag(language);
    }

    /** Up to where the journal stands: the number of its last entry and the hash of its chain. */
    List<String> heads() {
        return store.journals().head(CoopId.MAIN).map(head -> head.last() + " " + head.hash()).stream()
                .toList();
    }

    /** The person of a key as the cooperative's own papers know it, or of a number such as m12. */
    MemberId person(String key) {
        return store.directory().all(CoopId.MAIN).stream()
                .filter(person ->
                        person.key().equals(key) || person.who().toString().equals(key))
                .map(Person::who)
                .findFirst()
                .orElseThrow(() -> new Unreadable("There is no person " + key + " in the directory"));
    }

    SortedMap<MemberId, Person> persons() {
        SortedMap<MemberId, Person> persons = new TreeMap<>();
        store.directory().all(CoopId.MAIN).forEach(person -> persons.put(person.who(), person));
        return persons;
    }

    /** A sentence in which each person's number is followed by the key that the cooperative's papers know. */
    String named(String sentence) {
        SortedMap<MemberId, Person> persons = persons();
        return NUMBER.matcher(sentence).replaceAll(found -> {
            Person person = persons.get(MemberId.parse(found.group()));
            return Matcher.quoteReplacement(person == null ? found.group() : person.key());
        });
    }

    /** What figures may know of persons. */
    SortedMap<MemberId, PersonFacts> facts() {
        SortedMap<MemberId, PersonFacts> facts = new TreeMap<>();
        persons().forEach((who, person) -> facts.put(who, PersonFacts.of(person)));
        return facts;
    }

    /** A report of a year, as a file of a format. */
    byte[] report(Cooperative coop, Year year, String format, Locale language) {
        return render(Report.of(coop, year, facts()), format, language);
    }

    private byte[] history(Cooperative coop, String format, Locale language) {
        return render(History.of(coop, facts()), format, language);
    }

    /** A publication as a file of a format. */
    byte[] render(Publication publication, String format, Locale language) {
        return renderer(format).render(publication, language);
    }

    private Renderer renderer(String format) {
        return sdk.installed()
                .policy(Renderer.class, format)
                .orElseThrow(() -> new Unreadable("There is no format " + format + "; there are "
                        + sdk.installed().policies().ids(Renderer.class)));
    }

    /** The descriptor of the CSV file of a publication. */
    byte[] descriptor(Publication publication, Path csv, Locale language) {
        String policy = JsonNodeFactory.instance
                .objectNode()
                .put("policy", "datapackage")
                .put("path", String.valueOf(csv.getFileName()))
                .toString();
        return sdk.installed().policyOf(Renderer.class, policy).render(publication, language);
    }

    /** Writes the reports of a year and the history, and keeps their digests in the store. */
    void publish(Year year, Locale language) {
        Cooperative coop = cooperative();
        for (String format : FORMATS) {
            String name = "report-" + year + "." + format;
            publish(
                    name,
                    report(coop, year, format, language),
                    language,
                    coop.journal().size());
        }
        publish(
                "history.html",
                history(coop, "html", language),
                language,
                coop.journal().size());
    }

    /** Writes another file beside the reports, and keeps its digest in the store. */
    void publishFile(String name, Locale language, byte[] content) {
        publish(name, content, language, cooperative().journal().size());
    }

    /** Whether something published is made again from the books, or only held against its digest. */
    static boolean isReport(String published) {
        return PUBLISHED.matcher(published).matches();
    }

    private void publish(String name, byte[] content, Locale language, long knownAt) {
        write(folder.resolve(name), content);
        keep(name, content, language, knownAt);
    }

    private void keep(String name, byte[] content, Locale language, long knownAt) {
        String published = name + " " + language.getLanguage() + " @" + knownAt;
        Hash digest = Hash.of(content);
        if (!digest.equals(store.reports().all(CoopId.MAIN).getOrDefault(published, Hash.NONE))) {
            store.reports().put(CoopId.MAIN, published, digest);
        }
    }

    /** Keeps the digest of a file that was written beside the reports. */
    void keepDigest(String name, Locale language) throws IOException {
        keep(
                name,
                Files.readAllBytes(folder.resolve(name)),
                language,
                cooperative().journal().size());
    }

    /** The digest that a published report has when it is made again from the books, as far as was on record then. */
    Optional<Hash> again(String published) {
        Matcher parts = PUBLISHED.matcher(published);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Cooperative then = cooperative().knownAt(Long.parseLong(parts.group(5)));
        Locale language = Locale.forLanguageTag(parts.group(4));
        byte[] content = parts.group(2) == null
                ? history(then, parts.group(3), language)
                : report(then, Year.parse(parts.group(2)), parts.group(3), language);
        return Optional.of(Hash.of(content));
    }

    /** To a file, or to standard output when there is none. */
    static void send(@Nullable Path file, byte[] content) {
        if (file == null) {
            System.out.writeBytes(content);
            System.out.flush();
        } else {
            write(file, content);
        }
    }

    /** Writes a file as a whole: it is there with all its content, or as it was before. */
    static void write(Path file, byte[] content) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent == null) {
                throw new Unreadable("A file needs a name, got " + file);
            }
            Files.createDirectories(parent);
            Path draft = parent.resolve("." + file.getFileName() + ".draft");
            Files.deleteIfExists(draft); // were it a link, it would be written through
            Files.write(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
