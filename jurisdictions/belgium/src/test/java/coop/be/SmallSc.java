package coop.be;

import coop.capital.Accounts;
import coop.capital.Activity;
import coop.capital.AnnualAccounts;
import coop.capital.Beneficiary;
import coop.capital.Lot;
import coop.capital.RefundArticles;
import coop.capital.ShareEvent;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.membership.MembershipEvent;
import coop.core.membership.Person;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import coop.core.statutes.StatutesAdopted;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import coop.reporting.Measured;
import coop.reporting.Measures;
import coop.reporting.PersonFacts;
import coop.reporting.law.Finding;
import coop.reporting.law.Pack;
import coop.reporting.law.Packs;
import coop.voting.Ballot;
import coop.voting.Item;
import coop.voting.MandateEvent;
import coop.voting.Meeting;
import coop.voting.Motion;
import coop.voting.Presence;
import coop.voting.Proxy;
import coop.voting.Turnout;
import coop.voting.Votes;
import coop.voting.VotingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A cooperative company whose books say what a test puts in them. One thread only. */
final class SmallSc {
    static final CoopSdk SDK = CoopSdk.discover();
    private static final Hash NONE = Hash.of("none");
    private static final Reason WHY = new Reason("test", "surplus.rules[0]", "as the test says", List.of());

    private Cooperative coop;
    private final SortedMap<MemberId, PersonFacts> facts = new TreeMap<>();
    private int meetings;

    private SmallSc(Cooperative coop) {
        this.coop = coop;
    }

    /** Founded on a day by members m1 to m{@code founders}; {@code more} are the other sections of the statutes. */
    static SmallSc founded(String on, int founders, String more) {
        return new SmallSc(Membership.found(
                SDK.installed().statutes("""
                                {"cooperative": {"name": "Trois Ponts SC", "founded": "%s", "language": "fr",
                                  "object": "Create good work for its members."}%s}
                                """.formatted(on, more.isEmpty() ? "" : ", " + more)),
                day(on),
                LongStream.rangeClosed(1, founders).mapToObj(MemberId::of).toArray(MemberId[]::new)));
    }

