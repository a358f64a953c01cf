package coop.reporting.indicator;

import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.voting.Mandates;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

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
