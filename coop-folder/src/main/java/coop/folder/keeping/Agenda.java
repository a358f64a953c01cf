package coop.folder.keeping;

import coop.core.Cooperative;
import coop.core.journal.Entry;
import coop.core.membership.Duplicates;
import coop.core.membership.MemberDirectory;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.membership.Person;
import coop.core.office.MemberDesk;
import coop.core.plugin.Installed;
import coop.core.statutes.Statutes;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.folder.CooperativeFolder;
import coop.folder.PositionRow;
import coop.folder.Positions;
import coop.folder.Problem;
import coop.folder.Source;
import coop.folder.UnreadableFolderException;
import coop.voting.MeetingBook;
import coop.voting.ballot.BallotBook;
import coop.voting.ballot.BallotEvent;
import coop.voting.ballot.Bundle;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a folder says was done, act by act in the order of the days, and the persons it speaks of. Immutable. */
public final class Agenda {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Act> acts;
    private final List<Person> persons;
    private final Keys keys;
    private final Map<String, MemberId> erased;
    private final List<Line> questions;
    private final String scope;

    private final List<SealedReading> sealed;

    private Agenda(
            String scope,
            List<Act> acts,
            List<Person> persons,
            Keys keys,
            Map<String, MemberId> erased,
            List<Line> questions,
            List<SealedReading> sealed) {
        this.sealed = List.copyOf(sealed);
        this.scope = scope;
        this.acts = acts.stream().sorted(Act.ORDER).toList();
        this.persons = List.copyOf(persons);
        this.keys = keys;
        this.erased = Map.copyOf(erased);
        this.questions = List.copyOf(questions);
    }

    /**
     * The agenda of a folder. Persons whom the directory knows keep their numbers; others get the next ones.
     *
     * @throws UnreadableFolderException if statutes or amounts cannot be read, with every problem
     */
    public static Agenda of(CooperativeFolder folder, Installed installed, MemberDirectory directory, CoopId coop)
            throws UnreadableFolderException {
        return of(folder, installed, directory.all(coop), Map.of(), 0, null);
    }

    /**
     * The agenda of a folder whose books were kept before: persons whose data were erased keep their numbers too, and are not
     * entered anew.
     *
     * @param books the cooperative as it is on record
     * @throws UnreadableFolderException if statutes or amounts cannot be read, with every problem
     */
    public static Agenda of(
            CooperativeFolder folder, Installed installed, MemberDirectory directory, CoopId coop, Cooperative books)
            throws UnreadableFolderException {
        List<Person> known = directory.all(coop);
        long highest = books.book(MemberRegister.BOOK).nextPerson().number() - 1;
        return of(folder, installed, known, erased(folder, known, books), highest, null);
    }

    /** The numbers of the folder's persons whose data were erased, by their keys. */
    private static Map<String, MemberId> erased(CooperativeFolder folder, List<Person> known, Cooperative books) {
        List<MembershipEvent.PersonErased> erasures = books.journal().entries().stream()
                .filter(entry -> !books.journal().isReversed(entry.number()))
                .map(Entry::event)
                .filter(MembershipEvent.PersonErased.class::isInstance)
                .map(MembershipEvent.PersonErased.class::cast)
                .toList();
        Map<String, MemberId> erased = new HashMap<>();
        Set<String> there = known.stream().map(Person::key).collect(Collectors.toSet());
        if (!erasures.isEmpty()) {
            for (coop.folder.Person row : folder.persons()) {
                erasures.stream()
                        .filter(erasure -> !there.contains(row.key())
                                && Person.keyDigest(erasure.who(), row.key()).equals(erasure.key()))
                        .findFirst()
                        .ifPresent(erasure -> erased.put(row.key(), erasure.who()));
            }
        }
        return erased;
    }

    private static Agenda of(
            CooperativeFolder folder,
            Installed installed,
            List<Person> known,
            Map<String, MemberId> erased,
            long highest,
            @Nullable MemberId stranger)
            throws UnreadableFolderException {
        List<Problem> problems = new ArrayList<>();
        Optional<Statutes> statutes = StatutesFiles.read(
                installed, folder.statutes().file(), folder.statutes().text(), problems);
        List<Person> persons = persons(folder, known, erased, highest);
        SortedMap<String, MemberId> numbers = new TreeMap<>(erased);
        persons.forEach(person -> numbers.put(person.key(), person.who()));
        Keys keys = new Keys(numbers, stranger);
        if (statutes.isEmpty()) {
            MeetingActs.statutes(folder, installed, problems);
            throw UnreadableFolderException.of(problems);
        }
        Map<String, LocalDate> births = new HashMap<>();
        folder.persons().forEach(row -> {
            if (row.birthDate() != null) {
                births.put(row.key(), row.birthDate());
            }
        });
        Amounts amounts = new Amounts(statutes.get().cooperative().currency(), problems);
        List<Act> acts = new ArrayList<>();
        List<SealedReading> sealed = new ArrayList<>();
        acts.addAll(new PersonActs(folder, keys, statutes.get()).acts(persons));
        acts.addAll(new MemberActs(folder.members(), keys, births).acts(statutes.get()));
        acts.addAll(new ShareActs(folder, keys, amounts).acts());
        acts.addAll(new CapitalActs(folder, amounts).acts());
        acts.addAll(new LoanActs(folder, keys, amounts).acts());
        acts.addAll(new FigureActs(folder, keys, amounts, statutes.get()).acts());
        acts.addAll(new MeetingActs(folder, keys, installed, problems, sealed).acts());
        acts.addAll(new AssemblyActs(folder, keys).acts());
        acts.addAll(new CorrectionActs(folder, keys).acts());
        if (!problems.isEmpty()) {
            throw UnreadableFolderException.of(problems);
        }
        return new Agenda("", acts, persons, keys, erased, questions(folder, persons), sealed);
    }