    static SmallSc founded() {
        return founded("2020-01-02", 3, "");
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Money euro(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    static MemberId member(long number) {
        return MemberId.of(number);
    }

    SmallSc with(Ruling ruling) {
        coop = coop.after(ruling);
        return this;
    }

    SmallSc with(Event... events) {
        return with(Ruling.granted(events));
    }

    SmallSc knowing(long who) {
        facts.put(member(who), new PersonFacts(Person.Kind.NATURAL, Optional.empty(), Optional.empty()));
        return this;
    }

    SmallSc amended(String on, String more) {
        String text = coop.revision(day(on)).orElseThrow().text().strip();
        String changed = text.substring(0, text.length() - 1) + (more.isEmpty() ? "" : ", " + more) + "}";
        return with(new StatutesAdopted(day(on), changed, Optional.of("statutes-" + on)));
    }

    /** Statutes in which a word is another from a day on. */
    SmallSc reworded(String on, String word, String other) {
        String text = coop.revision(day(on)).orElseThrow().text();
        return with(new StatutesAdopted(day(on), text.replace(word, other), Optional.of("statutes-" + on)));
    }

    SmallSc withoutObject(String on) {
        String text = coop.revision(day(on)).orElseThrow().text();
        String object = "\"object\": \"Create good work for its members.\"";
        return with(new StatutesAdopted(
                day(on), text.replace(object, "\"seat\": \"Namur\""), Optional.of("statutes-" + on)));
    }

    SmallSc shares(long who, long count, String price, String paid, String on) {
        return sharesOf("A", who, count, price, paid, on);
    }

    SmallSc sharesOf(String shareClass, long who, long count, String price, String paid, String on) {
        with(new ShareEvent.SharesSubscribed(day(on), member(who), shareClass, count, euro(price)));
        return new BigDecimal(paid).signum() == 0
                ? this
                : with(new ShareEvent.SharesPaid(day(on), member(who), shareClass, euro(paid)));
    }

    SmallSc accounts(int year, String figures) {
        SortedMap<String, Money> all = new TreeMap<>();
        for (String figure : figures.split(",", -1)) {
            String[] parts = figure.strip().split("=", -1);
            all.put(parts[0], euro(parts[1]));
        }
        return with(Accounts.record(coop, new AnnualAccounts(year, all), day(year + "-12-31")));
    }

    SmallSc approved(int year, String on) {
        return with(
                new ResolutionRecorded(day(on), resolution("accounts-" + year, "accounts", on, String.valueOf(year))));
    }

    static Resolution resolution(String id, String kind, String on, String subject) {
        return new Resolution(
                id,
                kind,
                id,
                day(on),
                "general-meeting",
                Resolution.Outcome.CARRIED,
                Optional.of(subject),
                List.of(),
                List.of(),
                new TreeMap<>());
    }

    static Slice dividend(long who, String amount, String withheld) {
        return new Slice(
                "dividend",
                Beneficiary.member(member(who)),
                euro(amount),
                withheld.isEmpty() ? Optional.empty() : Optional.of(euro(withheld)),
                Optional.empty(),
                Optional.empty(),
                WHY);
    }

    static Slice dividendOn(long who, String amount, String base) {
        return new Slice(
                "dividend",
                Beneficiary.member(member(who)),
                euro(amount),
                Optional.empty(),
                Optional.of(euro(base)),
                Optional.empty(),
                WHY);
    }

    /** The same part, by another rule of the statutes. */
    static Slice by(int rule, Slice slice) {
        return new Slice(
                slice.rule(),
                slice.to(),
                slice.amount(),
                slice.withheld(),
                slice.base(),
                slice.settlement(),
                new Reason("test", "surplus.rules[" + rule + "]", "as the test says", List.of()));
    }

    static Slice patronage(long who, String amount) {
        return new Slice("patronage", Beneficiary.member(member(who)), euro(amount), Optional.empty(), WHY);
    }

    static Slice reserve(String amount) {
        return new Slice("reserve", Beneficiary.reserve("legal"), euro(amount), Optional.empty(), WHY);
    }

    static Slice fund(String amount) {
        return new Slice("fund", Beneficiary.fund("projects"), euro(amount), Optional.empty(), WHY);
    }

    SmallSc allocated(int year, String on, Slice... slices) {
        Money all = Arrays.stream(slices).map(Slice::amount).reduce(euro("0"), Money::plus);
        return with(new SurplusAllocated(day(on), year, all, "surplus-" + year, NONE, List.of(slices)));
    }

    SmallSc input(int year, String indicator, String value) {
        return with(Measures.record(coop, Year.of(year), indicator, new BigDecimal(value), "", Optional.empty()));
    }

    SmallSc finding(String on, RefundArticles.Test test, boolean negative, Map<String, String> evidence) {
        return with(new coop.capital.Finding(day(on), test, negative, new TreeMap<>(evidence), Optional.empty()));
    }

    SmallSc did(long who, int year, String base, String quantity) {
        return with(
                Activity.record(coop, member(who), year, base, new BigDecimal(quantity), LocalDate.of(year, 12, 31)));
    }

    SmallSc worked(long who, String from) {
        return with(Membership.engage(coop, member(who), day(from), Engagement.Kind.EMPLOYMENT, Ratio.ONE));
    }

    SmallSc resigned(long who, String effect, String received) {
        return with(new MembershipEvent.MemberResigned(day(effect), member(who), day(received), "moves"));
    }

    /** Shares of a leaver: asked back, given back, and valued when there is a value. */
    SmallSc refunded(long who, long count, String paid, String asked, String without, String value, String due) {
        Lot lot = new Lot(day("2020-01-02"), count, euro("100.00"), euro(paid));
        with(
                new ShareEvent.RefundAsked(day(asked), member(who), 1, "A", count, day(without), day(without)),
                new ShareEvent.SharesRedeemed(day(without), member(who), 1, "A", List.of(lot)));
        return value.isEmpty()
                ? this
                : with(new ShareEvent.RefundValued(
                        day(without), member(who), 1, euro(value), day(due), Optional.empty(), List.of()));
    }

    SmallSc met(String on, String convened) {
        return met(on, convened, Map.of());
    }

    SmallSc met(String on, String convened, Map<Long, Presence> there, Proxy... proxies) {
        return met(meeting(on, convened, "ordinary", List.of()), there, proxies);
    }

    SmallSc met(Meeting meeting, Map<Long, Presence> there, Proxy... proxies) {
        SortedMap<MemberId, Presence> present = new TreeMap<>();
        there.forEach((who, how) -> present.put(member(who), how));
        Turnout turnout = new Turnout(3, present.size(), proxies.length, Ratio.of(3), Ratio.of(present.size()));
        return with(
                new VotingEvent.MeetingConvened(meeting.convened(), meeting),
                new VotingEvent.MeetingHeld(
                        meeting.on(), meeting, NONE, 1, turnout, present, List.of(proxies), new TreeMap<>()));
    }

    Meeting meeting(String on, String convened, String kind, List<Item> agenda) {
        meetings++;
        return new Meeting(
                on + "-" + meetings,
                day(on),
                kind,
                day(convened),
                day(on),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                agenda);
    }

    /** A motion of a kind, recorded as carried by these votes. */
    SmallSc carried(String on, String kind, String meetingKind, long yes, long no, long abstain, long eligible) {
        Motion motion = Motion.of(kind + "-" + on, kind, kind, Ballot.SHOW_OF_HANDS);
        Meeting meeting = meeting(on, day(on).minusDays(30).toString(), meetingKind, List.of(Item.of(motion)));
        met(meeting, Map.of());
        long there = yes + no + abstain;
        Votes votes = new Votes(
                Ratio.of(yes),
                Ratio.of(no),
                Ratio.of(abstain),
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.of(there),
                Ratio.ZERO,
                Ratio.of(eligible));
        return with(
                new VotingEvent.VoteCounted(
                        day(on),
                        Optional.of(meeting.id()),
                        motion.id(),
                        Ballot.SHOW_OF_HANDS,
                        NONE,
                        new Turnout(eligible, there, 0, Ratio.of(eligible), Ratio.of(there)),
                        List.of(),
                        votes,
                        Optional.empty(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        List.of(),
                        0,
                        Optional.empty()),
                new ResolutionRecorded(day(on), resolution(motion.id(), kind, on, "x")));
    }

    SmallSc elected(long who, String on) {
        String motion = "board-" + on + "-" + who;
        return with(
                new ResolutionRecorded(day(on), resolution(motion, "election", on, "board")),
                new VotingEvent.MandateGiven(day(on), member(who), "board", day(on), Optional.empty(), motion));
    }

    SmallSc coOpted(long who, String on) {
        return with(new MandateEvent.MandateFilled(
                day(on), member(who), "board", MandateEvent.How.CO_OPTED, Optional.empty(), Optional.empty()));
    }

    Cooperative coop() {
        return coop;
    }

    Measured measured() {
        return new Measured(coop, facts);
    }

    static Pack pack(String id) {
        return Packs.of(SDK.installed()).find(id).orElseThrow();
    }

    /** What a check finds of a year. */
    List<Finding> ask(String check, int year) {
        Pack both = pack("be/sces-agreee");
        return both.ask(
                both.checks().stream()
                        .filter(one -> one.id().equals(check))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(check)),
                measured(),
                Span.year(year));
    }

    /** Its outcome, the most urgent one when it finds several things. */
    String outcome(String check, int year) {
        List<String> order = new ArrayList<>(List.of("not-met", "to-verify", "not-enough-data", "met"));
        order.retainAll(ask(check, year).stream()
                .map(finding -> finding.outcome().word())
                .toList());
        return order.isEmpty() ? "no question" : order.get(0);
    }

    /** What the figures alone say, were the law as the pack has it. */
    String computed(String check, int year) {
        List<String> order = new ArrayList<>(List.of("not-met", "to-verify", "not-enough-data", "met"));
        order.retainAll(ask(check, year).stream()
                .map(finding -> finding.computed().word())
                .toList());
        return order.isEmpty() ? "no question" : order.get(0);
    }
}
