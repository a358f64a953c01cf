package coop.voting;

import java.util.ArrayList;
import java.util.List;

/** The minutes of one item: what was put to the vote, what happened to it, and what became of the result. One thread only. */
final class ItemMinutes {
    private final MinutesText text;
    private final MeetingBook.Sheet sheet;
    private final Item item;
    private final Motion motion;

    ItemMinutes(MinutesText text, MeetingBook.Sheet sheet, Item item, Motion motion) {
        this.text = text;
        this.sheet = sheet;
        this.item = item;
        this.motion = motion;
    }

    void write() {
        new ItemText(text).write(item);
        List<MeetingBook.Note> notes = sheet.notes(motion.id());
        notes.forEach(this::before);
        boolean differed = notes.stream()
                .map(MeetingBook.Note::event)
                .anyMatch(event -> event instanceof VotingEvent.TellersCounted counted
                        && !counted.differences().isEmpty());
        sheet.voted(motion.id()).ifPresent(voted -> new VoteMinutes(text, motion, voted, differed).write());
        notes.forEach(this::after);
    }

    private void before(MeetingBook.Note note) {
        if (note.event() instanceof VotingEvent.MotionAmended amended) {
            text.paragraph(text.say(
                    "amended", MinutesText.escaped(amended.amendment()), MinutesText.escaped(amended.wording())));
        } else if (note.event() instanceof VotingEvent.MotionWithdrawn withdrawn) {
            text.paragraph(text.say("withdrawn", MinutesText.escaped(withdrawn.reason())));
        } else if (note.event() instanceof VotingEvent.MotionAdjourned adjourned) {
            text.paragraph(text.say("adjourned", text.day(adjourned.to())));
        } else if (note.event() instanceof VotingEvent.ConsentRoundHeld held) {
            round(held.round());
        } else if (note.event() instanceof VotingEvent.RecountedWithout without) {
            text.paragraph(text.say("without", text.options(without.without(), motion.isElection())));
        }
    }

    private void after(MeetingBook.Note note) {
        if (note.event() instanceof VotingEvent.TellersCounted counted) {
            tellers(counted);
        } else if (note.event() instanceof VotingEvent.ResultContested contested) {
            text.paragraph(text.say(
                    "contested",
                    text.day(contested.on()),
                    text.who(contested.by()),
                    MinutesText.escaped(contested.grounds()),
                    note.entry()));
        } else if (note.event() instanceof VotingEvent.ResultCorrected corrected) {
            text.paragraph(text.say(
                    "corrected",
                    text.day(corrected.on()),
                    text.members(corrected.approvals()),
                    MinutesText.escaped(corrected.grounds()),
                    note.entry(),
                    corrected.corrects()));
        } else if (note.event() instanceof VotingEvent.ResultAnnulled annulled) {
            text.paragraph(text.say(
                    "annulled",
                    text.day(annulled.on()),
                    text.who(annulled.by()),
                    MinutesText.escaped(annulled.grounds()),
                    note.entry(),
                    annulled.annuls()));
        }
    }

    private void round(ConsentRound round) {
        long[] counts = new long[Stance.values().length];
        round.stances().values().forEach(stance -> counts[stance.ordinal()]++);
        text.paragraph(text.say(
                "consent.round",
                round.number(),
                counts[Stance.CONSENT.ordinal()] + counts[Stance.CONCERN.ordinal()],
                counts[Stance.CONCERN.ordinal()],
                counts[Stance.OBJECTION.ordinal()],
                counts[Stance.ASIDE.ordinal()]));
        round.proposal()
                .ifPresent(proposal -> text.paragraph(text.say("consent.proposal", MinutesText.escaped(proposal))));
        List<String> lines = new ArrayList<>();
        round.stances().forEach((who, stance) -> {
            String words = MinutesText.escaped(round.words().getOrDefault(who, "–"));
            if (stance == Stance.OBJECTION) {
                lines.add(text.say("consent.objection", text.name(who), words));
            } else if (stance == Stance.CONCERN) {
                lines.add(text.say("consent.concern", text.name(who), words));
            }
        });
        if (!lines.isEmpty()) {
            lines.forEach(line -> text.line("- " + line));
            text.line("");
        }
    }

    private void tellers(VotingEvent.TellersCounted counted) {
        counted.handedOut()
                .ifPresent(papers -> text.paragraph(
                        counted.tellers().isEmpty()
                                ? text.say("tellers.handed-out", papers)
                                : text.say("tellers.found", papers, found(counted))));
        List<String> papers = new ArrayList<>();
        for (VotingEvent.Difference difference : counted.differences()) {
            if (difference.agreed().isPresent()) {
                text.paragraph(text.say(
                        "tellers.difference",
                        text.say("counter." + difference.of()),
                        String.join(" / ", difference.found()),
                        difference.agreed().get()));
            } else {
                papers.add(MinutesText.escaped(difference.of().replace("paper ", "№ ")));
            }
        }
        if (!papers.isEmpty()) {
            text.paragraph(text.say("tellers.papers", text.list(papers)));
        }
        counted.note().ifPresent(note -> text.paragraph(text.say("tellers.note", MinutesText.escaped(note))));
        text.paragraph(
                counted.signed().isEmpty()
                        ? text.say("tellers.unsigned")
                        : text.say("tellers.signed", text.members(counted.signed())));
    }

    private String found(VotingEvent.TellersCounted counted) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < counted.found().size(); i++) {
            String who =
                    i < counted.tellers().size() ? text.name(counted.tellers().get(i)) + " " : "";
            each.add(who + counted.found().get(i));
        }
        return text.list(each);
    }
}
