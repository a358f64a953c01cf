package coop.capital;

import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.office.Office;
import coop.core.office.Recorded;
import java.time.LocalDate;

/**
 * The door to accounts and surplus for an application, durable through the office. Safe for use by many threads.
 */
public final class SurplusDesk {
    private final Office office;

    public SurplusDesk(Office office) {
        this.office = office;
    }

    /** See {@link Accounts#record}. */
    public Recorded record(String command, String actor, AnnualAccounts accounts, LocalDate on) {
        return office.record(command, actor, coop -> Accounts.record(coop, accounts, on));
    }

    /** See {@link Surplus#plan}. */
    public SurplusPlan plan(int year) {
        return Surplus.plan(office.cooperative(), year);
    }

    /** Plans the year anew and allocates that plan, see {@link Surplus#allocate}. */
    public Recorded allocate(String command, String actor, int year, String resolution, LocalDate on) {
        return office.record(command, actor, coop -> {
            try {
                return Surplus.allocate(coop, Surplus.plan(coop, year), resolution, on);
            } catch (RefusedException noPlan) {
                return new Ruling.Refused(noPlan.reasons());
            }
        });
    }
}
