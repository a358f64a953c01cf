package coop.reporting.indicator;

import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import coop.voting.Assembly;
import coop.voting.MeetingArticles;
import coop.voting.MeetingBook.Sheet;
import coop.voting.VotingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The indicators of the family {@code DEM}: who came, who voted, and how much each vote weighs. */
public final class Democracy {
    private Democracy() {}

    private interface Measure {
        Figure of(Assemblies meetings);
    }

    private static Figure measured(Definition definition, Measured coop, Span period, Measure measure) {
        Assemblies meetings = Assemblies.of(coop, period);
        return meetings.recorded()
                ? measure.of(meetings).from(Sources.entries("meeting-book", meetings.entries()))
                : definition.missing("meetings");
    }

    /** A share of something over meetings; not applicable when none was held. */
    private static Figure share(Definition definition, Measured coop, Span period, Measure measure) {
        return measured(
                definition,
                coop,
                period,
                meetings ->
                        meetings.sheets().isEmpty() ? definition.notApplicable("no-meeting") : measure.of(meetings));
    }

    /** {@code DEM-01}: general meetings held, second calls too, by kind. */
    public record Meetings() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-01", Unit.COUNT);
            return measured(definition, coop, period, meetings -> {
                SortedMap<String, Long> kinds = new TreeMap<>();
                meetings.sheets().forEach(sheet -> kinds.merge(sheet.meeting().kind(), 1L, Long::sum));
                Figure.Observed count = definition.count(meetings.sheets().size());
                for (var kind : kinds.entrySet()) {
                    count = count.with(kind.getKey(), Value.of(kind.getValue()));
                }
                return count;
            });
        }
    }

    /** {@code DEM-02}: Σ present ÷ Σ eligible. 63 of 150, 48 of 155 and 20 of 155: 28.48 %. */
    public record Attendance() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-02", Unit.PERCENT);
            return share(
                    definition, coop, period, meetings -> definition.share(meetings.present(), meetings.eligible()));
        }
    }

    /** {@code DEM-03}: Σ (present + represented) ÷ Σ eligible. 63 and 27 of 150: 60 %. */
    public record Participation() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-03", Unit.PERCENT);
            return share(
                    definition,
                    coop,
                    period,
                    meetings -> definition.share(meetings.present() + meetings.represented(), meetings.eligible()));
        }
    }

    /** {@code DEM-04}: Σ represented ÷ Σ (present + represented). 27 of 90: 30 %. */
    public record Represented() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-04", Unit.PERCENT);
            return share(
                    definition,
                    coop,
                    period,
                    meetings -> definition.share(meetings.represented(), meetings.present() + meetings.represented()));
        }
    }

    /** {@code DEM-05}: votes given, blank and invalid ones too, ÷ votes that could be given, over all ballots. */
    public record Turnout() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-05", Unit.PERCENT);
            return measured(definition, coop, period, meetings -> {
                List<VotingEvent.VoteCounted> counted = meetings.counted();
                Ratio given = Ratio.ZERO;
                Ratio eligible = Ratio.ZERO;
                for (VotingEvent.VoteCounted vote : counted) {
                    given = given.plus(vote.votes().given());
                    eligible = eligible.plus(vote.votes().eligible());
                }
                return counted.isEmpty()
                        ? definition.notApplicable("no-ballot")
                        : definition.share(Value.of(given), Value.of(eligible), counted.size());
            });
        }
    }

    /**
     * {@code DEM-06}: of all who could vote at a meeting or more, those who attended one or voted by name. Missing when it was not
     * kept who attended.
     */
    public record Active() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-06", Unit.PERCENT);
            return share(definition, coop, period, meetings -> {
                boolean named = meetings.held().stream()
                        .allMatch(
                                held -> held.present().size() >= held.turnout().present());
                if (!named) {
                    return definition.missing("meetings");
                }
                SortedSet<MemberId> eligible = new TreeSet<>();
                meetings.sheets()
                        .forEach(sheet -> eligible.addAll(
                                Assembly.roll(coop.coop(), sheet.meeting().recordDate())
                                        .votes()
                                        .keySet()));
                SortedSet<MemberId> active = meetings.attended();
                meetings.counted().forEach(vote -> active.addAll(vote.named().keySet()));
                active.retainAll(eligible);
                return definition.share(active.size(), eligible.size());
            });
        }
    }

    /** {@code DEM-07}: first calls at which every vote had its quorum ÷ first calls at which one was asked for. */
    public record FirstCalls() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-07", Unit.PERCENT);
            return share(definition, coop, period, meetings -> {
                List<Sheet> asked = meetings.sheets().stream()
                        .filter(sheet -> sheet.meeting().call() == 1)
                        .filter(FirstCalls::needsQuorum)
                        .toList();
                long reached =
                        asked.stream().filter(sheet -> sheet.missed().isEmpty()).count();
                return asked.isEmpty()
                        ? definition.notApplicable("no-quorum-rule")
                        : definition.share(reached, asked.size());
            });
        }

        private static boolean needsQuorum(Sheet sheet) {
            return sheet.votes().stream()
                    .anyMatch(vote -> vote.event() instanceof VotingEvent.QuorumMissed
                            || (vote.event() instanceof VotingEvent.VoteCounted counted
                                    && !counted.quorum().isEmpty()));
        }
    }

    /** {@code DEM-08}: (1 ÷ Σs²) ÷ n over the votes of the members: 1 when all weigh the same. 19 of 1 and one of 10: 0.353. */
    public record Equality() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-08", Unit.INDEX);
            List<Ratio> votes = votes(coop, period);
            return votes.isEmpty()
                    ? definition.notApplicable("no-member")
                    : definition
                            .observed(Value.of(Spread.equality(votes)))
                            .with(votes.size())
                            .from(Sources.book("member-register", "statutes"));
        }
    }

    /** {@code DEM-09}: the votes of the member with the most ÷ all votes. */
    public record LargestShare() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-09", Unit.PERCENT);
            List<Ratio> votes = votes(coop, period);
            Ratio most = votes.stream().reduce(Ratio.ZERO, Ratio::max);
            Ratio all = votes.stream().reduce(Ratio.ZERO, Ratio::plus);
            return votes.isEmpty()
                    ? definition.notApplicable("no-member")
                    : definition
                            .share(Value.of(most), Value.of(all), votes.size())
                            .from(Sources.book("member-register", "statutes"));
        }
    }

    /** What each member could vote with at the end of the last day; those without a vote are left out. */
    private static List<Ratio> votes(Measured coop, Span period) {
        return Assembly.roll(coop.coop(), period.last()).votes().values().stream()
                .filter(own -> own.signum() > 0)
                .toList();
    }

    /** {@code DEM-11}: candidates ÷ seats, over all elections. */
    public record CandidatesPerSeat() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-11", Unit.RATIO);
            return measured(definition, coop, period, meetings -> {
                long seats = 0;
                long candidates = 0;
                for (Sheet sheet : meetings.sheets()) {
                    for (VotingEvent.VoteCounted vote : Assemblies.counted(sheet)) {
                        boolean election = sheet.meeting()
                                .motion(vote.motion())
                                .filter(some -> some.isElection())
                                .isPresent();
                        if (election && vote.count().isPresent()) {
                            seats += vote.count().get().seats();
                            candidates += vote.count().get().candidates().size();
                        }
                    }
                }
                return seats == 0 ? definition.notApplicable("no-election") : definition.share(candidates, seats);
            });
        }
    }

    /** {@code DEM-17}: meetings convened in time for every motion ÷ meetings; a second call follows its own rule and counts too. */
    public record NoticeRespected() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-17", Unit.PERCENT);
            return share(definition, coop, period, meetings -> {
                long inTime = meetings.sheets().stream()
                        .filter(sheet -> {
                            MeetingArticles articles = coop.coop()
                                    .statutes(sheet.meeting().convened())
                                    .section(MeetingArticles.class);
                            return !sheet.meeting()
                                    .convened()
                                    .isAfter(sheet.meeting().on().minus(articles.notice()));
                        })
                        .count();
                return definition.share(inTime, meetings.sheets().size());
            });
        }
    }

    /** {@code DEM-18}: what was put to the vote of the general meeting, by outcome. */
    public record Resolutions() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-18", Unit.COUNT);
            MinuteBook minutes = coop.book(MinuteBook.BOOK, period.last());
            if (minutes.resolutions().isEmpty()) {
                return definition.missing("meetings");
            }
            SortedMap<Resolution.Outcome, Long> outcomes = new TreeMap<>();
            List<Long> entries = new ArrayList<>();
            for (Resolution resolution : minutes.resolutions()) {
                if (period.contains(resolution.on()) && !resolution.body().equals("board")) {
                    outcomes.merge(resolution.outcome(), 1L, Long::sum);
                    minutes.entry(resolution.id()).ifPresent(entries::add);
                }
            }
            long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
            Figure.Observed count = definition.count(all);
            for (var outcome : outcomes.entrySet()) {
                String key = outcome.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-');
                count = count.with(key, Value.of(outcome.getValue()));
            }
            return count.from(Sources.entries("minute-book", entries));
        }
    }
}
