package coop.voting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An action as a line. One thread only. */
final class ActionText {
    private final MinutesText text;

    ActionText(MinutesText text) {
        this.text = text;
    }

    String of(FollowUp.Action action, LocalDate on) {
        List<String> parts = new ArrayList<>();
        parts.add(text.say(
                "action.line",
                MinutesText.escaped(action.what()),
                MinutesText.escaped(action.motion()),
                text.name(action.owner()),
                action.due().map(text::day).orElseGet(() -> text.say("action.no-day"))));
        parts.add(status(action, on));
        action.last().map(report -> MinutesText.escaped(report.note())).ifPresent(parts::add);
        action.review()
                .filter(day -> !day.isBefore(on))
                .ifPresent(day -> parts.add(text.say("action.review", text.day(day))));
        return String.join(" – ", parts);
    }

    String status(FollowUp.Action action, LocalDate on) {
        return action.isOverdue(on)
                ? "**" + text.say("action.overdue") + "**"
                : text.say("action." + action.status().name().toLowerCase(Locale.ROOT));
    }
}
