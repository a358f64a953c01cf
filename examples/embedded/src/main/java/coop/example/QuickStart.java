package coop.example;

import coop.capital.Accounts;
import coop.capital.AnnualAccounts;
import coop.capital.Shares;
import coop.capital.Surplus;
import coop.capital.SurplusPlan;
import coop.core.Cooperative;
import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import coop.voting.Assembly;
import coop.voting.Ballot;
import coop.voting.Ballots;
import coop.voting.Motion;
import coop.voting.Roll;
import coop.voting.Tally;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The quick start of the README, as it stands there. */
public final class QuickStart {
    private QuickStart() {}

    /** Runs the quick start, keeps a second cooperative in a file, and gives the first. */
    public static Cooperative run(Path file) {
        LocalDate founded = LocalDate.of(2024, 1, 2);
        LocalDate later = LocalDate.of(2025, 1, 2);
        MemberId ada = MemberId.of(1);
        MemberId ben = MemberId.of(2);
        MemberId cem = MemberId.of(3);
        MemberId dee = MemberId.of(4);
        // README: quick start
        CoopSdk sdk = CoopSdk.discover();
        Statutes statutes = sdk.installed().statutes("""
                {"cooperative": {"name": "Three Rivers", "founded": "2024-01-02"},
                 "membership": {"admission": {"policy": "seniority", "atLeast": "P1Y"}},
                 "capital": {"classes": [{"id": "A", "nominal": "EUR 250.00"}]},
                 "surplus": {"rules": [{"policy": "reserve", "name": "legal", "part": "1/4"},
                                       {"policy": "patronage", "part": "1", "measure": "days"}]}}
                """);
        Cooperative coop = Membership.found(statutes, founded, ada, ben, cem);
        coop = coop.after(Membership.engage(coop, dee, founded, Engagement.Kind.EMPLOYMENT, Ratio.ONE));
        coop = coop.after(
                Membership.admit(coop, new Application(dee, later))); // a day earlier: refused, with article and reason
        coop = coop.after(Shares.subscribe(coop, dee, Optional.of("A"), 4, later));

        SortedMap<String, Money> figures = new TreeMap<>();
        figures.put("result", Money.parse("EUR 1000.00"));
        figures.put("total-assets", Money.parse("EUR 9000.00"));
        figures.put("debts", Money.parse("EUR 2000.00"));
        coop = coop.after(Accounts.record(coop, new AnnualAccounts(2024, figures), LocalDate.of(2024, 12, 31)));

        LocalDate assembly = LocalDate.of(2025, 6, 21);
        Roll roll = Assembly.roll(coop, assembly);
        for (String kind : new String[] {"accounts", "surplus"}) { // one member, one vote
            Motion motion =
                    new Motion(kind + "-2024", kind, kind, Optional.of("2024"), Ballot.SHOW_OF_HANDS, Optional.empty());
            Tally tally = Assembly.count(coop, motion, roll, Ballots.Totals.of(3, 1, 0));
            coop = coop.after(tally.ruling());
        }
        SurplusPlan plan = Surplus.plan(coop, 2024); // every slice, cap and cent explained
        coop = coop.after(Surplus.allocate(coop, plan, "surplus-2024", assembly));

        // the same, kept: SQLite, idempotent, retried on conflict
        Office office = sdk.office(file);
        office.record(
                        "found",
                        "secretary",
                        c -> Membership.founding(
                                c,
                                statutes,
                                founded,
                                Stream.of(ada, ben, cem)
                                        .map(who -> new Application(who, founded))
                                        .toList()))
                .orThrow();
        // README: end
        return coop;
    }
}
