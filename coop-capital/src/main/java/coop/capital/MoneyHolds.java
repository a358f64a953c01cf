package coop.capital;

import coop.core.Invariant;
import coop.core.Reason;
import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On no day is more paid in than was subscribed, or more paid out than was owed. */
public record MoneyHolds() implements Invariant<MoneyLedger> {
    @Override
    public Book<MoneyLedger> book() {
        return MoneyLedger.BOOK;
    }

    @Override
    public List<Reason> broken(MoneyLedger ledger, LocalDate day) {
        List<Reason> reasons = new ArrayList<>();
        ledger.impossible()
                .forEach(key -> reasons.add(Reason.of(
                        "payment.above-subscribed",
                        "capital.classes",
                        "{0} would have paid in more than the shares of class {1} held on {2} were issued for",
                        key.who(),
                        key.shareClass(),
                        day)));
        ledger.overpaid()
                .ifPresent(who -> reasons.add(Reason.of(
                        "payout.above-owed",
                        "capital.payment",
                        "{0} would have a refund valued or paid on {1} that was not owed",
                        who,
                        day)));
        return reasons;
    }
}
