package coop.voting;

import coop.core.Cooperative;
import coop.core.resolution.Resolution;
import coop.core.statutes.CooperativeArticles;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The minutes of a meeting, written from the journal alone: who was there, each item with its result, its counters and what was
 * needed, the rounds of each count, ties and how they were broken, and the mandates given.
 *
 * <p>Of a secret vote they hold totals only, as the journal does. Names come from the caller, and they and all titles are
 * written so that nothing in them is taken for Markdown or HTML.
 */
public final class Minutes {
    private final Cooperative coop;
    private final MeetingBook.Sheet sheet;
    private final VotingEvent.MeetingHeld held;
    private final Meeting meeting;
    private final MinutesText text;

    private Minutes(Cooperative coop, MeetingBook.Sheet sheet, VotingEvent.MeetingHeld held, MinutesText text) {
        this.coop = coop;
        this.sheet = sheet;
        this.held = held;
        this.meeting = held.meeting();
        this.text = text;
    }

    /**
     * The minutes in Markdown.
     *
     * @param meeting the id of the meeting
     * @param names the name of a person; the number itself for those who are not known by name
     * @param language English, French, Dutch, German, or another installed one
     * @throws NoSuchElementException if no such meeting was held
     */
    public static String markdown(Cooperative coop, String meeting, Function<MemberId, String> names, Locale language) {
        return markdown(coop, meeting, names, language, List.of());
    }

    /**
     * The minutes in Markdown, with what proves up to where the journal stood when they were printed.
     *
     * @param heads heads of the journal in their own form, signed where somebody signs them, to be printed at the end
     */
    public static String markdown(
            Cooperative coop, String meeting, Function<MemberId, String> names, Locale language, List<String> heads) {
        MeetingBook book = coop.book(MeetingBook.BOOK);
        VotingEvent.MeetingHeld held = book.held(meeting);
        MinutesText text = new MinutesText(coop.installed().messages(), names, language);
        return new Minutes(coop, book.find(meeting).orElseThrow(), held, text).write(heads);
    }

    /** The same minutes as a page of HTML that stands by itself, reads on any screen and prints well. */
    public static String html(
            Cooperative coop, String meeting, Function<MemberId, String> names, Locale language, List<String> heads) {
        return MinutesPage.of(markdown(coop, meeting, names, language, heads), language);
    }

    private String write(List<String> heads) {
        heading();
        attendance();
        objections();
        followed();
        for (int i = 0; i < meeting.agenda().size(); i++) {
            item(i + 1, meeting.agenda().get(i));
        }
        closing();
        heads.forEach(head -> text.paragraph(text.say("head.signed", MinutesText.escaped(head))));
        return text.whole();
    }

    private void heading() {
        CooperativeArticles articles = coop.statutes(meeting.on()).cooperative();
        String kind = text.sayOr("kind." + meeting.kind(), MinutesText.escaped(meeting.kind()));
        text.paragraph("# " + text.say("heading", kind, text.day(meeting.on())));
        text.paragraph("**" + MinutesText.escaped(articles.name()) + "**"
                + articles.seat().map(seat -> " · " + MinutesText.escaped(seat)).orElse(""));
        text.line("- "
                + (meeting.call() == 1
                        ? text.say("call.first")
                        : text.say(
                                "call.second",
                                MinutesText.escaped(meeting.secondCallOf().orElse("")))));
        text.line("- " + text.say("convened", text.day(meeting.convened()), text.day(meeting.recordDate())));
        new CallText(text, meeting).write();
        meeting.chair().ifPresent(chair -> text.line("- " + text.say("chair", text.name(chair))));
        meeting.secretary().ifPresent(secretary -> text.line("- " + text.say("secretary", text.name(secretary))));
        if (!meeting.tellers().isEmpty()) {
            text.line("- " + text.say("tellers", text.members(meeting.tellers())));
        }
        text.line("");
    }

    private void attendance() {
        Turnout turnout = held.turnout();
        text.paragraph("## " + text.say("attendance"));
        text.table(
                List.of("", text.say("members"), text.say("votes")),
                List.of(
                        List.of(text.say("on-roll"), count(turnout.members()), text.number(turnout.eligible())),
                        List.of(text.say("present"), count(turnout.present()), ""),
                        List.of(text.say("represented"), count(turnout.represented()), ""),
                        List.of(
                                text.say("attending"),
                                count(turnout.attendingMembers()),
                                text.number(turnout.attending()))));
        if (!held.present().isEmpty()) {
            List<String> present = new ArrayList<>();
            held.present().forEach((member, how) -> present.add(present(member, how)));
            text.paragraph(text.say("were-present", text.list(present)));
        }
        if (!held.proxies().isEmpty()) {
            text.paragraph(text.say(
                    "were-represented",
                    text.list(held.proxies().stream().map(this::mandate).toList())));
        }
    }

