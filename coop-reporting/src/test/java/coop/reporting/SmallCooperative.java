package coop.reporting;

import coop.capital.Accounts;
import coop.capital.AnnualAccounts;
import coop.capital.Shares;
import coop.capital.Surplus;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import coop.voting.Assembly;
import coop.voting.Attendance;
import coop.voting.Ballot;
import coop.voting.Ballots;
import coop.voting.Item;
import coop.voting.Meeting;
import coop.voting.Motion;
import coop.voting.Presence;
import coop.voting.Proxy;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A cooperative small enough to know every answer by heart. One thread only. */
final class SmallCooperative {
    static final CoopSdk SDK = CoopSdk.discover();
    static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    private Cooperative coop;
    private final Map<MemberId, PersonFacts> facts = new TreeMap<>();

    private SmallCooperative(Cooperative coop) {
        this.coop = coop;
    }

    static String statutes(String name, String more) {
        return """
                {"cooperative": {"name": "%s", "founded": "2020-03-01", "seat": "Exemple-la-Neuve",
                   "registration": "EX 0000.000.000", "object": "To write and look after software, together."},
                 "membership": {"admission": {"policy": "seniority", "atLeast": "P1Y"}},
                 "meetings": {"proxies": {"policy": "at-most", "mandates": 2}},
                 "capital": {"classes": [{"id": "A", "nominal": "EUR 250.00"}]}%s}
                """.formatted(name, more);
    }

    /** Ada, Ben and Cem found it on 1 March 2020. */
    static SmallCooperative founded() {
        return founded(statutes("Example Cooperative", ""));
    }

    static SmallCooperative founded(String statutes) {
        return new SmallCooperative(Membership.found(
                SDK.installed().statutes(statutes), day("2020-03-01"), member(1), member(2), member(3)));
    }

    /** So many members found it. */
    static SmallCooperative founded(String statutes, int members) {
        MemberId[] founders = new MemberId[members];
        for (int i = 0; i < members; i++) {
            founders[i] = member(i + 1L);
        }
        return new SmallCooperative(Membership.found(SDK.installed().statutes(statutes), day("2020-03-01"), founders));
    }

    static MemberId member(long number) {
        return MemberId.of(number);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Money euro(String amount) {
        return Money.of(EUR, new java.math.BigDecimal(amount));
    }

    Cooperative coop() {
        return coop;
    }

    Map<MemberId, PersonFacts> facts() {
        return facts;
    }

    SmallCooperative with(Ruling ruling) {
        coop = coop.after(ruling);
        return this;
    }

    SmallCooperative knowing(long who, Person.Gender gender, int born) {
        facts.put(member(who), new PersonFacts(Person.Kind.NATURAL, Optional.of(gender), Optional.of(born)));
        return this;
    }

    SmallCooperative employed(long who, String from, String fte) {
        return with(Membership.engage(coop, member(who), day(from), Engagement.Kind.EMPLOYMENT, Ratio.parse(fte)));
    }

    SmallCooperative leftWork(long who, String last) {
        return with(Membership.disengage(coop, member(who), day(last), Engagement.Kind.EMPLOYMENT));
    }

    SmallCooperative admitted(long who, String on) {
        return with(Membership.admit(coop, new Application(member(who), day(on))));
    }

    SmallCooperative resigned(long who, String received) {
        return with(Membership.resign(coop, member(who), day(received), Optional.empty(), "moves away"));
    }

    SmallCooperative shares(long who, long count, String paid, String on) {
        return with(Shares.subscribe(coop, member(who), Optional.empty(), count, day(on)))
                .with(Shares.pay(coop, member(who), euro(paid), day(on)));
    }

    SmallCooperative accounts(int year, Map<String, String> figures) {
        SortedMap<String, Money> amounts = new TreeMap<>();
        figures.forEach((name, amount) -> amounts.put(name, euro(amount)));
        return with(Accounts.record(coop, new AnnualAccounts(year, amounts), day((year + 1) + "-04-30")));
    }

    /** A meeting that votes the same on each motion, by a show of hands. */
    SmallCooperative met(String on, List<Long> present, Map<Long, Long> proxies, long yes, long no, Motion... motions) {
        LocalDate day = day(on);
        Meeting meeting = new Meeting(
                on,
                day,
                "ordinary",
                day.minusDays(20),
                day.minusDays(7),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Stream.of(motions).map(Item::of).toList());
        with(Assembly.convene(coop, meeting));
        SortedMap<MemberId, Presence> there = new TreeMap<>();
        present.forEach(who -> there.put(member(who), Presence.PRESENT));
        List<Proxy> mandates = proxies.entrySet().stream()
                .map(given -> Proxy.of(member(given.getKey()), member(given.getValue())))
                .toList();
        Map<String, Ballots> ballots = new HashMap<>();
        Stream.of(motions).forEach(motion -> ballots.put(motion.id(), Ballots.Totals.of(yes, no, 0)));
        return with(Assembly.hold(coop, meeting, new Attendance(there, mandates), ballots)
                .ruling());
    }

    /** Shares the surplus of a year as the resolution {@code surplus-YEAR} decided. */
    SmallCooperative shared(int year, String on) {
        return with(Surplus.allocate(coop, Surplus.plan(coop, year, day(on)), "surplus-" + year, day(on)));
    }

    static Motion motion(String id, String kind, String title, String subject) {
        return new Motion(id, kind, title, Optional.of(subject), Ballot.SHOW_OF_HANDS, Optional.empty());
    }

    Report report(int year) {
        return Report.of(coop, Year.of(year), facts);
    }
}
