package coop.voting.count;

import java.util.List;
import java.util.Set;

/**
 * Lots that were drawn by people and put on record: for each, the round, among whom, and who was picked.
 *
 * <p>A lot that was drawn among others, or in another round, does not decide: the tie then stays, so that a recount never
 * passes over a difference in silence.
 *
 * @param lots the draws on record
 */
public record RecordedLots(List<Lot> lots) implements TieBreak {
    /**
     * One draw.
     *
     * @param round the round in which it was needed, counted from 1
     * @param tied among whom
     * @param chosen who was picked, whatever it was for
     */
    public record Lot(int round, List<String> tied, String chosen) {
        public Lot {
            tied = List.copyOf(tied);
        }
    }

    public RecordedLots {
        lots = List.copyOf(lots);
        for (Lot lot : lots) {
            if (!lot.tied().contains(lot.chosen())) {
                throw new IllegalArgumentException("The lot of round " + lot.round() + " picked '" + lot.chosen()
                        + "', who was not among those tied");
            }
        }
    }

    @Override
    public Settlement settle(TieQuestion question) {
        Set<String> among = Set.copyOf(question.among());
        for (Lot lot : lots) {
            if (lot.round() == question.stage() && Set.copyOf(lot.tied()).equals(among)) {
                return new Settlement(List.of(lot.chosen()), "recorded-lot", "");
            }
        }
        return Settlement.none(question);
    }
}
