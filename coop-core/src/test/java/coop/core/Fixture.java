package coop.core;

import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import java.time.LocalDate;

/** A small worker cooperative, founded by Ada, Ben and Cem on 1 March 2011. */
public final class Fixture {
    public static final CoopSdk SDK = CoopSdk.discover();
    public static final LocalDate FOUNDED = LocalDate.of(2011, 3, 1);
    public static final MemberId ADA = MemberId.of(1);
    public static final MemberId BEN = MemberId.of(2);
    public static final MemberId CEM = MemberId.of(3);
    public static final MemberId DEE = MemberId.of(4);
    public static final MemberId EVA = MemberId.of(5);

    private Fixture() {}

    public static Statutes statutes(String membership) {
        return SDK.installed().statutes("""
                        {"cooperative": {"name": "Three Rivers", "founded": "2011-03-01"}, "membership": %s}
                        """.formatted(membership));
    }

    /** Workers join after a year; who resigns in the first half of the year leaves at its middle. */
    public static Cooperative workers() {
        return Membership.found(statutes("""
                        {"admission": {"policy": "seniority", "atLeast": "P1Y"}, "exit": {"policy": "window", "months": 6},
                         "readmission": "P5Y"}
                        """), FOUNDED, ADA, BEN, CEM);
    }

    public static Cooperative hired(Cooperative coop, MemberId who, LocalDate from) {
        return coop.after(Membership.engage(coop, who, from, Engagement.Kind.EMPLOYMENT, Ratio.ONE));
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
