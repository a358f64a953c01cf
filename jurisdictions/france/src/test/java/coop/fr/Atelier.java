package coop.fr;

import coop.capital.Accounts;
import coop.capital.AnnualAccounts;
import coop.capital.Beneficiary;
import coop.capital.ShareEvent;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.membership.MembershipEvent.EngagementBegan;
import coop.core.membership.MembershipEvent.EngagementEnded;
import coop.core.membership.MembershipEvent.MemberAdmitted;
import coop.core.membership.MembershipEvent.PersonEntered;
import coop.core.membership.Person;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import coop.reporting.MeasureRecorded;
import coop.reporting.Measured;
import coop.reporting.law.Check;
import coop.reporting.law.Finding;
import coop.reporting.law.Pack;
import coop.reporting.law.Packs;
import coop.voting.Attendance;
import coop.voting.Item;
import coop.voting.Meeting;
import coop.voting.Presence;
import coop.voting.Proxy;
import coop.voting.Turnout;
import coop.voting.VotingEvent.MeetingHeld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** A French cooperative in a few strokes: put on record as it would stand in the books, asked about as a pack asks. */
final class Atelier {
    static final CoopSdk SDK = CoopSdk.discover();
    static final Pack SCOP = Packs.of(SDK.installed()).find("fr/scop").orElseThrow();
    static final Pack SCIC = Packs.of(SDK.installed()).find("fr/scic").orElseThrow();
    static final LocalDate FOUNDED = LocalDate.of(2016, 1, 4);

    private final List<Event> events = new ArrayList<>();
    private final Cooperative start;
    private int persons;

    private Atelier(String statutes) {
        start = SDK.installed()
                .cooperative()
                .after(Membership.opening(
                        SDK.installed().cooperative(), SDK.installed().statutes(statutes)));
    }

    /** By the preset of a pack, with replacements: text, other text, and so on. */
    static Atelier of(Pack pack, String preset, String... replaced) {
        String statutes =
                pack.presets().get(preset).files("Atelier", FOUNDED, "fr").get("statutes.json");
        for (int i = 0; i < replaced.length; i += 2) {
            if (!statutes.contains(replaced[i])) {
                throw new IllegalArgumentException("the preset has no " + replaced[i]);
            }
            statutes = statutes.replace(replaced[i], replaced[i + 1]);
        }
        return new Atelier(statutes);
    }

    static Atelier scop(String... replaced) {
        return of(SCOP, "sarl", replaced);
    }

    static Atelier scic(String... replaced) {
        return of(SCIC, "sas", replaced);
    }

    Atelier with(Event... more) {
        events.addAll(List.of(more));
        return this;
    }

    private MemberId member(String memberClass, Person.Kind kind) {
        return membersOn(FOUNDED, memberClass, kind).last();
    }

    Atelier membersOn(LocalDate day, String memberClass, Person.Kind kind) {
        MemberId who = MemberId.of(++persons);
        return with(
                new PersonEntered(day, who, Hash.of("person " + who), Optional.of(kind)),
                new MemberAdmitted(day, who, memberClass, persons));
    }

    MemberId last() {
        return MemberId.of(persons);
    }

    Atelier employed(int count) {
        for (int i = 0; i < count; i++) {
            working(member("worker", Person.Kind.NATURAL), FOUNDED);
        }
        return this;
    }

    Atelier working(MemberId who, LocalDate from) {
        return with(new EngagementBegan(from, who, Engagement.Kind.EMPLOYMENT, Ratio.ONE));
    }

    Atelier stopped(MemberId who, LocalDate last) {
        return with(new EngagementEnded(last.plusDays(1), who, Engagement.Kind.EMPLOYMENT, last));
    }

    Atelier members(int count, String memberClass, Person.Kind kind) {
        IntStream.range(0, count).forEach(i -> member(memberClass, kind));
        return this;
    }

    Atelier shares(int who, long euros) {
        return shares(who, euros, FOUNDED);
    }

