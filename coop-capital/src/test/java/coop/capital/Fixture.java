package coop.capital;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** A small cooperative, founded by Ada, Ben and Cem on 1 March 2011. */
final class Fixture {
    static final CoopSdk SDK = CoopSdk.discover();
    static final LocalDate FOUNDED = day("2011-03-01");
    static final MemberId ADA = MemberId.of(1);
    static final MemberId BEN = MemberId.of(2);
    static final MemberId CEM = MemberId.of(3);
    static final MemberId DEE = MemberId.of(4);
    static final MemberId EVA = MemberId.of(5);
    static final Optional<String> FIRST = Optional.empty();
    static final Optional<Long> ALL = Optional.empty();
    static final String SHARES_OF_100 = "{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100.00\"}]}";

    private Fixture() {}

    static Statutes statutes(String capital, String surplus) {
        return statutes("\"at-once\"", capital, surplus);
    }

    static Statutes statutes(String exit, String capital, String surplus) {
        return SDK.installed().statutes("""
                        {"cooperative": {"name": "Three Rivers", "founded": "2011-03-01"},
                         "membership": {"exit": %s, "classes": [{"id": "worker"}, {"id": "friend"}]},
                         "capital": %s, "surplus": {"rules": %s}}
                        """.formatted(exit, capital, surplus));
    }

    static Cooperative coop(String capital) {
        return found(statutes(capital, "[]"));
    }

    static Cooperative found(Statutes statutes) {
        return Membership.found(statutes, FOUNDED, ADA, BEN, CEM);
    }

    static Cooperative sharing(String rules) {
        return found(statutes(SHARES_OF_100, rules));
    }

    static Cooperative admitted(Cooperative coop, MemberId who, String on) {
        return coop.after(Membership.admit(coop, new Application(who, day(on))));
    }

    static Cooperative subscribed(Cooperative coop, MemberId who, long count, String on) {
        return coop.after(Shares.subscribe(coop, who, FIRST, count, day(on)));
    }

    /** Subscribed to and paid in full on one day. */
    static Cooperative holding(Cooperative coop, MemberId who, long count, String on) {
        Cooperative next = subscribed(coop, who, count, on);
        return next.after(Shares.pay(next, who, MoneyLedger.of(next, day(on)).due(who), day(on)));
    }

    static Cooperative resigned(Cooperative coop, MemberId who, String received) {
        return coop.after(Membership.resign(coop, who, day(received), Optional.empty(), "moves away"));
    }

    static Cooperative drawnUp(Cooperative coop, int year, Map<String, Money> figures) {
        AnnualAccounts accounts = new AnnualAccounts(year, new TreeMap<>(figures));
        return coop.after(Accounts.record(coop, accounts, LocalDate.of(year + 1, 3, 31)));
    }

    /** Accounts drawn up on 31 March after the year and approved on a day. */
    static Cooperative approved(Cooperative coop, int year, Map<String, Money> figures, String on) {
        return decided(drawnUp(coop, year, figures), resolution("accounts", year, on));
    }

    static Cooperative decided(Cooperative coop, Resolution resolution) {
        return coop.after(Ruling.granted(new ResolutionRecorded(resolution.on(), resolution)));
    }

    static Resolution resolution(String kind, int year, String on) {
        return resolution(kind, year, on, Resolution.Outcome.CARRIED, new TreeMap<>());
    }

    static Resolution resolution(
            String kind, int year, String on, Resolution.Outcome outcome, SortedMap<String, String> arithmetic) {
        return new Resolution(
                kind + "-" + year,
                kind,
                kind + " of " + year,
                day(on),
                "general-meeting",
                outcome,
                Optional.of(Integer.toString(year)),
                List.of(),
                List.of(),
                arithmetic);
    }

    static List<String> codes(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).toList();
    }

    static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
