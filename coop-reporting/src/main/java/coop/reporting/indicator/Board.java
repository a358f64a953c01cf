package coop.reporting.indicator;

import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.PersonFacts;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import coop.voting.Mandates;
import coop.voting.MeetingArticles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The indicators of the family {@code DEM} about the board: who holds a mandate at the end of the last day. */
public final class Board {
    private static final String BOARD = "board";

    private Board() {}

    /** {@code DEM-13}: women ÷ board members of known gender. 5 women and 2 men: 71.4 %. */
    public record WomenOnBoard() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-13", Unit.PERCENT);
            return onBoard(definition, coop, period, board -> Shares.women(definition, coop, board, 0));
        }
    }

    /** {@code DEM-14}: board members who are employed here ÷ board members. */
    public record WorkersOnBoard() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-14", Unit.PERCENT);
            return onBoard(definition, coop, period, board -> {
                Engagements jobs = coop.book(Engagements.BOOK, period.last());
                long workers = board.stream()
                        .filter(who -> jobs.on(period.last(), who, Engagement.Kind.EMPLOYMENT)
                                .isPresent())
                        .count();
                return definition.share(workers, board.size()).from(Sources.book("mandates", "engagements"));
            });
        }
    }

    /** {@code DEM-22}: persons with a mandate on the board at the end of the last day. */
    public record BoardSize() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-22", Unit.PERSONS);
            Mandates mandates = coop.book(Mandates.BOOK, period.last());
            return mandates.all().isEmpty()
                    ? definition.missing("mandates")
                    : definition.count(board(mandates, period.last()).size()).from(Sources.book("mandates"));
        }
    }

    /** {@code DEM-13C}, as VSME C9 counts: women ÷ men. 5 women and 2 men: 2.5; without a man it does not apply. */
    public record WomenToMen() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-13C", Unit.RATIO);
            return onBoard(definition, coop, period, board -> {
                long women = Shares.count(coop, board, Person.Gender.FEMALE);
                long men = Shares.count(coop, board, Person.Gender.MALE);
                boolean known = board.stream()
                        .allMatch(who ->
                                coop.facts(who).flatMap(PersonFacts::gender).isPresent());
                return known
                        ? definition
                                .share(Value.of(women), Value.of(men), board.size())
                                .from(Sources.book("mandates", "directory"))
                        : definition.missing("gender");
            });
        }
    }

    /** {@code DEM-12}: seats of the board without anybody ÷ seats by the statutes, at the end of the last day. */
    public record VacantSeats() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-12", Unit.PERCENT);
            MeetingArticles.@Nullable Body body = coop.coop()
                    .statutes(period.last())
                    .section(MeetingArticles.class)
                    .bodies()
                    .get(BOARD);
            Optional<Integer> seats = Optional.ofNullable(body).flatMap(MeetingArticles.Body::seats);
            if (seats.isEmpty()) {
                return definition.missing("board-seats");
            }
            int filled = board(coop.book(Mandates.BOOK, period.last()), period.last())
                    .size();
            return definition
                    .share(Math.max(0, seats.get() - filled), seats.get())
                    .from(Sources.book("mandates", "statutes"));
        }
    }

    /** {@code DEM-15}: seats of the board given in the span to somebody who never held one before ÷ seats given. */
    public record Renewal() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("DEM-15", Unit.PERCENT);
            List<Mandates.Mandate> all = coop.book(Mandates.BOOK, period.last()).all().stream()
                    .filter(mandate -> mandate.body().equals(BOARD))
                    .toList();
            List<Mandates.Mandate> given = all.stream()
                    .filter(mandate -> period.contains(mandate.from()))
                    .toList();
            long newcomers = given.stream()
                    .filter(mandate -> all.stream()
                            .noneMatch(other -> other.member().equals(mandate.member())
                                    && other.from().isBefore(mandate.from())))
                    .count();
            return all.isEmpty()
                    ? definition.missing("mandates")
                    : given.isEmpty()
                            ? definition.notApplicable("no-election")
                            : definition.share(newcomers, given.size()).from(Sources.book("mandates"));
        }
    }

    private interface OnBoard {
        Figure of(List<MemberId> board);
    }

    private static Figure onBoard(Definition definition, Measured coop, Span period, OnBoard measure) {
        Mandates mandates = coop.book(Mandates.BOOK, period.last());
        List<MemberId> board = board(mandates, period.last());
        return mandates.all().isEmpty()
                ? definition.missing("mandates")
                : board.isEmpty() ? definition.notApplicable("no-board") : measure.of(board);
    }

    private static List<MemberId> board(Mandates mandates, LocalDate day) {
        TreeSet<MemberId> board = new TreeSet<>();
        mandates.on(day, BOARD).forEach(mandate -> board.add(mandate.member()));
        return List.copyOf(board);
    }
}
