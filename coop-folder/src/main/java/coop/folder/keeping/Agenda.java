package coop.folder.keeping;

import coop.core.Cooperative;
import coop.core.membership.MemberDirectory;
import coop.core.membership.Person;
import coop.core.plugin.Installed;
import coop.core.statutes.Statutes;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.folder.CooperativeFolder;
import coop.folder.Problem;
import coop.folder.UnreadableFolderException;
import coop.voting.MeetingBook;
import coop.voting.ballot.BallotBook;
import coop.voting.ballot.BallotEvent;
import coop.voting.ballot.Bundle;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a folder says was done, act by act in the order of the days, and the persons it speaks of. Immutable. */
public final class Agenda {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Act> acts;
    private final List<Person> persons;
    private final Keys keys;

    private final List<SealedReading> sealed;

    private Agenda(List<Act> acts, List<Person> persons, Keys keys, List<SealedReading> sealed) {
        this.sealed = List.copyOf(sealed);
        this.acts = acts.stream().sorted(Act.ORDER).toList();
        this.persons = List.copyOf(persons);
        this.keys = keys;
    }

    /**
     * The agenda of a folder. Persons whom the directory knows keep their numbers; others get the next ones.
     *
     * @throws UnreadableFolderException if statutes or amounts cannot be read, with every problem
     */
    public static Agenda of(CooperativeFolder folder, Installed installed, MemberDirectory directory, CoopId coop)
            throws UnreadableFolderException {
        return of(folder, installed, directory.all(coop), null);
    }

    private static Agenda of(
            CooperativeFolder folder, Installed installed, List<Person> known, @Nullable MemberId stranger)
            throws UnreadableFolderException {
        List<Problem> problems = new ArrayList<>();
        Optional<Statutes> statutes = StatutesFiles.read(
                installed, folder.statutes().file(), folder.statutes().text(), problems);
        List<Person> persons = persons(folder, known);
        SortedMap<String, MemberId> numbers = new TreeMap<>();
        persons.forEach(person -> numbers.put(person.key(), person.who()));
        Keys keys = new Keys(numbers, stranger);
        if (statutes.isEmpty()) {
            MeetingActs.statutes(folder, installed, problems);
            throw UnreadableFolderException.of(problems);
        }
        Amounts amounts = new Amounts(statutes.get().cooperative().currency(), problems);
        List<Act> acts = new ArrayList<>();
        List<SealedReading> sealed = new ArrayList<>();
        acts.addAll(new PersonActs(folder, keys, statutes.get()).acts(persons));
        acts.addAll(new MemberActs(folder, keys).acts(statutes.get()));
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
        return new Agenda(acts, persons, keys, sealed);
    }

    /**
     * What cannot be read in the light of what is installed: statutes, kinds of motions, methods, amounts. For {@link
     * CooperativeFolder#read(java.nio.file.Path, java.util.function.Function)}, so that these problems are listed with all others.
     */
    public static List<Problem> problems(CooperativeFolder folder, Installed installed) {
        try {
            of(folder, installed, List.of(), MemberId.of(Integer.MAX_VALUE));
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

    private static List<Person> persons(CooperativeFolder folder, List<Person> known) {
        SortedMap<String, Person> byKey = new TreeMap<>();
        long last = 0;
        for (Person person : known) {
            byKey.put(person.key(), person);
            last = Math.max(last, person.who().number());
        }
        List<Person> persons = new ArrayList<>();
        for (coop.folder.Person row : folder.persons()) {
            Person before = byKey.get(row.key());
            persons.add(new Person(
                    before == null ? MemberId.of(++last) : before.who(),
                    row.key(),
                    row.name(),
                    Optional.ofNullable(row.birthDate()),
                    Optional.ofNullable(row.gender()).map(Agenda::gender),
                    row.kind() == coop.folder.PersonKind.LEGAL ? Person.Kind.LEGAL : Person.Kind.NATURAL,
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

    List<Act> acts() {
        return acts;
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
        List<Person> known = directory.all(coop);
        List<Person> changed =
                persons.stream().filter(person -> !known.contains(person)).toList();
        if (!changed.isEmpty()) {
            directory.enter(coop, changed);
        }
    }
}
