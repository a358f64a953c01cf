package coop.fr;

import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import coop.voting.Majority;
import coop.voting.MeetingArticles;
import coop.voting.Proxy;
import coop.voting.Votes;
import coop.voting.VotingEvent.MeetingHeld;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the law of the SCOP asks of its general meetings: one vote each, few proxies, a notice, and majorities. */
final class ScopMeetings {
    /** Kinds of motion that change the statutes or the membership, for which statutes have majorities of their own. */
    private static final List<String> EXTRAORDINARY = List.of("statutes", "exclusion", "dissolution", "merger");

    private ScopMeetings() {}

    static List<Check> checks() {
        return List.of(
                Check.one("fr.scop.vote-each", List.of("vote-each"), ScopMeetings::voteEach),
                Check.one(
                        "fr.scop.proxies",
                        List.of("proxies-part", "proxies-from", "proxies-below"),
                        ScopMeetings::proxies),
                Check.of("fr.scop.notice", List.of("notice"), ScopMeetings::notice),
                Check.of("fr.scop.majority", List.of("majority-sarl", "majority-sa"), ScopMeetings::majority));
    }

    /** Whoever works or worked here has one vote; outsiders may have others, within the cap on all of them. */
    private static Finding voteEach(Examination examination) {
        Parameter one = examination.parameter("vote-each");
        Associates associates =
                Associates.on(examination.coop(), examination.period().last());
        List<Ratio> inside = associates.roll().votes().entrySet().stream()
                .filter(entry -> associates.isInside(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Ratio most = examination.need(inside.stream().max(Comparator.naturalOrder()), "members");
        Ratio least = inside.stream().min(Comparator.naturalOrder()).orElse(most);
        return examination
                .finding(one)
                .input("least", least)
                .input("most", most)
                .value(most)
                .threshold(one.value())
                .judge(most.equals(Ratio.ONE) && least.equals(Ratio.ONE), least, most);
    }

    /** How many members one holder represented at a meeting of so many. */
    private record Held(LocalDate on, long members, long most, Layer.Spoken<Long> allowed) {
        long over() {
            return most - allowed.value();
        }
    }

    private static Finding proxies(Examination examination) {
        Parameter part = examination.parameter("proxies-part");
        Parameter from = examination.parameter("proxies-from");
        Parameter below = examination.parameter("proxies-below");
        ProxiesBySize law =
                new ProxiesBySize(Math.toIntExact(from.count()), Math.toIntExact(below.count()), part.ratio());
        Held worst = Meetings.needed(examination).stream()
                .map(held -> held(examination, held, law))
                .max(Comparator.comparing(Held::over))
                .orElseThrow();
        return examination
                .finding(part, from, below)
                .layer(worst.allowed().layer())
                .input("meeting", worst.on())
                .input("members", worst.members())
                .value(worst.most())
                .threshold(worst.allowed().value())
                .judge(
                        worst.over() <= 0,
                        worst.on(),
                        worst.most(),
                        worst.allowed().value(),
                        worst.members());
    }

    /** The fewer proxies of what the law and the statutes of the day allow. */
    private static Held held(Examination examination, MeetingHeld held, ProxiesBySize law) {
        Map<MemberId, Set<MemberId>> principals = held.proxies().stream()
                .collect(
                        Collectors.groupingBy(Proxy::holder, Collectors.mapping(Proxy::principal, Collectors.toSet())));
        long members = held.turnout().members();
        long most = principals.values().stream().mapToLong(Set::size).max().orElse(0);
        long byStatutes = examination
                .coop()
                .statutes(held.on())
                .section(MeetingArticles.class)
                .proxies()
                .mandates(members);
        Layer.Spoken<Long> allowed = Layer.strictest(
                        Optional.of(law.mandates(members)),
                        Optional.of(byStatutes),
                        Optional.empty(),
                        Comparator.reverseOrder())
                .orElseThrow();
        return new Held(held.on(), members, most, allowed);
    }

    /** Of a SARL; the statutes of the other forms say it themselves, or other laws do. */
    private static List<Finding> notice(Examination examination) {
        if (examination.section(FranceArticles.class).form() != FranceArticles.Form.SARL) {
            return List.of();
        }
        Parameter notice = examination.parameter("notice");
        MeetingHeld shortest = Meetings.needed(examination).stream()
                .min(Comparator.comparing(ScopMeetings::days))
                .orElseThrow();
        Layer.Spoken<Period> least = Layer.strictest(
                        Optional.of(notice.period()),
                        Optional.of(examination
                                .coop()
                                .statutes(shortest.on())
                                .section(MeetingArticles.class)
                                .notice()),
                        Optional.empty(),
                        Comparator.comparing(shortest.on()::minus, Comparator.<LocalDate>reverseOrder()))
                .orElseThrow();
        boolean inTime = !shortest.meeting().convened().plus(least.value()).isAfter(shortest.on());
        return List.of(examination
                .finding(notice)
                .layer(least.layer())
                .input("meeting", shortest.on())
                .input("convened", shortest.meeting().convened())
                .value("P" + days(shortest) + "D")
                .threshold(least.value())
                .judge(inTime, shortest.on(), days(shortest), least.value()));
    }

    private static long days(MeetingHeld held) {
        return ChronoUnit.DAYS.between(held.meeting().convened(), held.on());
    }

    /** A majority and where it stands in the statutes. */
    private record Said(String article, Majority majority) {}

    /**
     * Asks the statutes' own majorities about votes that the law says carry nothing: of a SARL, half of all members at the first
     * consultation, and half of those there at the second; of a SA, as many for as against.
     */
    private static List<Finding> majority(Examination examination) {
        FranceArticles.Form form = examination.section(FranceArticles.class).form();
        if (form == FranceArticles.Form.SAS) {
            return List.of();
        }
        boolean limited = form == FranceArticles.Form.SARL;
        Parameter rule = examination.parameter(limited ? "majority-sarl" : "majority-sa");
        MeetingArticles articles = examination.section(MeetingArticles.class);
        Optional<String> lax = limited
                ? lax(first(articles), votes(50, 0, 50, 100, 100))
                        .or(() -> lax(second(articles), votes(30, 0, 30, 60, 100)))
                : lax(first(articles), votes(30, 30, 20, 80, 100));
        return List.of(examination
                .finding(rule)
                .layer(lax.isPresent() ? Layer.MANDATORY : Layer.STATUTES)
                .input("form", form.name().toLowerCase(Locale.ROOT))
                .value(lax.orElse("meetings.majority"))
                .threshold(rule.value())
                .judge(lax.isEmpty(), lax.orElse("meetings.majority")));
    }

    private static Optional<String> lax(List<Said> said, Votes votes) {
        return said.stream()
                .filter(one -> one.majority().carries(votes))
                .map(Said::article)
                .findFirst();
    }

    private static List<Said> first(MeetingArticles articles) {
        return said(articles, articles.majority(), "majority", MeetingArticles.ForKind::majority);
    }

    private static List<Said> second(MeetingArticles articles) {
        return said(
                articles,
                articles.secondCallMajority().orElse(articles.majority()),
                "secondCallMajority",
                MeetingArticles.ForKind::secondCallMajority);
    }

    private static List<Said> said(
            MeetingArticles articles,
            Majority general,
            String name,
            Function<MeetingArticles.ForKind, Optional<Majority>> special) {
        return Stream.concat(
                        Stream.of(new Said("meetings." + name, general)),
                        articles.kinds().entrySet().stream()
                                .filter(kind -> !EXTRAORDINARY.contains(kind.getKey()))
                                .flatMap(kind -> special
                                        .apply(kind.getValue())
                                        .map(own -> new Said("meetings.kinds." + kind.getKey() + "." + name, own))
                                        .stream()))
                .toList();
    }

    private static Votes votes(long yes, long no, long abstain, long present, long members) {
        return new Votes(
                Ratio.of(yes),
                Ratio.of(no),
                Ratio.of(abstain),
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.of(present),
                Ratio.ZERO,
                Ratio.of(members));
    }
}
