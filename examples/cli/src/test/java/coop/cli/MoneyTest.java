package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cli.SmallFolder.Ran;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyTest {
    @TempDir
    Path base;

    private SmallFolder small;

    @BeforeEach
    void folder() throws IOException {
        small = SmallFolder.in(base);
    }

    private Ran allocate(String pool, String weights) throws IOException {
        Path file = Files.writeString(base.resolve("weights.csv"), weights);
        return SmallFolder.coop("allocate", "--pool", pool, "--weights", file.toString(), "--csv");
    }

    /** cooperative-systems T1 and T2: share-days over fifteen months; Fineract's own rounding ends at 49,999.99. */
    @Test
    void fineracts_pool_of_50_000_ends_at_50_000() throws IOException {
        Ran ran = allocate("EUR 50000.00", "member,weight\na,45600\nb,73200\nc,54900\nd,12200\ne,15500\n");
        assertThat(ran).isEqualTo(new Ran(0, """
                member,amount
                a,11320.76
                b,18172.79
                c,13629.59
                d,3028.80
                e,3848.06
                """));
        BigDecimal sum = ran.printed()
                .lines()
                .skip(1)
                .map(line -> new BigDecimal(line.substring(2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("50000.00");
    }

    @Test
    void pools_without_decimals_and_with_three_are_split_too() throws IOException {
        assertThat(allocate("JPY 100", "member,weight\na,1\nb,1\nc,1\n").printed())
                .isEqualTo("member,amount\na,34\nb,33\nc,33\n");
        assertThat(allocate("TND 0.010", "\ufeffweight,name,member\n2,x,a\n1,\"y, z\",b\n")
                        .printed())
                .isEqualTo("member,amount\na,0.007\nb,0.003\n");
        assertThat(allocate("EUR -0.10", "member,weight\na,1\nb,1\nc,1\n").printed())
                .isEqualTo("member,amount\na,-0.04\nb,-0.03\nc,-0.03\n");
        assertThat(allocate("EUR 90000000000000.00", "member,weight\na,9999999999999999.5\nb,1/3\n")
                        .code())
                .isZero();
    }

    @Test
    void what_cannot_be_split_is_told_with_its_line() throws IOException {
        for (Map.Entry<String, String> wrong : new TreeMap<>(Map.of(
                        "member,weight\na,0\n", "a weight above zero",
                        "member,weight\na,-1\n", ":2:weight: wanted a weight of zero or more",
                        "member,weight\na,1\nb,x\n", ":3:weight: wanted a ratio",
                        "name,weight\na,1\n", ":1: wanted the columns member,weight",
                        "member,weight\na\n", "weights.csv: Record 2 has 1 fields"))
                .entrySet()) {
            Ran ran = allocate("EUR 1.00", wrong.getKey());
            assertThat(ran.code()).as(wrong.getKey()).isEqualTo(2);
            assertThat(ran.printed()).contains(wrong.getValue());
        }
        assertThat(allocate("EUR 1.001", "member,weight\na,1\n").printed()).contains("no more decimals");
        assertThat(allocate("QQQ 1.00", "member,weight\na,1\n").printed()).contains("ISO 4217");
    }

    @Test
    void a_plan_shows_each_ones_line_by_the_statutes_and_by_others() throws IOException {
        small.run();
        String out = small.out().toString();
        Ran json = SmallFolder.coop("surplus", "plan", out, "--year", "2013", "--json");
        assertThat(json.code()).isZero();
        assertThat(json.printed())
                .startsWith("{\n")
                .contains("\"article\" : \"surplus.rules[2]\"", "\"name\" : \"ada\"", "\"why\" : \"EUR 375.00");
        Files.writeString(
                base.resolve("other.json"),
                Files.readString(small.folder().resolve("statutes.json")).replace("\"1/2\"", "\"1\""));
        Ran html = SmallFolder.coop(
                "surplus",
                "plan",
                out,
                "--year",
                "2013",
                "--with",
                base.resolve("other.json").toString(),
                "--html",
                "--lang",
                "fr");
        assertThat(html.code()).isZero();
        assertThat(html.printed())
                .contains("<html lang=\"fr\">", "Selon les statuts en vigueur", "surplus.rules[2]")
                .doesNotContain("Ada River", "<script");
        assertThat(SmallFolder.coop("surplus", "plan", out, "--year", "2012", "--json")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void postings_are_written_balanced_and_the_same_every_time() throws IOException {
        small.run();
        Path accounting = small.out().resolve("accounting");
        String journal = Files.readString(accounting.resolve("ledger.journal"));
        String table = Files.readString(accounting.resolve("ledger.csv"));
        small.run();
        assertThat(Files.readString(accounting.resolve("ledger.journal"))).isEqualTo(journal);
        assertThat(accounting.resolve("ledger.beancount")).isNotEmptyFile();
        BigDecimal debit = BigDecimal.ZERO;
        BigDecimal credit = BigDecimal.ZERO;
        for (String line : table.lines().skip(1).toList()) {
            List<String> cells = List.of(line.split(",", -1));
            debit = debit.add(amount(cells.get(6)));
            credit = credit.add(amount(cells.get(7)));
        }
        assertThat(debit).isEqualByComparingTo(credit).isEqualByComparingTo("4000.00");
        assertThat(SmallFolder.coop("accounting", small.out().toString(), "--chart", "fr", "--year", "2014")
                        .code())
                .isZero();
        assertThat(Files.readString(accounting.resolve("ledger.journal")))
                .contains("120 Résultat de l'exercice - bénéfice  1000.00 EUR")
                .doesNotContain("2011-03-01");
        assertThat(SmallFolder.coop("accounting", small.out().toString(), "--chart", "xx")
                        .code())
                .isEqualTo(2);
    }

    private static BigDecimal amount(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    @Test
    void what_is_due_is_ordered_from_the_bank_and_then_recorded_as_paid() throws IOException {
        small.run();
        String out = small.out().toString();
        Path ibans = Files.writeString(
                base.resolve("ibans.csv"),
                "person,iban\nada,BE71096123456769\nben,DE89370400440532013000\ncem,BE71096123456769\n");
        String[] order = {
            "payments", out, "--on", "2014-07-01", "--accounts", ibans.toString(), "--from", "BE71096123456769"
        };
        assertThat(SmallFolder.coop(order).printed()).contains("dee", "wanted an IBAN, got none");
        Files.writeString(ibans, "dee,FR1420041010050500013M02606\n", StandardOpenOption.APPEND);
        Ran ordered = SmallFolder.coop(order);
        assertThat(ordered.code()).as(ordered.printed()).isZero();
        assertThat(ordered.printed()).contains("<CtrlSum>375.00</CtrlSum>", "<Nm>Dee Stream</Nm>");
        assertThat(SmallFolder.coop("surplus", "settle", out, "--year", "2013", "--on", "2014-07-01")
                        .code())
                .isZero();
        assertThat(SmallFolder.coop(order).printed()).contains("there is nothing to pay");
        assertThat(SmallFolder.coop("surplus", "settle", out, "--year", "2013", "--on", "2014-07-02")
                        .printed())
                .contains("distribution.nothing-open");
    }
}
