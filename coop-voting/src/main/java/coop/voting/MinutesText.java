package coop.voting;

import coop.core.Messages;
import coop.core.Reason;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Words, numbers and names of minutes, in one language. One thread only. */
final class MinutesText {
    private static final BigInteger MILLIONTHS = BigInteger.TEN.pow(6);

    private final StringBuilder text = new StringBuilder();
    private final Messages messages;
    private final Function<MemberId, String> names;
    private final Locale language;

    MinutesText(Messages messages, Function<MemberId, String> names, Locale language) {
        this.messages = messages;
        this.names = names;
        this.language = language;
    }

    /** Words in the same language, on a sheet of their own. */
    MinutesText beside() {
        return new MinutesText(messages, names, language);
    }

    String say(String key, Object... values) {
        return messages.text("minutes." + key, language, values);
    }

    /** The sentence of a key, or another text when there is none for it. */
    String sayOr(String key, String otherwise) {
        return messages.pattern("minutes." + key, language).orElse(otherwise);
    }

    void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A table whose first column is of words and whose others are of numbers. */
    void table(List<String> header, List<List<String>> rows) {
        line("| " + String.join(" | ", header) + " |");
        line("|:--|" + "--:|".repeat(header.size() - 1));
        rows.forEach(row -> line("| " + String.join(" | ", row) + " |"));
        line("");
    }

    String name(MemberId member) {
        return escaped(names.apply(member));
    }

    /** An option of a contest: the name of a person in an election, else its own words. */
    String option(String option, boolean election) {
        return election ? name(MemberId.parse(option)) : escaped(option);
    }

    String options(Collection<String> options, boolean election) {
        return list(options.stream().map(option -> option(option, election)).toList());
    }

    String members(Collection<MemberId> members) {
        return list(members.stream().map(this::name).toList());
    }

    /** A, B and C. */
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " " + say("and") + " " + items.get(last);
    }

    String day(LocalDate day) {
        String written = day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language));
        return switch (language.getLanguage()) {
            case "fr" -> day.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
            case "de" -> day.format(DateTimeFormatter.ofPattern("d. MMMM uuuu", language));
            default -> written;
        };
    }

    /** A date and time such as 2026-06-20T18:00, in words. */
    String time(String local) {
        LocalDateTime time = LocalDateTime.parse(local);
        return day(time.toLocalDate()) + " " + time.toLocalTime();
    }

    /** A person by number, else words. */
    String who(String by) {
        return by.matches("m[1-9][0-9]{0,11}") ? name(MemberId.parse(by)) : sayOr("convener." + by, escaped(by));
    }

    /** A number, exact: with few decimals where they hold it, else as a fraction. */
    String number(Ratio number) {
        boolean few = !number.isWhole() && MILLIONTHS.mod(number.denominator()).signum() == 0;
        return few
                ? number(number.toDecimal(6, RoundingMode.UNNECESSARY)
                        .stripTrailingZeros()
                        .toPlainString())
                : number.toString();
    }

    /** A number as it stands in the journal, with the decimal mark of the language, without zeros at its end. */
    String number(String number) {
        String brief = number.contains(".")
                ? new BigDecimal(number).stripTrailingZeros().toPlainString()
                : number;
        return language.getLanguage().equals("en") ? brief : brief.replace('.', ',');
    }

    /** So many votes, in words. */
    String votes(Ratio votes) {
        return say(votes.equals(Ratio.ONE) ? "votes.one" : "votes.many", number(votes));
    }

    /** The sentence of a reason, with names for numbers of persons. */
    String sentence(Reason reason) {
        List<String> values = new ArrayList<>();
        reason.arguments()
                .forEach(value ->
                        values.add(value.matches("m[1-9][0-9]{0,11}") ? name(MemberId.parse(value)) : escaped(value)));
        return messages.pattern(reason.code(), language)
                .map(pattern -> Reason.fill(pattern, values))
                .orElseGet(() -> escaped(reason.sentence()));
    }

    /** Words of others as plain text: nothing in them is read as Markdown or HTML, and they stay on their line. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.strip().codePoints().forEach(c -> {
            int kind = Character.getType(c);
            boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
            if (kind == Character.CONTROL
                    || kind == Character.LINE_SEPARATOR
                    || kind == Character.PARAGRAPH_SEPARATOR) {
                safe.append(' ');
            } else if (c == '&') {
                safe.append("&amp;");
            } else if (c == '<') {
                safe.append("&lt;");
            } else if (c == '>') {
                safe.append("&gt;");
            } else if (!turns) {
                safe.append("\\`*_[]|#~".indexOf(c) < 0 ? "" : "\\").appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    String whole() {
        return text.toString().stripTrailing() + "\n";
    }
}
