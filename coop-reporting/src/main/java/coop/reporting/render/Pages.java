package coop.reporting.render;

import coop.core.resolution.Resolution;
import coop.reporting.Figure;
import coop.reporting.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sentences that stand in more than one format. */
final class Pages {
    private Pages() {}

    static String heading(Gathering gathering, Words words) {
        String key =
                gathering.attendance().map(there -> "meeting." + there.kind()).orElse("meeting." + gathering.body());
        return words.text(
                "meeting.heading",
                words.day(gathering.on()),
                words.textOr(
                        key,
                        gathering.attendance().map(Gathering.Attendance::kind).orElse(gathering.body())));
    }

    static String attendance(Gathering.Attendance there, Words words) {
        String held = there.held() ? "meeting.attendance" : "meeting.no-quorum";
        String said = words.text(held, there.eligible(), there.present(), there.represented());
        return there.call() > 1 ? words.text("meeting.second-call") + " " + said : said;
    }

    static String outcome(Resolution resolution, Words words) {
        String outcome = resolution.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String said = words.text("outcome." + outcome);
        return resolution.chosen().isEmpty()
                ? said
                : words.text("outcome.chosen", said, String.join(", ", resolution.chosen()));
    }

    /** The figures of a vote: {@code yes 80 · no 25 · needed: at least 78.75 of 105 votes cast}. */
    static String arithmetic(Resolution resolution, Words words) {
        Map<String, String> left = new TreeMap<>(resolution.arithmetic());
        List<String> said = new ArrayList<>();
        for (String key : List.of("yes", "no", "abstain", "blank", "invalid", "valid", "seats", "method")) {
            String value = left.remove(key);
            boolean always = key.equals("yes") || key.equals("no");
            if (value != null && (always || !value.equals("0"))) {
                said.add(words.text("working.part", words.textOr("arithmetic." + key, key), words.exact(value)));
            }
        }
        String majority = left.remove("majority");
        String needed = left.remove("needed");
        String base = left.remove("base");
        String votes = left.remove("baseVotes");
        left.remove("of");
        if (majority != null && needed != null && base != null && votes != null) {
            String of = words.textOr("base." + base, base);
            said.add(words.text("arithmetic." + majority, words.exact(needed), words.exact(votes), of));
        }
        for (String key : List.of("present", "represented", "eligible", "members", "attending", "plan")) {
            left.remove(key);
        }
        left.forEach(
                (key, value) -> said.add(words.text("working.part", words.textOr("arithmetic." + key, key), value)));
        return String.join(" · ", said);
    }

    static List<String> missing(Figure gap) {
        if (gap instanceof Figure.Missing missing) {
            return missing.wanted();
        }
        return gap instanceof Figure.Partial partial ? partial.missing() : List.of();
    }
}