    /** Who may be somebody else of the folder, unless a row says that they are not. */
    private static List<Line> questions(CooperativeFolder folder, List<Person> persons) {
        Map<String, coop.folder.Person> rows = new HashMap<>();
        folder.persons().forEach(row -> rows.put(row.key(), row));
        Map<MemberId, coop.folder.Person> byNumber = new HashMap<>();
        persons.forEach(person -> {
            coop.folder.Person row = rows.get(person.key());
            if (row != null && !row.distinct()) {
                byNumber.put(person.who(), row);
            }
        });
        List<Person> dated = persons.stream()
                .filter(person -> person.born().isPresent() && byNumber.containsKey(person.who()))
                .toList();
        List<Line> questions = new ArrayList<>();
        for (Duplicates.Possible possible : Duplicates.among(dated)) {
            coop.folder.Person row = byNumber.get(possible.other());
            if (row != null) {
                questions.add(new Line(Line.Outcome.QUESTION, row.source(), MemberDesk.question(possible)));
            }
        }
        return questions;
    }

    /**
     * What cannot be read in the light of what is installed: statutes, kinds of motions, methods, amounts. For {@link
     * CooperativeFolder#read(java.nio.file.Path, java.util.function.Function)}, so that these problems are listed with all others.
     */
    public static List<Problem> problems(CooperativeFolder folder, Installed installed) {
        try {
            of(folder, installed, List.of(), Map.of(), 0, MemberId.of(Integer.MAX_VALUE));
            return List.of();
        } catch (UnreadableFolderException unreadable) {
            return unreadable.problems();
        }
    }

    /**
     * What is published of each sealed vote that is on record: its files, by the name of the vote.
     *
     * @param coop the cooperative, after its books were kept
     */
    public SortedMap<String, SortedMap<String, byte[]>> bundles(Cooperative coop) {
        SortedMap<String, SortedMap<String, byte[]>> bundles = new TreeMap<>();
        for (SealedReading reading : sealed) {
            coop.book(MeetingBook.BOOK)
                    .find(reading.id())
                    .flatMap(MeetingBook.Sheet::held)
                    .ifPresent(held -> reading.bundles(coop.asOf(held.on(), held.knownAt()))
                            .forEach((ballot, files) -> coop.book(BallotBook.BOOK)
                                    .find(ballot)
                                    .flatMap(sheet -> sheet.first(BallotEvent.BallotsPublished.class))
                                    .filter(published -> published.bundle().equals(Bundle.digest(files)))
                                    .ifPresent(published -> bundles.put(ballot, files))));
        }
        return bundles;
    }

    private static List<Person> persons(
            CooperativeFolder folder, List<Person> known, Map<String, MemberId> erased, long highest) {
        SortedMap<String, Person> byKey = new TreeMap<>();
        long last = highest;
        for (Person person : known) {
            byKey.put(person.key(), person);
            last = Math.max(last, person.who().number());
        }
        List<Person> persons = new ArrayList<>();
        for (coop.folder.Person row : folder.persons()) {
            Person before = byKey.get(row.key());
            if (erased.containsKey(row.key())) {
                continue;
            }
            if (before != null && row.name().isEmpty()) {
                persons.add(before);
                continue;
            }
            persons.add(new Person(
                    before == null ? MemberId.of(++last) : before.who(),
                    row.key(),
                    row.name().isEmpty() ? row.key() : row.name(),
                    Optional.ofNullable(row.birthDate()),
                    Optional.ofNullable(row.gender()).map(Agenda::gender),
                    Person.Kind.valueOf(row.kind().name()),
                    before == null ? salt() : before.salt()));
        }
        return persons;
    }

    private static Person.Gender gender(coop.folder.Gender gender) {
        return switch (gender) {
            case F -> Person.Gender.FEMALE;
            case M -> Person.Gender.MALE;
            case X -> Person.Gender.OTHER;
        };
    }

