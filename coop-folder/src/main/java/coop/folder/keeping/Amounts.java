package coop.folder.keeping;

import coop.folder.Amount;
import coop.folder.Problem;
import coop.folder.Source;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts of the folder as money of the statutes' currency; what is of another, or too fine, is a problem. */
record Amounts(CurrencyUnit currency, List<Problem> problems) {
    Money money(@Nullable Amount amount, Source source) {
        if (amount == null) {
            problem(source, "amount.missing", "");
            return Money.zero(currency);
        }
        if (amount.currency() != null && !amount.currency().equals(currency.getCode())) {
            problem(source, "amount.currency", amount.toString());
            return Money.zero(currency);
        }
        if (Math.max(0, amount.value().stripTrailingZeros().scale()) > currency.getDecimalPlaces()) {
            problem(source, "amount.decimals", amount.toString());
            return Money.zero(currency);
        }
        return Money.of(currency, amount.value().setScale(currency.getDecimalPlaces()));
    }

    private void problem(Source source, String code, String got) {
        problems.add(new Problem(
                source.file(),
                source.line(),
                "amount",
                0,
                code,
                got,
                List.of(currency.getCode(), Integer.toString(currency.getDecimalPlaces())),
                ""));
    }
}
