package coop.reporting;

import java.util.List;
import java.util.Optional;

/**
 * A figure that no book holds and that somebody enters once a year: pay, accidents, training, energy, purchases.
 *
 * @param id how it is called in {@code indicators.csv}, such as {@code training-hours}
 * @param theme where it stands in reports
 * @param unit in what it is kept; what is typed in another unit of the same kind, such as kWh, is converted
 */
public record Input(String id, Theme theme, Unit unit) {
    /** Where a figure stands in reports. */
    public enum Theme {
        WORK,
        WELL_BEING,
        ENVIRONMENT,
        COMMUNITY
    }

    private static final List<Input> ALL = List.of(
            new Input("permanent-contracts", Theme.WORK, Unit.PERSONS),
            new Input("hours-worked", Theme.WORK, Unit.HOURS),
            new Input("agency-workers", Theme.WORK, Unit.FTE),
            new Input("pay-hourly-men", Theme.WORK, Unit.HOURLY),
            new Input("pay-hourly-women", Theme.WORK, Unit.HOURLY),
            new Input("pay-highest", Theme.WORK, Unit.MONEY),
            new Input("pay-lowest", Theme.WORK, Unit.MONEY),
            new Input("pay-median", Theme.WORK, Unit.MONEY),
            new Input("collective-agreement", Theme.WORK, Unit.PERSONS),
            new Input("accidents", Theme.WELL_BEING, Unit.COUNT),
            new Input("fatalities", Theme.WELL_BEING, Unit.COUNT),
            new Input("hours-absent", Theme.WELL_BEING, Unit.HOURS),
            new Input("hours-due", Theme.WELL_BEING, Unit.HOURS),
            new Input("training-hours", Theme.WELL_BEING, Unit.HOURS),
            new Input("employees-trained", Theme.WELL_BEING, Unit.PERSONS),
            new Input("education-hours", Theme.WELL_BEING, Unit.HOURS),
            new Input("education-spent", Theme.WELL_BEING, Unit.MONEY),
            new Input("satisfaction", Theme.WELL_BEING, Unit.SCORE),
            new Input("complaints", Theme.WELL_BEING, Unit.COUNT),
            new Input("energy", Theme.ENVIRONMENT, Unit.MWH),
            new Input("energy-renewable", Theme.ENVIRONMENT, Unit.MWH),
            new Input("scope-1", Theme.ENVIRONMENT, Unit.TCO2E),
            new Input("scope-2", Theme.ENVIRONMENT, Unit.TCO2E),
            new Input("water", Theme.ENVIRONMENT, Unit.CUBIC_METRES),
            new Input("waste-hazardous", Theme.ENVIRONMENT, Unit.TONNES),
            new Input("waste-other", Theme.ENVIRONMENT, Unit.TONNES),
            new Input("waste-diverted", Theme.ENVIRONMENT, Unit.TONNES),
            new Input("purchases", Theme.COMMUNITY, Unit.MONEY),
            new Input("purchases-local", Theme.COMMUNITY, Unit.MONEY),
            new Input("purchases-fair", Theme.COMMUNITY, Unit.MONEY),
            new Input("purchases-cooperative", Theme.COMMUNITY, Unit.MONEY),
            new Input("community-contribution", Theme.COMMUNITY, Unit.MONEY),
            new Input("days-to-pay", Theme.COMMUNITY, Unit.DAYS),
            new Input("customer-satisfaction", Theme.COMMUNITY, Unit.SCORE),
            new Input("fines", Theme.COMMUNITY, Unit.MONEY));

    /** Every input of the catalogue, in the order of reports. */
    public static List<Input> all() {
        return ALL;
    }

    public static Optional<Input> find(String id) {
        return ALL.stream().filter(input -> input.id().equals(id)).findFirst();
    }

    public Definition definition() {
        return Definition.of(id, unit);
    }
}