    Atelier shares(int who, long euros, LocalDate on) {
        Money price = Money.parse("EUR 1.00");
        MemberId holder = MemberId.of(who);
        return with(
                new ShareEvent.SharesSubscribed(on, holder, "A", euros, price),
                new ShareEvent.SharesPaid(on, holder, "A", price.multipliedBy(euros)));
    }

    Atelier held(LocalDate day, LocalDate convened, List<Proxy> proxies) {
        SortedMap<MemberId, Presence> present = new TreeMap<>(Attendance.of(
                        IntStream.rangeClosed(1, persons).mapToObj(MemberId::of).toList())
                .present());
        proxies.forEach(proxy -> present.remove(proxy.principal()));
        Meeting meeting = new Meeting(
                day.toString(),
                day,
                "ordinary",
                convened,
                day.minusDays(1),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.<Item>of());
        Ratio all = Ratio.of(persons);
        return with(new MeetingHeld(
                day,
                meeting,
                Hash.of("roll"),
                0,
                new Turnout(persons, present.size(), proxies.size(), all, all),
                present,
                proxies,
                Collections.emptySortedMap()));
    }

    Atelier input(int year, String id, String value) {
        return with(new MeasureRecorded(
                LocalDate.of(year, 12, 31), Year.of(year), id, new BigDecimal(value), "", Optional.empty()));
    }

    Atelier accounts(int year, String... figures) {
        SortedMap<String, Money> named = new TreeMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            named.put(figures[i], Money.parse("EUR " + figures[i + 1]));
        }
        Cooperative now = coop();
        events.addAll(Accounts.record(now, new AnnualAccounts(year, named), LocalDate.of(year + 1, 3, 31))
                .events());
        return this;
    }

    /** The sharing of a surplus: its parts by who gets them, such as {@code reserve legal}, {@code workers} or {@code interest}. */
    Atelier shared(int year, String... parts) {
        List<Slice> slices = new ArrayList<>();
        Money surplus = Money.parse("EUR 0.00");
        for (int i = 0; i < parts.length; i += 2) {
            Money amount = Money.parse("EUR " + parts[i + 1]);
            String part = parts[i];
            Beneficiary to = part.startsWith("reserve ")
                    ? Beneficiary.reserve(part.substring(8))
                    : part.equals("workers")
                            ? Beneficiary.worker(MemberId.of(1))
                            : part.equals("interest")
                                    ? Beneficiary.member(MemberId.of(1))
                                    : Beneficiary.carriedForward();
            String rule = part.equals("interest") ? "dividend" : "rule";
            slices.add(new Slice(
                    rule,
                    to,
                    amount,
                    Optional.empty(),
                    Reason.of("test.part", "surplus.rules", "a part of {0}", amount)));
            surplus = surplus.plus(amount);
        }
        return with(new SurplusAllocated(
                LocalDate.of(year + 1, 6, 20), year, surplus, "surplus-" + year, Hash.of("plan"), slices));
    }

    Cooperative coop() {
        return start.after(Ruling.granted(events.toArray(Event[]::new)));
    }

    List<Finding> ask(Pack pack, String check, int year) {
        return ask(coop(), pack, check, year);
    }

    static List<Finding> ask(Cooperative coop, Pack pack, String check, int year) {
        Check asked = pack.checks().stream()
                .filter(some -> some.id().equals(check))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no check " + check));
        return pack.ask(asked, new Measured(coop, Map.of()), Span.year(year));
    }

    /** What a check of the SCOP finds: {@code met}, {@code not-met} and so on; {@code none} when the question does not arise. */
    String scop(String check, int year) {
        return outcome(ask(SCOP, "fr.scop." + check, year));
    }

    String scic(String check, int year) {
        return outcome(ask(SCIC, "fr.scic." + check, year));
    }

    private static String outcome(List<Finding> findings) {
        return findings.isEmpty() ? "none" : findings.get(0).outcome().word();
    }
}
