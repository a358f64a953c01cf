package coop.store;

import coop.core.membership.MemberDirectory;
import coop.core.membership.Person;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Persons in the table {@code person}. Of a person who was erased, the number stays, so that an erasure can be told from a
 * loss. Thread-safe.
 */
final class SqlDirectory implements MemberDirectory {
    private static final String ENTER =
            "INSERT INTO person (coop, who, key, name, born, gender, kind, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (coop, who) DO UPDATE SET key = excluded.key, name = excluded.name,"
                    + " born = excluded.born, gender = excluded.gender, kind = excluded.kind, salt = excluded.salt";
    private static final String ERASE = "INSERT INTO person (coop, who) VALUES (?, ?)"
            + " ON CONFLICT (coop, who) DO UPDATE SET key = NULL, name = NULL, born = NULL, gender = NULL, kind = NULL,"
            + " salt = NULL";
    static final String COLUMNS = "who, key, name, born, gender, kind, salt";
    private static final String FIND =
            "SELECT " + COLUMNS + " FROM person WHERE coop = ? AND who = ? AND key IS NOT NULL";
    private static final String ALL =
            "SELECT " + COLUMNS + " FROM person WHERE coop = ? AND key IS NOT NULL ORDER BY who";

    private static final String ERASED = "SELECT who FROM person WHERE coop = ? AND key IS NULL ORDER BY who";

    private final Database database;

    SqlDirectory(Database database) {
        this.database = database;
    }

    @Override
    public void enter(CoopId coop, Person person) {
        enter(coop, List.of(person));
    }

    @Override
    public void enter(CoopId coop, List<Person> persons) {
        List<Person> all = List.copyOf(persons);
        database.write(coop, session -> {
            PreparedStatement statement = session.prepared(ENTER);
            for (Person person : all) {
                statement.setString(1, coop.id());
                statement.setLong(2, person.who().number());
                statement.setString(3, person.key());
                statement.setString(4, person.name());
                statement.setString(5, person.born().map(LocalDate::toString).orElse(null));
                statement.setString(6, person.gender().map(Enum::name).orElse(null));
                statement.setString(7, person.kind().name());
                statement.setString(8, person.salt());
                statement.executeUpdate();
            }
            return all.size();
        });
    }

    @Override
    public Optional<Person> find(CoopId coop, MemberId who) {
        return database.read(session -> {
            PreparedStatement statement = session.prepared(FIND);
            statement.setString(1, coop.id());
            statement.setLong(2, who.number());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(person(rows)) : Optional.empty();
            }
        });
    }

    @Override
    public List<Person> all(CoopId coop) {
        return database.read(session -> {
            PreparedStatement statement = session.prepared(ALL);
            statement.setString(1, coop.id());
            List<Person> persons = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    persons.add(person(rows));
                }
            }
            return List.copyOf(persons);
        });
    }

    /** The numbers of those who were erased, in order. */
    static List<Long> erased(Database database, CoopId coop) {
        return database.read(session -> {
            PreparedStatement statement = session.prepared(ERASED);
            statement.setString(1, coop.id());
            List<Long> numbers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return List.copyOf(numbers);
        });
    }

    static Person person(ResultSet row) throws SQLException {
        try {
            return new Person(
                    new MemberId(row.getLong(1)),
                    Rows.text(row, 2),
                    Rows.text(row, 3),
                    Optional.ofNullable(row.getString(4)).map(LocalDate::parse),
                    Optional.ofNullable(row.getString(5)).map(Person.Gender::valueOf),
                    Person.Kind.valueOf(Rows.text(row, 6)),
                    Rows.text(row, 7));
        } catch (RuntimeException malformed) {
            throw Faults.damaged("a person's data cannot be read", null);
        }
    }

    /** Removes a person's data from the file itself: what was written over them is zeros. */
    @Override
    public void erase(CoopId coop, MemberId who) {
        database.write(coop, session -> {
            PreparedStatement statement = session.prepared(ERASE);
            statement.setString(1, coop.id());
            statement.setLong(2, who.number());
            return statement.executeUpdate();
        });
        database.compact();
    }
}
