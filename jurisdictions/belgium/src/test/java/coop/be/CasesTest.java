package coop.be;

import static coop.be.SmallSc.day;
import static coop.be.SmallSc.euro;
import static coop.be.SmallSc.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import coop.capital.RefundArticles;
import coop.capital.ShareEvent;
import coop.capital.Slice;
import coop.core.Reason;
import coop.core.membership.MembershipEvent;
import coop.core.resolution.ResolutionRecorded;
import coop.core.value.Hash;
import coop.reporting.law.Check;
import coop.reporting.law.Finding;
import coop.voting.Convener;
import coop.voting.Document;
import coop.voting.Item;
import coop.voting.MandateEvent;
import coop.voting.Meeting;
import coop.voting.Presence;
import coop.voting.Proxy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The worked cases of the law and the cases of every check, from the table {@code cases.txt}: what the books say, and what the
 * pack finds. A finding is written as its outcome, and behind it in brackets what the figures alone say, when that differs.
 */
class CasesTest {
    /** What a person has to judge, or what cannot be lacking: the outcomes that such a check cannot have. */
    private static final Map<String, List<String>> NEVER = Map.ofEntries(
            Map.entry("be.sc.founders", List.of("not-enough-data")),
            Map.entry("be.sc.minimum-members", List.of("not-enough-data")),
            Map.entry("be.sc.finality", List.of("met", "not-met")),
            Map.entry("be.sc.statutes-adapted", List.of("met", "not-enough-data")),
            Map.entry("be.sc.exclusion-told", List.of("met", "not-met", "not-enough-data")),
            Map.entry("be.sc.exit-window", List.of("not-enough-data")),
            Map.entry("be.sc.founder-exit", List.of("not-enough-data")),
            Map.entry("be.sc.exit-gate", List.of("not-enough-data")),
            Map.entry("be.sc.exit-report", List.of("met", "not-met", "not-enough-data")),
            Map.entry("be.sc.request-by-members", List.of("not-enough-data")),
            Map.entry("be.sc.requested-meetings", List.of("not-enough-data")),
            Map.entry("be.sc.majority-ordinary", List.of("not-enough-data")),
            Map.entry("be.sc.remote-meetings", List.of("met", "not-met", "not-enough-data")),
            Map.entry("be.agreee.open-membership", List.of("not-enough-data")),
            Map.entry("be.agreee.equal-vote", List.of("not-enough-data")),
            Map.entry("be.agreee.main-purpose", List.of("met", "not-met")),
            Map.entry("be.es.social-purpose", List.of("met", "not-met")),
            Map.entry("be.es.asset-lock", List.of("met", "not-met")));

    private record Expected(String check, int year, String outcome, Map<String, String> more) {}