    private String present(MemberId member, Presence how) {
        String name = how == Presence.REMOTE ? text.say("remotely", text.name(member)) : text.name(member);
        List<Stay> stays = held.stays().getOrDefault(member, List.of());
        for (Stay stay : stays) {
            name = text.say(
                    "stay",
                    name,
                    stay.arrived().orElse(text.say("from-start")),
                    stay.left().orElse(text.say("to-end")));
        }
        return name;
    }

    private void objections() {
        List<Objection> objections = sheet.notes().stream()
                .map(MeetingBook.Note::event)
                .filter(VotingEvent.RollObjected.class::isInstance)
                .map(event -> ((VotingEvent.RollObjected) event).objection())
                .toList();
        if (objections.isEmpty()) {
            return;
        }
        text.paragraph("## " + text.say("objections"));
        for (Objection objection : objections) {
            String grounds = MinutesText.escaped(objection.grounds());
            String line = objection
                    .about()
                    .map(about -> text.say("objection.about", text.name(objection.by()), text.name(about), grounds))
                    .orElseGet(() -> text.say("objection", text.name(objection.by()), grounds));
            text.line("- " + line
                    + objection
                            .ruling()
                            .map(ruling -> " " + text.say("objection.ruling", MinutesText.escaped(ruling)))
                            .orElse(""));
        }
        text.line("");
    }

    private void followed() {
        LocalDate before = coop.book(MeetingBook.BOOK, meeting.on()).meetings().stream()
                .flatMap(other -> other.held().stream())
                .map(VotingEvent.MeetingHeld::on)
                .filter(day -> day.isBefore(meeting.on()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        List<FollowUp.Action> actions = coop.book(FollowUp.BOOK, meeting.on()).toReport(before).stream()
                .filter(action -> action.since().isBefore(meeting.on()))
                .toList();
        if (!actions.isEmpty()) {
            text.paragraph("## " + text.say("followed"));
            actions.forEach(action -> text.line("- " + new ActionText(text).of(action, meeting.on())));
            text.line("");
        }
    }

    private String mandate(Proxy proxy) {
        String by = text.say("by", text.name(proxy.principal()), text.name(proxy.holder()))
                + (proxy.instructions().isEmpty() ? "" : ", " + text.say("instruction"));
        return proxy.motions().isEmpty()
                ? by
                : by + " (" + MinutesText.escaped(String.join(", ", proxy.motions())) + ")";
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private void item(int number, Item item) {
        text.paragraph("## " + number + ". " + MinutesText.escaped(item.title()));
        if (item.motion().isEmpty()) {
            new ItemText(text).write(item);
            text.paragraph(text.say("discussion"));
            return;
        }
        Motion motion = item.motion().get();
        if (!motion.title().equals(item.title())) {
            text.paragraph(text.say("motion", MinutesText.escaped(motion.title())));
        }
        new ItemMinutes(text, sheet, item, motion).write();
    }

    private void closing() {
        if (!sheet.mandates().isEmpty()) {
            text.paragraph("## " + text.say("mandates"));
            sheet.mandates().forEach(this::mandate);
            text.line("");
        }
        text.paragraph("## " + text.say("record"));
        text.paragraph(text.say("entry", sheet.entry(), held.knownAt(), held.roll()));
        long carried = sheet.votes().stream()
                .flatMap(vote -> vote.resolution().stream())
                .filter(Resolution::isCarried)
                .count();
        text.paragraph(text.say("summary", sheet.votes().size(), carried));
        meeting.chair().ifPresent(chair -> text.paragraph(text.say("sign.chair", text.name(chair))));
        meeting.secretary().ifPresent(secretary -> text.paragraph(text.say("sign.secretary", text.name(secretary))));
        meeting.tellers().forEach(teller -> text.paragraph(text.say("sign.teller", text.name(teller))));
    }

    private void mandate(VotingEvent.MandateGiven given) {
        String body = text.sayOr("body." + given.body(), MinutesText.escaped(given.body()));
        text.line("- "
                + given.until()
                        .map(until -> text.say(
                                "mandate.until",
                                text.name(given.member()),
                                body,
                                text.day(given.from()),
                                text.day(until)))
                        .orElseGet(() ->
                                text.say("mandate.open", text.name(given.member()), body, text.day(given.from()))));
    }
}
