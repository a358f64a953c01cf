package coop.voting.count;

import coop.core.policy.Policy;
import java.util.List;

/**
 * What decides between candidates whom a method leaves level.
 *
 * <p>A tie-break is part of the input of a count, so that a recount is a pure function: a lot is either drawn from a published
 * seed ({@link SeededLot}) or was drawn by people and recorded ({@link RecordedLots}). For example {@code
 * TieBreak.earlierRounds().then(TieBreak.lot("blue 42 river"))} looks for the latest round in which the candidates differed,
 * and draws if there was none.
 */
public interface TieBreak extends Policy {
    /** Settles a tie, narrows it, or leaves it as it is. */
    Settlement settle(TieQuestion question);

    /** This rule, and another for whom it leaves level. */
    default TieBreak then(TieBreak next) {
        return new InTurn(List.of(this, next));
    }

    /** Leaves every tie as it is: the count then says honestly who is tied. */
    static TieBreak none() {
        return new LeaveTied();
    }

    /** A published order, favoured first: the first named is elected first and excluded last. */
    static TieBreak order(List<String> order) {
        return new StatedOrder(order, false);
    }

    /** The latest earlier round in which the tied candidates differ; those who still tie there are narrowed further back. */
    static TieBreak earlierRounds() {
        return new EarlierRounds(true);
    }

    /** A lot drawn from a public seed, see {@link SeededLot}. */
    static TieBreak lot(String seed) {
        return new SeededLot(seed);
    }

    /** Lots that were drawn by people, see {@link RecordedLots}. */
    static TieBreak recorded(List<RecordedLots.Lot> lots) {
        return new RecordedLots(lots);
    }
}