    private static String salt() {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /**
     * The agenda of an import: opening positions, and what happened since. Persons whom the directory knows by the same key keep
     * their numbers.
     *
     * @param source a name of the other register, the same each time: letters, digits, hyphens
     * @param statutes the statutes of the cooperative, which are adopted when nothing is on record yet
     * @param byRules whether the admission rules are asked, as for everybody; if not, an admission decided there stands
     * @throws UnreadableFolderException if amounts cannot be read, with every problem
     */
    public static Agenda of(
            Positions positions,
            String source,
            Statutes statutes,
            MemberDirectory directory,
            CoopId coop,
            Cooperative books,
            boolean byRules)
            throws UnreadableFolderException {
        Map<String, Person> byKey = new HashMap<>();
        directory.all(coop).forEach(person -> byKey.put(person.key(), person));
        long last = books.book(MemberRegister.BOOK).nextPerson().number() - 1;
        for (Person person : byKey.values()) {
            last = Math.max(last, person.who().number());
        }
        List<Person> persons = new ArrayList<>();
        SortedMap<String, MemberId> numbers = new TreeMap<>();
        Map<MemberId, Person> byNumber = new HashMap<>();
        for (PositionRow row : positions.rows()) {
            if (numbers.containsKey(row.person()) || row.name() == null) {
                continue;
            }
            Person before = byKey.get(row.person());
            Person person = new Person(
                    before == null ? MemberId.of(++last) : before.who(),
                    row.person(),
                    row.name(),
                    Optional.ofNullable(row.birthDate()),
                    Optional.ofNullable(row.gender()).map(Agenda::gender),
                    row.kind() == null
                            ? Person.Kind.NATURAL
                            : Person.Kind.valueOf(row.kind().name()),
                    before == null ? salt() : before.salt());
            persons.add(person);
            numbers.put(row.person(), person.who());
            byNumber.put(person.who(), person);
        }
        Keys keys = new Keys(numbers);
        List<Problem> problems = new ArrayList<>();
        Amounts amounts = new Amounts(statutes.cooperative().currency(), problems);
        ImportActs imported = new ImportActs(source, positions, keys, amounts, byRules);
        List<Act> acts = new ArrayList<>();
        acts.add(imported.opening(statutes, !books.isFounded()));
        acts.addAll(imported.acts(byNumber));
        if (!problems.isEmpty()) {
            throw UnreadableFolderException.of(problems);
        }
        return new Agenda(
                ImportActs.prefix(source),
                acts,
                persons,
                keys,
                Map.of(),
                questions(positions, persons, byKey, keys),
                List.of());
    }

    /** Which rows may be persons of other rows, or persons who are known under another key. */
    private static List<Line> questions(
            Positions positions, List<Person> persons, Map<String, Person> known, Keys keys) {
        Map<MemberId, Source> rows = new HashMap<>();
        positions.rows().forEach(row -> rows.putIfAbsent(keys.number(row.person()), row.source()));
        List<Person> all = new ArrayList<>();
        known.values().stream()
                .filter(person -> person.born().isPresent() && !rows.containsKey(person.who()))
                .forEach(all::add);
        persons.stream().filter(person -> person.born().isPresent()).forEach(all::add);
        List<Line> questions = new ArrayList<>();
        for (Duplicates.Possible possible : Duplicates.among(all)) {
            Source row = rows.get(possible.other());
            if (row != null) {
                questions.add(new Line(Line.Outcome.QUESTION, row, MemberDesk.question(possible)));
            }
        }
        return questions;
    }

    /** Whether it is added to books that others keep, rather than being all of them. */
    boolean isImport() {
        return !scope.isEmpty();
    }

    /** Whether an act on record is one that this agenda should hold. */
    boolean covers(String key) {
        return scope.isEmpty() ? !key.startsWith("import/") : key.startsWith(scope);
    }

    List<Act> acts() {
        return acts;
    }

    /** What was recorded of persons who were erased since, and is not to be done again. */
    List<String> settled() {
        return erased.values().stream().map(PersonActs::entered).toList();
    }

    /** What the folder must answer. */
    List<Line> questions() {
        return questions;
    }

    /** How many acts there are. */
    public int size() {
        return acts.size();
    }

    /** The folder's keys of persons. */
    public Keys keys() {
        return keys;
    }

    /** The last day on which something was done. */
    public Optional<LocalDate> lastDay() {
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(acts.get(acts.size() - 1).day());
    }

    /** Puts what changed of the persons into the directory. */
    void enter(MemberDirectory directory, CoopId coop) {
        Set<Person> known = Set.copyOf(directory.all(coop));
        List<Person> changed =
                persons.stream().filter(person -> !known.contains(person)).toList();
        if (!changed.isEmpty()) {
            directory.enter(coop, changed);
        }
    }
}
