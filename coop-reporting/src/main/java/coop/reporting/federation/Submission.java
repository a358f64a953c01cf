package coop.reporting.federation;

import coop.core.value.Hash;
import coop.core.value.Span;
import coop.reporting.json.ReturnJson;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A report as a cooperative sent it: its return, what it says of itself, and the digest of its bytes.
 *
 * <p>Its id is its number in a public register, or its name when it has none. The number of entries on which the report rests
 * tells which of two is the later: a report made again after more was recorded replaces the one before.
 *
 * @param answer the return
 * @param itself the cooperative, as far as its report tells
 * @param digest the digest of its bytes
 */
public record Submission(Return answer, Respondent itself, Hash digest) {
    /**
     * Reads a report in the form {@code coop-report/1}.
     *
     * @throws IOException if it is not JSON, with line and column
     * @throws IllegalArgumentException if it is not a report, with the path and what was wanted
     */
    public static Submission read(byte[] utf8) throws IOException {
        ReturnJson.Content content = ReturnJson.read(utf8);
        Map<String, String> said = content.cooperative();
        String id = said.getOrDefault("registration", said.getOrDefault("name", ""));
        SortedMap<String, String> traits = new TreeMap<>();
        for (String trait : new String[] {"country", "region", "seat", "kind", "activity"}) {
            Optional.ofNullable(said.get(trait))
                    .filter(word -> !word.isBlank())
                    .ifPresent(word -> traits.put(trait, word));
        }
        Respondent itself = Respondent.of(id, traits);
        Optional<LocalDate> founded = day(said.get("founded"));
        Span period = content.period();
        int submission = (int) Math.min(Integer.MAX_VALUE, Math.max(1, content.entries()));
        Return answer = new Return(id, period, submission, content.figures(), content.before(), new TreeSet<>());
        return new Submission(answer, founded.map(itself::founded).orElse(itself), Hash.of(utf8));
    }

    private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("cooperative.founded: wanted a date such as 2014-06-21", none);
        }
    }
}
