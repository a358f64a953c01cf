package coop.cli;

import coop.core.Messages;
import coop.core.Reason;
import coop.core.membership.Engagement;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembersDue.Due;
import coop.core.membership.Person;
import coop.core.office.MemberDesk;
import coop.core.value.MemberId;
import coop.folder.keeping.Import;
import coop.folder.keeping.Import.Imported;
import coop.folder.keeping.Keys;
import coop.folder.keeping.Line;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code coop members} prints. */
record MemberTexts(Out out, SortedMap<MemberId, Person> persons, Locale language, boolean names) {
    private String who(MemberId who) {
        Person person = persons.get(who);
        if (person == null) {
            return who.toString();
        }
        return names ? person.key() + " " + person.name() : person.key();
    }

    private String sentence(Reason reason) {
        return out.named(out.cooperative().installed().messages().sentence(reason, language));
    }

    private String word(String key) {
        return out.cooperative().installed().messages().text("members." + key, language);
    }

    private static String plain(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String due(List<Due> due, SortedMap<MemberId, LocalDate> lapsed) {
        StringBuilder text = new StringBuilder();
        for (Due some : due) {
            text.append(who(some.who())).append(": ").append(word("due." + plain(some.status())));
            some.since()
                    .ifPresent(day ->
                            text.append(' ').append(word("since")).append(' ').append(day));
            some.eligible()
                    .ifPresent(day ->
                            text.append(", ").append(word("from")).append(' ').append(day));
            text.append(" (").append(some.memberClass()).append(")\n");
            some.reasons()
                    .forEach(reason -> text.append("  ")
                            .append(sentence(reason))
                            .append(" [")
                            .append(reason.code())
                            .append(", ")
                            .append(reason.article())
                            .append("]\n"));
        }
        lapsed.forEach((who, day) -> text.append(who(who))
                .append(": ")
                .append(word("lapsed"))
                .append(' ')
                .append(day)
                .append('\n'));
        return text.length() == 0 ? word("none") + "\n" : text.toString();
    }

    String dueJson(LocalDate day, List<Due> due, SortedMap<MemberId, LocalDate> lapsed) {
        String items = due.stream()
                .map(some -> object(
                        field("person", text(who(some.who()))),
                        field("number", text(some.who().toString())),
                        field("class", text(some.memberClass())),
                        field("status", text(plain(some.status()))),
                        field(
                                "eligible",
                                some.eligible().map(on -> text(on.toString())).orElse(null)),
                        field(
                                "since",
                                some.since().map(on -> text(on.toString())).orElse(null)),
                        field(
                                "reasons",
                                array(some.reasons().stream().map(this::reason).toList()))))
                .collect(Collectors.joining(",\n  "));
        String ended = lapsed.entrySet().stream()
                .map(entry -> object(
                        field("person", text(who(entry.getKey()))),
                        field("from", text(entry.getValue().toString()))))
                .collect(Collectors.joining(",\n  "));
        return "{\"on\": " + text(day.toString()) + ",\n \"due\": [" + items + "],\n \"lapsed\": [" + ended + "]}\n";
    }

    private String reason(Reason reason) {
        return object(
                field("code", text(reason.code())),
                field("article", text(reason.article())),
                field("sentence", text(sentence(reason))));
    }

    static String known(MemberId who, MemberDesk.Known known) {
        Optional<Person> person = known.person();
        Optional<MemberRegister.File> file = known.file();
        return "{\"number\": " + text(who.toString()) + ",\n \"person\": "
                + person.map(some -> object(
                                field("key", text(some.key())),
                                field("name", text(some.name())),
                                field(
                                        "born",
                                        some.born()
                                                .map(day -> text(day.toString()))
                                                .orElse(null)),
                                field(
                                        "gender",
                                        some.gender()
                                                .map(word -> text(plain(word)))
                                                .orElse(null)),
                                field("kind", text(plain(some.kind())))))
                        .orElse("null")
                + ",\n \"membership\": "
                + file.map(some -> object(
                                field("standing", text(plain(some.standing()))),
                                field("since", text(some.since().toString())),
                                field(
                                        "class",
                                        some.memberClass()
                                                .map(MemberTexts::text)
                                                .orElse(null)),
                                field(
                                        "memberNumber",
                                        some.number().map(String::valueOf).orElse(null)),
                                field(
                                        "admitted",
                                        some.admitted()
                                                .map(day -> text(day.toString()))
                                                .orElse(null)),
                                field(
                                        "left",
                                        some.left()
                                                .map(day -> text(day.toString()))
                                                .orElse(null)),
                                field(
                                        "erased",
                                        some.erased()
                                                .map(day -> text(day.toString()))
                                                .orElse(null))))
                        .orElse("null")
                + ",\n \"engagements\": "
                + array(known.engagements().stream()
                        .map(MemberTexts::engagement)
                        .toList())
                + ",\n \"entries\": [\n  "
                + known.entries().stream()
                        .map(entry -> "{\"number\": " + entry.number() + ", \"on\": "
                                + text(entry.on().toString()) + ", \"type\": " + text(entry.type()) + ", \"data\": "
                                + entry.json() + "}")
                        .collect(Collectors.joining(",\n  "))
                + "]}\n";
    }

    private static String engagement(Engagement engagement) {
        return object(
                field("kind", text(plain(engagement.kind()))),
                field("from", text(engagement.from().toString())),
                field("to", engagement.to().map(day -> text(day.toString())).orElse(null)),
                field("fte", text(engagement.fte().toString())));
    }

    static String report(Imported imported, Keys keys, Messages messages, Locale language) {
        StringBuilder csv = new StringBuilder("line,person,outcome,number,code,article,sentence\n");
        for (Import.Reported row : imported.rows()) {
            String start =
                    row.row().source().line() + "," + Cells.cell(row.row().person()) + "," + plain(row.outcome()) + ","
                            + row.number().map(String::valueOf).orElse("");
            if (row.lines().isEmpty()) {
                csv.append(start).append(",,,\n");
            }
            for (Line line : row.lines()) {
                csv.append(start)
                        .append(',')
                        .append(Cells.cell(line.reason().code()))
                        .append(',')
                        .append(Cells.cell(line.reason().article()))
                        .append(',')
                        .append(Cells.cell(keys.named(messages.sentence(line.reason(), language))))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    static String summary(Imported imported, boolean dryRun, Path report) {
        StringBuilder text = new StringBuilder(dryRun ? "Trial, nothing was recorded: " : "");
        text.append(Stream.of(Import.Outcome.values())
                        .map(outcome -> imported.rows().stream()
                                        .filter(row -> row.outcome() == outcome)
                                        .count()
                                + " " + plain(outcome))
                        .collect(Collectors.joining(", ")))
                .append(" of ")
                .append(imported.rows().size())
                .append(" rows, listed in ")
                .append(report)
                .append('\n');
        imported.totals()
                .forEach(total -> text.append(total.agrees() ? "  agrees  " : "  DIFFERS ")
                        .append(total.what())
                        .append(": table ")
                        .append(total.table())
                        .append(", books ")
                        .append(total.books())
                        .append('\n'));
        return text.toString();
    }

    private static String field(String name, @Nullable String value) {
        return value == null ? "" : text(name) + ": " + value;
    }

    private static String object(String... fields) {
        return Stream.of(fields).filter(some -> !some.isEmpty()).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String array(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text as JSON. */
    static String text(String value) {
        List<String> parts = new ArrayList<>();
        value.codePoints()
                .forEach(point -> parts.add(
                        point == '"' || point == '\\'
                                ? "\\" + Character.toString(point)
                                : point < ' ' || point == 0x2028 || point == 0x2029
                                        ? String.format(Locale.ROOT, "\\u%04x", point)
                                        : Character.toString(point)));
        return "\"" + String.join("", parts) + "\"";
    }
}
