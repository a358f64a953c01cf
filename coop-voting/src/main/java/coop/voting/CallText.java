package coop.voting;

import java.util.function.Consumer;

/** How a meeting was called, in lines: who convened it, when and where it is, what it continues. One thread only. */
final class CallText {
    private final MinutesText text;
    private final Meeting meeting;

    CallText(MinutesText text, Meeting meeting) {
        this.text = text;
        this.meeting = meeting;
    }

    void write() {
        write(line -> text.line("- " + line));
    }

    void write(Consumer<String> lines) {
        meeting.continues().ifPresent(before -> lines.accept(text.say("continues", MinutesText.escaped(before))));
        meeting.convener().ifPresent(convener -> {
            String by = text.sayOr("convener." + convener.by(), MinutesText.escaped(convener.by()));
            lines.accept(text.say("convener", by));
            convener.requested()
                    .ifPresent(day ->
                            lines.accept(text.say("requested", text.day(day), text.members(convener.members()))));
        });
        meeting.place().ifPresent(place -> lines.accept(text.say("place", MinutesText.escaped(place))));
        meeting.starts().ifPresent(starts -> lines.accept(moment("starts", starts)));
        meeting.closes().ifPresent(closes -> lines.accept(moment("closes", closes)));
    }

    private String moment(String key, Moment moment) {
        return text.say(
                key,
                text.time(moment.local()),
                MinutesText.escaped(moment.zone()),
                "UTC" + MinutesText.escaped(moment.offset()));
    }
}
