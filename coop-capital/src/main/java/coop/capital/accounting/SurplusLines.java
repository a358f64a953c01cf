package coop.capital.accounting;

import coop.capital.Beneficiary;
import coop.capital.Settlement;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusPaid;
import coop.core.value.MemberId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The lines of the sharing of a surplus: each part out of the appropriation of the result, into the reserve, the fund or the
 * debt that it becomes; a loss the other way round.
 */
final class SurplusLines {
    private static final String APPROPRIATION = "appropriation.";

    private SurplusLines() {}

    static void add(Lines lines, SurplusAllocated decided) {
        for (Slice slice : decided.slices()) {
            add(lines, slice);
        }
    }

    private static void add(Lines lines, Slice slice) {
        Beneficiary to = slice.to();
        Money amount = slice.amount();
        boolean loss = amount.isNegative();
        String name = to.name().map(some -> "." + some).orElse("");
        switch (to.kind()) {
            case RESERVE -> both(lines, loss ? "from-reserve" : "reserve", "reserve" + name, amount);
            case FUND -> both(lines, "fund", "fund" + name, amount);
            case COMMUNITY -> both(lines, "community", "community" + name, amount);
            case LOSSES -> both(lines, "losses", "losses", amount);
            case CARRIED_FORWARD ->
                both(lines, loss ? "loss-carried" : "carried-forward", loss ? "losses" : "carried-forward", amount);
            case MEMBER -> due(lines, "members." + slice.rule(), slice);
            case WORKER -> due(lines, "workers." + slice.rule(), slice);
        }
    }

    private static void both(Lines lines, String from, String into, Money amount) {
        lines.debit(APPROPRIATION + from, Optional.empty(), amount);
        lines.credit(into, Optional.empty(), amount);
    }

    private static void due(Lines lines, String from, Slice slice) {
        Optional<MemberId> who = slice.to().member();
        lines.debit(APPROPRIATION + from, Optional.empty(), slice.amount());
        slice.withheld().ifPresent(tax -> lines.credit("tax-withheld", Optional.empty(), tax));
        lines.credit("due." + slice.rule(), who, slice.net());
    }

    static void add(Lines lines, SurplusPaid paid) {
        Optional<MemberId> who = Optional.of(paid.who());
        lines.debit("due." + paid.rule(), who, paid.amount());
        lines.credit(
                paid.form() == Settlement.Form.CASH
                        ? "bank"
                        : paid.form() == Settlement.Form.NOTES ? "notes" : "surplus-in-shares",
                who,
                paid.amount());
    }
}