    private record Case(String name, List<String> steps, List<Expected> expected) {}

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String line : text().lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("case ")) {
                cases.add(new Case(line.substring(5), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("finds ")) {
                String[] parts = line.substring(6).split(" *\\| *", -1);
                String[] head = parts[0].split(" ", 3);
                Map<String, String> more = new LinkedHashMap<>();
                Arrays.stream(parts).skip(1).forEach(part -> {
                    String[] pair = part.split(" ", 2);
                    more.put(pair[0], pair[1]);
                });
                last(cases).expected().add(new Expected(head[0], Integer.parseInt(head[1]), head[2], more));
            } else {
                last(cases).steps().add(line);
            }
        }
        return cases;
    }

    private static Case last(List<Case> cases) {
        return cases.get(cases.size() - 1);
    }

    private static String text() {
        try (InputStream table = Objects.requireNonNull(CasesTest.class.getResourceAsStream("cases.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_case_of_the_table() {
        return cases().stream()
                .map(one -> dynamicTest(one.name(), () -> {
                    SmallSc coop = books(one);
                    for (Expected expected : one.expected()) {
                        List<Finding> found = coop.ask(expected.check(), expected.year());
                        if (expected.outcome().equals("nothing")) {
                            assertThat(found).as(expected.check()).isEmpty();
                            continue;
                        }
                        assertThat(found).as(expected.check()).isNotEmpty();
                        Finding finding = found.get(0);
                        assertThat(said(finding))
                                .as("%s: %s", expected, finding)
                                .isEqualTo(expected.outcome());
                        expected.more()
                                .forEach((key, value) -> assertThat(part(finding, key))
                                        .as("%s of %s", key, finding)
                                        .isEqualTo(value));
                    }
                }));
    }

    private static String said(Finding finding) {
        String outcome = finding.outcome().word();
        String computed = finding.computed().word();
        return outcome.equals(computed) ? outcome : outcome + " (" + computed + ")";
    }

    private static String part(Finding finding, String key) {
        return switch (key) {
            case "value" -> finding.value().orElse("none");
            case "threshold" -> finding.threshold().orElse("none");
            case "layer" -> finding.layer().word();
            case "certainty" -> finding.certainty().word();
            case "wanted" -> String.join(", ", finding.wanted());
            default -> finding.inputs().getOrDefault(key, "none");
        };
    }

    @Test
    void each_check_has_a_case_that_meets_it_one_that_does_not_and_one_without_data() {
        SortedMap<String, SortedSet<String>> seen = new TreeMap<>();
        cases().forEach(one -> one.expected().forEach(expected -> {
            String outcome = expected.outcome();
            String computed =
                    outcome.contains("(") ? outcome.substring(outcome.indexOf('(') + 1, outcome.length() - 1) : outcome;
            seen.computeIfAbsent(expected.check(), id -> new TreeSet<>()).add(computed);
        }));
        List<String> lacking = new ArrayList<>();
        for (Check check : SmallSc.pack("be/sces-agreee").checks()) {
            SortedSet<String> wanted = new TreeSet<>(List.of("met", "not-met", "not-enough-data"));
            wanted.removeAll(NEVER.getOrDefault(check.id(), List.of()));
            wanted.removeAll(seen.getOrDefault(check.id(), new TreeSet<>()));
            wanted.forEach(outcome -> lacking.add(check.id() + " " + outcome));
            assertThat(seen).as("a case of").containsKey(check.id());
        }
        assertThat(lacking).isEmpty();
    }

    private static SmallSc books(Case one) {
        SmallSc coop = null;
        for (String step : one.steps()) {
            String[] words = step.split(" +");
            if (words[0].equals("founded")) {
                String[] parts = step.split(" +", 4);
                coop = SmallSc.founded(parts[1], Integer.parseInt(parts[2]), parts.length > 3 ? parts[3] : "");
            } else {
                step(Objects.requireNonNull(coop), words, step);
            }
        }
        return Objects.requireNonNull(coop);
    }

    private static void step(SmallSc coop, String[] words, String step) {
        switch (words[0]) {
            case "shares" -> coop.shares(number(words[1]), number(words[2]), words[3], words[4], words[5]);
            case "shares-of" ->
                coop.sharesOf(words[1], number(words[2]), number(words[3]), words[4], words[5], words[6]);
            case "accounts" -> coop.accounts(Integer.parseInt(words[1]), words[2]);
            case "approved" -> coop.approved(Integer.parseInt(words[1]), words[2]);
            case "allocated" ->
                coop.allocated(
                        Integer.parseInt(words[1]),
                        words[2],
                        Arrays.stream(words).skip(3).map(CasesTest::slice).toArray(Slice[]::new));
            case "resigned" -> coop.resigned(number(words[1]), words[2], words[3]);
            case "refund" ->
                coop.refunded(
                        number(words[1]),
                        number(words[2]),
                        words[3],
                        words[4],
                        words[5],
                        words[6].equals("-") ? "" : words[6],
                        words[7]);
            case "paidout" ->
                coop.with(new ShareEvent.RefundPaid(day(words[3]), member(number(words[1])), 1, euro(words[2])));
            case "finding" ->
                coop.finding(
                        words[1],
                        RefundArticles.Test.valueOf(words[2]),
                        words[3].equals("negative"),
                        words.length > 4 ? evidence(step.split(" +", 5)[4]) : Map.of());
            case "met" -> coop.met(words[1], words[2], present(words, 3), proxies(words, 4));
            case "requested" -> coop.met(requested(coop, words), Map.of());
            case "document" ->
                coop.met(
                        coop.meeting(
                                words[1],
                                words[1],
                                "ordinary",
                                List.of(documented(Item.discussion("report"), words[2]))),
                        Map.of());
            case "carried" ->
                coop.carried(
                        words[1],
                        words[2],
                        words[3],
                        number(words[4]),
                        number(words[5]),
                        number(words[6]),
                        number(words[7]));
            case "uncounted" -> uncounted(coop, words);
            case "amended" -> coop.amended(words[1], step.split(" +", 3).length > 2 ? step.split(" +", 3)[2] : "");
            case "reworded" -> coop.reworded(words[1], words[2], words[3]);
            case "without-object" -> coop.withoutObject(words[1]);
            case "input" -> coop.input(Integer.parseInt(words[1]), words[2], words[3]);
            case "did" -> coop.did(number(words[1]), Integer.parseInt(words[2]), words[3], words[4]);
            case "worked" -> coop.worked(number(words[1]), words[2]);
            case "elected" -> coop.elected(number(words[1]), words[2]);
            case "coopted" -> coop.coOpted(number(words[1]), words[2]);
            case "pay" ->
                coop.with(new MandateEvent.MandatePaid(
                        day(words[1]), "board", Optional.empty(), "EUR 50.00 a meeting", "pay"));
            case "knowing" -> coop.knowing(number(words[1]));
            case "proposed" ->
                coop.with(new MembershipEvent.ExclusionProposed(
                        day(words[2]), member(number(words[1])), "acts against the company"));
            case "excluded" -> excluded(coop, words);
            case "refused" ->
                coop.with(new MembershipEvent.ApplicationRefused(
                        day(words[2]),
                        member(number(words[1])),
                        "member",
                        List.of(new Reason("test", words.length > 3 ? words[3] : "", "as the test says", List.of()))));
            default -> throw new IllegalArgumentException(step);
        }
    }

    private static void excluded(SmallSc coop, String[] words) {
        String resolution = "exclusion-" + words[1];
        coop.with(
                new ResolutionRecorded(day(words[2]), SmallSc.resolution(resolution, "exclusion", words[2], words[1])));
        coop.with(new MembershipEvent.MemberExcluded(
                day(words[2]), member(number(words[1])), "acts against the company", Optional.of(resolution)));
    }

    /** A decision that is carried by a vote of which nothing was counted. */
    private static void uncounted(SmallSc coop, String[] words) {
        coop.carried(words[1], words[2], words[3], 0, 0, 0, 0);
    }

    private static Meeting requested(SmallSc coop, String[] words) {
        Meeting meeting = coop.meeting(words[2], words[3], "extraordinary", List.of());
        return new Meeting(
                meeting.id(),
                meeting.on(),
                meeting.kind(),
                meeting.convened(),
                meeting.recordDate(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new Convener(Convener.MEMBERS, Optional.of(day(words[1])), List.of(member(1)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Item documented(Item item, String name) {
        return new Item(
                item.title(),
                item.motion(),
                item.at(),
                item.putBy(),
                item.putOn(),
                item.proposal(),
                List.of(new Document(name, Hash.of(name))),
                item.amends(),
                item.wording(),
                item.withdrawn(),
                item.isAdjourned(),
                item.papers());
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }

    private static Slice slice(String text) {
        String[] parts = text.split(":", -1);
        String[] rule = parts[0].split("@", 2);
        if (rule.length > 1) {
            return SmallSc.by(Integer.parseInt(rule[1]), slice(rule[0] + text.substring(parts[0].length())));
        }
        return switch (parts[0]) {
            case "dividend" -> SmallSc.dividend(number(parts[1]), parts[2], parts.length > 3 ? parts[3] : "");
            case "dividend-on" -> SmallSc.dividendOn(number(parts[1]), parts[2], parts[3]);
            case "patronage" -> SmallSc.patronage(number(parts[1]), parts[2]);
            case "reserve" -> SmallSc.reserve(parts[1]);
            case "fund" -> SmallSc.fund(parts[1]);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Map<String, String> evidence(String text) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (String part : text.split(" *, *", -1)) {
            String[] pair = part.split("=", 2);
            evidence.put(pair[0], pair[0].equals("flows") ? flows(pair[1]) : pair[1]);
        }
        return evidence;
    }

    private static String flows(String text) {
        List<String> flows = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String[] pair = part.split("\\*", 2);
            for (int i = 0; i < Integer.parseInt(pair[1]); i++) {
                flows.add(pair[0]);
            }
        }
        return String.join(";", flows);
    }

    private static Map<Long, Presence> present(String[] words, int at) {
        Map<Long, Presence> there = new TreeMap<>();
        if (words.length > at) {
            for (String who : words[at].split(",", -1)) {
                boolean far = who.endsWith("r");
                there.put(
                        number(far ? who.substring(0, who.length() - 1) : who),
                        far ? Presence.REMOTE : Presence.PRESENT);
            }
        }
        return there;
    }

    private static Proxy[] proxies(String[] words, int at) {
        return words.length <= at
                ? new Proxy[0]
                : Arrays.stream(words[at].split(",", -1))
                        .map(pair -> pair.split(">", 2))
                        .map(pair -> Proxy.of(member(number(pair[1])), member(number(pair[0]))))
                        .toArray(Proxy[]::new);
    }
}
