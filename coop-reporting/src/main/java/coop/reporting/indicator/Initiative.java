package coop.reporting.indicator;

import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import coop.voting.Item;
import coop.voting.MeetingBook;
import coop.voting.MeetingBook.Sheet;
import coop.voting.VotingEvent;
import java.util.ArrayList;
import java.util.List;

/** The indicators of the family {@code DEM} about what members bring up themselves, and what they contest. */
public final class Initiative {
    private Initiative() {}

    private static Figure missing(Definition definition) {
        return definition.missing("meetings");
    }

    private static Sources meetings(Assemblies meetings) {
        return Sources.entries("meeting-book", meetings.entries());
    }

    /** {@code DEM-10}: items of the agenda that members put there, or that take up their proposal ÷ all items. */
    public record ItemsByMembers() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-10", Unit.PERCENT);
            Assemblies meetings = Assemblies.of(coop, period);
            List<Item> items = meetings.sheets().stream()
                    .flatMap(sheet -> sheet.meeting().agenda().stream())
                    .toList();
            long own = items.stream()
                    .filter(item -> !item.putBy().isEmpty() || item.proposal().isPresent())
                    .count();
            return !meetings.recorded()
                    ? missing(definition)
                    : meetings.sheets().isEmpty()
                            ? definition.notApplicable("no-meeting")
                            : definition.share(own, items.size()).from(meetings(meetings));
        }
    }

    /** {@code DEM-18Y}: yes ÷ (yes + no), over all votes with a yes or no; a contest between persons is none. */
    public record ShareOfYes() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-18Y", Unit.PERCENT);
            Assemblies meetings = Assemblies.of(coop, period);
            Ratio yes = Ratio.ZERO;
            Ratio cast = Ratio.ZERO;
            long votes = 0;
            for (VotingEvent.VoteCounted vote : meetings.counted()) {
                if (vote.count().isEmpty()) {
                    yes = yes.plus(vote.votes().yes());
                    cast = cast.plus(vote.votes().cast());
                    votes++;
                }
            }
            return !meetings.recorded()
                    ? missing(definition)
                    : votes == 0
                            ? definition.notApplicable("no-ballot")
                            : definition
                                    .share(Value.of(yes), Value.of(cast), votes)
                                    .from(meetings(meetings));
        }
    }

    /** {@code DEM-20}: results contested in the span, and of them those corrected or annulled by its end. */
    public record Contested() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-20", Unit.COUNT);
            if (!Assemblies.of(coop, period).recorded()) {
                return missing(definition);
            }
            List<Long> entries = new ArrayList<>();
            long upheld = 0;
            for (Sheet sheet : coop.book(MeetingBook.BOOK, period.last()).meetings()) {
                for (MeetingBook.Note note : sheet.notes()) {
                    if (note.event() instanceof VotingEvent.ResultContested contested
                            && period.contains(contested.on())) {
                        entries.add(note.entry());
                        boolean undone = sheet.notes(contested.motion()).stream()
                                .anyMatch(other -> other.event() instanceof VotingEvent.ResultAnnulled
                                        || other.event() instanceof VotingEvent.ResultCorrected);
                        upheld += undone ? 1 : 0;
                    }
                }
            }
            entries.sort(null);
            Figure.Observed count = definition.count(entries.size());
            return (entries.isEmpty() ? count : count.with("upheld", Value.of(upheld)))
                    .from(Sources.entries("meeting-book", entries));
        }
    }

    /** {@code DEM-23}: general meetings held because members asked for them or called them. */
    public record MeetingsByMembers() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-23", Unit.COUNT);
            Assemblies meetings = Assemblies.of(coop, period);
            long asked = meetings.sheets().stream()
                    .filter(sheet -> sheet.meeting()
                            .convener()
                            .filter(convener -> !convener.members().isEmpty()
                                    || convener.by().equals("members"))
                            .isPresent())
                    .count();
            return meetings.recorded() ? definition.count(asked).from(meetings(meetings)) : missing(definition);
        }
    }
}
