package coop.reporting.federation;

import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Value;
import java.util.Optional;

/**
 * What is added up: the same definition in the same version, and in the same currency. Amounts in two currencies are two
 * figures, and are never added.
 *
 * @param definition which figure
 * @param currency the currency of an amount
 */
public record FigureKey(Definition definition, Optional<String> currency) implements Comparable<FigureKey> {
    static FigureKey of(Figure figure) {
        Optional<Value> said = figure instanceof Figure.Partial partial
                ? Optional.of(partial.bound())
                : figure instanceof Figure.Observed observed
                        ? observed.numerator().isPresent() ? observed.numerator() : Optional.of(observed.value())
                        : Optional.empty();
        return new FigureKey(
                figure.definition(),
                said.filter(Value.Amount.class::isInstance)
                        .map(Value.Amount.class::cast)
                        .map(amount -> amount.money().getCurrencyUnit().getCode()));
    }

    @Override
    public int compareTo(FigureKey other) {
        int ids = definition.id().compareTo(other.definition.id());
        int versions = ids != 0 ? ids : Integer.compare(definition.version(), other.definition.version());
        int units = versions != 0 ? versions : definition.unit().compareTo(other.definition.unit());
        return units != 0 ? units : currency.orElse("").compareTo(other.currency.orElse(""));
    }

    /** {@code CAP-01@1 EUR}. */
    @Override
    public String toString() {
        return (definition.reference() + " " + currency.orElse("")).strip();
    }
}
