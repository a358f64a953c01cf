package coop.folder;

import coop.folder.cell.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money as it stands in a cell; whether the currency has that many decimals is for its reader to say.
 *
 * @param currency the currency written with it, such as {@code EUR}; null for the currency of the statutes
 * @param value the number, without zeros at its end: {@code 1 234,50} is 1234.5
 */
public record Amount(@Nullable String currency, BigDecimal value) {
    public Amount {
        value = Numbers.trimmed(value);
    }

    /** The amount as a cell of the format: {@code EUR 1234.50}, or {@code 1234.50}. */
    @Override
    public String toString() {
        String number = value.scale() == 1 ? value.setScale(2).toPlainString() : Numbers.written(value);
        return currency == null ? number : currency + " " + number;
    }
}
