package coop.fr;

import coop.reporting.law.Check;
import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;
import coop.reporting.law.Parameters;
import coop.reporting.law.Preset;
import java.util.ArrayList;
import java.util.List;

/** The pack {@code fr/scop}: the French cooperative of those who work in it, by law 78-763. */
public record Scop() implements JurisdictionPack {
    private static final Pack PACK = Pack.builder("fr/scop")
            .parameters(Parameters.read(Scop.class.getResourceAsStream("scop-law.json")))
            .preset(Preset.read(
                    "sarl",
                    Scop.class::getResourceAsStream,
                    "scop-sarl",
                    "statutes.json",
                    "people.csv",
                    "members.csv",
                    "shares.csv"))
            .checks(every())
            .build();

    private static List<Check> every() {
        List<Check> checks = new ArrayList<>(ScopMembers.checks());
        checks.addAll(ScopMeetings.checks());
        checks.addAll(ScopSurplus.checks());
        checks.add(Exits.refundValue("fr.scop.refund-value"));
        checks.add(Exits.refundTime("fr.scop.refund-time"));
        checks.add(Exits.capitalLeast("fr.scop.capital-least"));
        checks.addAll(Reviews.checks("fr.scop"));
        return List.copyOf(checks);
    }

    @Override
    public Pack pack() {
        return PACK;
    }
}
