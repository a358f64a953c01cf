package coop.store;

import coop.core.Cooperative;
import coop.core.membership.MemberRegister;
import coop.core.resolution.MinuteBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A book as a plain table, for spreadsheets, SQL and BI tools. A module with a book of its own gives a table of its own:
 *
 * <pre>{@code
 * BookTable shares = new BookTable("shares", List.of("member number", "class text", "shares number"),
 *         (coop, day) -> rows(coop.book(ShareRegister.BOOK, day)));
 * }</pre>
 *
 * @param name of the table, in small letters and underscores; it is {@code book_} and this in the database
 * @param columns name and kind of each, the kind being {@code text}, {@code number} (whole) or {@code day} (as 2014-03-01)
 * @param content the rows as of a day, each with a value for each column: a {@link String}, a {@link Long}, a
 *     {@link LocalDate}, or null
 */
public record BookTable(String name, List<String> columns, Content content) {
    /** Reads a book. */
    @FunctionalInterface
    public interface Content {
        List<List<@Nullable Object>> rows(Cooperative coop, LocalDate day);
    }

    /**
     * Members and all others with a file in the register: {@code member, kind, standing, is_member, class, register_number,
     * admitted, left_on}. No names: they are in the directory, and may be erased there.
     */
    public static final BookTable MEMBERS = new BookTable(
            "members",
            List.of(
                    "member number",
                    "kind text",
                    "standing text",
                    "is_member number",
                    "class text",
                    "register_number number",
                    "admitted day",
                    "left_on day"),
            BookTable::members);

    /** Resolutions on record: {@code id, kind, title, on_day, body, outcome, subject}. */
    public static final BookTable RESOLUTIONS = new BookTable(
            "resolutions",
            List.of("id text", "kind text", "title text", "on_day day", "body text", "outcome text", "subject text"),
            BookTable::resolutions);

    /** @throws IllegalArgumentException if the name or a column is not of the form above */
    public BookTable {
        columns = List.copyOf(columns);
        if (!name.matches("[a-z][a-z_]{0,40}")) {
            throw new IllegalArgumentException("wanted a table's name in small letters, got " + name);
        }
        for (String column : columns) {
            if (!column.matches("[a-z][a-z_]{0,40} (text|number|day)")) {
                throw new IllegalArgumentException("wanted a column such as 'since day', got " + column);
            }
        }
    }

    /** One row; a value may be null. */
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)));
    }

    private static List<List<@Nullable Object>> members(Cooperative coop, LocalDate day) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MemberRegister.File file : coop.book(MemberRegister.BOOK, day).files()) {
            rows.add(row(
                    file.who().number(),
                    file.kind().name().toLowerCase(Locale.ROOT),
                    file.standing().name().toLowerCase(Locale.ROOT),
                    file.standing().isMember() ? 1L : 0L,
                    file.memberClass().orElse(null),
                    file.number().orElse(null),
                    file.admitted().orElse(null),
                    file.left().orElse(null)));
        }
        return rows;
    }

    private static List<List<@Nullable Object>> resolutions(Cooperative coop, LocalDate day) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        coop.book(MinuteBook.BOOK, day)
                .resolutions()
                .forEach(some -> rows.add(row(
                        some.id(),
                        some.kind(),
                        some.title(),
                        some.on(),
                        some.body(),
                        some.outcome().name().toLowerCase(Locale.ROOT),
                        some.subject().orElse(null))));
        return rows;
    }
}
