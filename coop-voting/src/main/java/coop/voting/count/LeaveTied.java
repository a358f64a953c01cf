package coop.voting.count;

/** Leaves every tie as it is: the count says who is tied, and stops where it cannot go on. */
public record LeaveTied() implements TieBreak {
    @Override
    public Settlement settle(TieQuestion question) {
        return Settlement.none(question);
    }
}
