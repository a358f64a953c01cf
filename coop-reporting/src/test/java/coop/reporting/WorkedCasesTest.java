package coop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.capital.AccountsRecorded;
import coop.capital.Beneficiary;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Person;
import coop.core.value.Hash;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.indicator.Rows;
import coop.voting.Item;
import coop.voting.MandateEvent;
import coop.voting.Meeting;
import coop.voting.Turnout;
import coop.voting.VotingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of the catalogue, from a table: each figure of one of them is measured from books that hold its inputs. */
class WorkedCasesTest {
    private static final List<Rows.Row> CASES = Rows.of(WorkedCasesTest.class, "worked-cases.csv");
    private static final int YEAR = 2021;

    @Test
    void all_twenty_five_are_there() {
        TreeSet<Integer> cases = new TreeSet<>();
        CASES.forEach(row -> row.find("case").map(Integer::valueOf).ifPresent(cases::add));
        assertThat(cases)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> the_figure_is_the_one_that_was_worked_out() {
        return CASES.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("case") + " " + row.get("figure") + " " + row.get("setup"), () -> check(row)));
    }

    private static void check(Rows.Row row) throws ReflectiveOperationException {
        Optional<String> elsewhere = row.find("test");
        if (elsewhere.isPresent()) {
            String[] place = elsewhere.get().split("#", 2);
            assertThat(Class.forName(place[0]).getDeclaredMethod(place[1])).isNotNull();
            return;
        }
        Books books = new Books();
        row.words("setup").forEach(books::set);
        Figure figure = new Measured(books.coop.coop(), books.coop.facts())
                .figure(row.get("figure"), Span.year(YEAR))
                .orElseThrow();
        assertThat(said(figure, row.get("expected"))).isEqualTo(row.get("expected"));
    }

    /** As the table has it: a value with as many places as were worked out, or the state and why. */
    private static String said(Figure figure, String expected) {
        if (figure instanceof Figure.Observed observed) {
            int point = expected.indexOf('.');
            int places = point < 0 ? 0 : expected.length() - point - 1;
            return observed.value().rounded(places).toPlainString();
        }
        if (figure instanceof Figure.Missing missing) {
            return "missing " + String.join(" ", missing.wanted());
        }
        if (figure instanceof Figure.NotApplicable none) {
            return "not-applicable " + none.reason();
        }
        if (figure instanceof Figure.Partial partial) {
            return "partial " + partial.bound() + " " + String.join(" ", partial.missing());
        }
        return "suppressed " + ((Figure.Suppressed) figure).kind();
    }

    /** The books of a case. One thread only. */
    private static final class Books {
        private SmallCooperative coop = SmallCooperative.founded(
                SmallCooperative.statutes("Worked", "").replace("seniority\", \"atLeast\": \"P1Y\"", "open-door\""));
        private final SortedMap<String, Money> accounts = new TreeMap<>();
        private int meetings;

        void set(String word) {
            String[] parts = word.split("=", 2);
            String what = parts[0];
            String value = parts[1];
            if (what.startsWith("input:")) {
                input(YEAR, what.substring(6), value);
            } else if (what.startsWith("before:")) {
                input(YEAR - 1, what.substring(7), value);
            } else if (what.startsWith("account:")) {
                accounts.put(what.substring(8), SmallCooperative.euro(value));
                record(new AccountsRecorded(SmallCooperative.day("2021-12-31"), YEAR, accounts));
            } else {
                switch (what) {
                    case "employed" -> employed(value);
                    case "women" -> genders(Integer.parseInt(value));
                    case "members" -> members(value);
                    case "meeting" -> meeting(value);
                    case "board" -> board(value);
                    case "holdings" -> holdings(value);
                    case "votes" -> votes(value);
                    case "surplus" -> surplus(value);
                    default -> throw new IllegalArgumentException(word);
                }
            }
        }

        private void record(Event... events) {
            coop.with(Ruling.of(List.of(), events));
        }

        private void input(int year, String id, String value) {
            coop.with(Measures.record(coop.coop(), Year.of(year), id, new BigDecimal(value), "", Optional.empty()));
        }

        private void employed(String value) {
            String[] ends = value.split(">");
            int before = Integer.parseInt(ends[0]);
            int after = Integer.parseInt(ends[1]);
            for (int i = 1; i <= Math.max(before, after); i++) {
                coop.employed(1000L + i, i <= before ? "2020-03-01" : "2021-07-01", "1");
                if (i > after) {
                    coop.leftWork(1000L + i, "2021-06-30");
                }
            }
        }

        private void genders(int women) {
            for (int i = 1; i <= 8; i++) {
                coop.knowing(1000L + i, i <= women ? Person.Gender.FEMALE : Person.Gender.MALE, 1980);
            }
        }

        private void members(String value) {
            String[] parts = value.split("[-+]");
            coop = SmallCooperative.founded(
                    SmallCooperative.statutes("Worked", "").replace("seniority\", \"atLeast\": \"P1Y\"", "open-door\""),
                    Integer.parseInt(parts[0]));
            for (int i = 1; i <= Integer.parseInt(parts[1]); i++) {
                coop.resigned(i, "2021-03-01");
            }
            for (int i = 1; i <= Integer.parseInt(parts[2]); i++) {
                coop.admitted(500L + i, "2021-05-01");
            }
        }

        private void meeting(String value) {
            String[] parts = value.split("/");
            meetings++;
            LocalDate day = SmallCooperative.day("2021-0" + meetings + "-20");
            Turnout turnout = new Turnout(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Ratio.parse(parts[0]),
                    Ratio.of(Long.parseLong(parts[1]) + Long.parseLong(parts[2])));
            Meeting meeting = new Meeting(
                    day.toString(),
                    day,
                    "ordinary",
                    day.minusDays(20),
                    day.minusDays(7),
                    1,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(Item.discussion("The year")));
            record(
                    new VotingEvent.MeetingConvened(day.minusDays(20), meeting),
                    new VotingEvent.MeetingHeld(
                            day,
                            meeting,
                            Hash.of(new byte[0]),
                            0,
                            turnout,
                            new TreeMap<>(),
                            List.of(),
                            new TreeMap<>()));
        }

        private void board(String value) {
            String[] parts = value.split("/");
            int women = Integer.parseInt(parts[0]);
            for (int i = 1; i <= women + Integer.parseInt(parts[1]); i++) {
                coop.knowing(i, i <= women ? Person.Gender.FEMALE : Person.Gender.MALE, 1980);
                record(new MandateEvent.MandateFilled(
                        SmallCooperative.day("2021-02-01"),
                        SmallCooperative.member(i),
                        "board",
                        MandateEvent.How.APPOINTED,
                        Optional.empty(),
                        Optional.empty()));
            }
        }

        private void holdings(String value) {
            String[] amounts = value.split(",");
            coop = SmallCooperative.founded(
                    SmallCooperative.statutes(
                                    "Worked",
                                    ", \"surplus\": {\"rules\": [{\"policy\": \"dividend\", \"atMost\": \"0.06\"}]}")
                            .replace("EUR 250.00", "EUR 50.00"),
                    Math.max(3, amounts.length));
            for (int i = 0; i < amounts.length; i++) {
                coop.shares(i + 1L, Long.parseLong(amounts[i]) / 50, amounts[i], "2020-03-01");
            }
        }

        private void votes(String value) {
            String[] shares = value.split(",");
            coop = SmallCooperative.founded(
                    SmallCooperative.statutes("Worked", "")
                            .replace(
                                    "\"proxies\"",
                                    "\"franchise\": {\"policy\": \"by-shares\", \"per\": 1}, \"proxies\""),
                    shares.length);
            for (int i = 0; i < shares.length; i++) {
                coop.shares(i + 1L, Long.parseLong(shares[i]), shares[i].equals("1") ? "250" : "2500", "2020-03-01");
            }
        }

        private void surplus(String value) {
            String[] parts = value.split("/");
            List<Beneficiary> to = List.of(
                    Beneficiary.reserve("legal"),
                    Beneficiary.member(SmallCooperative.member(1)),
                    Beneficiary.member(SmallCooperative.member(1)),
                    Beneficiary.community("village"));
            List<String> rules = List.of("reserve", "patronage", "dividend", "community");
            List<Slice> slices = new ArrayList<>();
            Money all = SmallCooperative.euro("0.00");
            for (int i = 0; i < parts.length; i++) {
                Money amount = SmallCooperative.euro(parts[i]);
                all = all.plus(amount);
                slices.add(new Slice(
                        rules.get(i),
                        to.get(i),
                        amount,
                        Optional.empty(),
                        Reason.of("surplus.worked", "surplus", "as worked out")));
            }
            record(new SurplusAllocated(
                    SmallCooperative.day("2022-06-20"), YEAR, all, "surplus-2021", Hash.of(new byte[0]), slices));
        }
    }
}
