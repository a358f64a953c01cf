package coop.voting;

import coop.voting.count.TieBreak;
import java.util.Optional;

/** The tie rules that come with this module. Nothing is ever decided by the order in which things happen to be stored. */
public final class TieRules {
    private TieRules() {}

    /** {@code none}: the statutes are silent. What the meeting itself decided on breaks a tie; else the tie stands. */
    public record None() implements TieRule {
        @Override
        public Optional<TieBreak> between(Contest contest) {
            return Optional.of(contest.tie().map(TieInput::rule).orElse(TieBreak.none()));
        }
    }

    /**
     * {@code chair}: the chair has a casting vote. For and against: in an open vote, the chair's own vote counts for the side
     * it is on; in others, the casting vote that the chair declares. Between options: the order that the chair gives.
     */
    public record Chair() implements TieRule {
        @Override
        public Optional<TieBreak> between(Contest contest) {
            Optional<TieInput> given = contest.tie();
            return given.isPresent() && given.get().order().isEmpty()
                    ? Optional.empty()
                    : Optional.of(given.map(TieInput::rule).orElse(TieBreak.none()));
        }

        @Override
        public Optional<Vote> casting(Optional<Vote> casting) {
            return casting.filter(vote -> vote == Vote.YES || vote == Vote.NO);
        }
    }

    /** {@code lot}: by lot, from a seed drawn at the meeting; without one, the tie stands. */
    public record Lot() implements TieRule {
        @Override
        public Optional<TieBreak> between(Contest contest) {
            Optional<TieInput> given = contest.tie();
            return given.isPresent() && given.get().lot().isEmpty()
                    ? Optional.empty()
                    : Optional.of(given.map(TieInput::rule).orElse(TieBreak.none()));
        }
    }

    /** {@code order}: the first named goes first, in the order that the meeting gave, else in that of the agenda. */
    public record Order() implements TieRule {
        @Override
        public Optional<TieBreak> between(Contest contest) {
            Optional<TieInput> given = contest.tie();
            return given.isPresent() && given.get().order().isEmpty()
                    ? Optional.empty()
                    : Optional.of(given.map(TieInput::rule).orElse(TieBreak.order(contest.options())));
        }
    }
}
