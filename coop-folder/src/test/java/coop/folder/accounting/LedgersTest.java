package coop.folder.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.capital.Shares;
import coop.capital.accounting.Bookkeeping;
import coop.capital.accounting.Chart;
import coop.capital.accounting.Posting;
import coop.capital.accounting.Transaction;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgersTest {
    private static final CoopSdk SDK = CoopSdk.discover();
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static List<Transaction> transactions(String nominal, String chart) {
        Cooperative coop = Membership.found(
                SDK.installed().statutes("""
                        {"cooperative": {"name": "Three Rivers", "founded": "2020-01-01", "currency": "%s"},
                         "capital": {"classes": [{"id": "A", "nominal": "%s"}]}}
                        """.formatted(nominal.substring(0, 3), nominal)),
                DAY,
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
        coop = coop.after(Shares.subscribe(coop, MemberId.of(1), Optional.empty(), 3, DAY));
        coop = coop.after(Shares.pay(coop, MemberId.of(1), Money.parse(nominal), LocalDate.of(2020, 2, 1)));
        return Bookkeeping.of(coop, Chart.of(chart));
    }

    @Test
    void a_journal_declares_what_it_uses_and_names_nobody() {
        assertThat(Ledgers.hledger(transactions("EUR 250.00", "be"), Reason::sentence))
                .isEqualTo("""
                commodity 1000.00 EUR
                account Equity:110 Apport hors capital  ; type: E
                account Assets:410 Apports appelés non versés  ; type: A
                account Assets:550 Établissements de crédit - comptes courants  ; type: A

                2020-01-01 * (6) 3 shares of class A issued to m1
                    Assets:410 Apports appelés non versés  750.00 EUR  ; person: m1
                    Equity:110 Apport hors capital  -750.00 EUR  ; person: m1

                2020-02-01 * (7) Paid in by m1 on shares
                    Assets:550 Établissements de crédit - comptes courants  250.00 EUR  ; person: m1
                    Assets:410 Apports appelés non versés  -250.00 EUR  ; person: m1
                """.replaceAll(
                                "\\(6\\)",
                                "(" + transactions("EUR 250.00", "be").get(0).first() + ")")
                        .replaceAll(
                                "\\(7\\)",
                                "(" + transactions("EUR 250.00", "be").get(1).first() + ")"));
    }

    @Test
    void beancount_has_accounts_in_its_own_letters_opened_on_their_first_day() {
        assertThat(Ledgers.beancount(transactions("JPY 500", "plain"), Reason::sentence))
                .startsWith("option \"operating_currency\" \"JPY\"\n2020-02-01 open Assets:1000-Bank\n")
                .contains("2020-01-01 open Equity:3000-Share-capital\n")
                .contains("  Assets:1100-Shares-to-be-paid-in  1500 JPY\n    person: \"m1\"\n");
    }

    @Test
    void a_table_has_debit_and_credit_apart() {
        assertThat(Ledgers.csv(transactions("TND 10.000", "plain"), Reason::sentence)
                        .lines())
                .first()
                .isEqualTo("date,entry,account,name,text,person,debit,credit,currency");
        assertThat(Ledgers.csv(transactions("TND 10.000", "plain"), Reason::sentence))
                .contains(",1000,Bank,Paid in by m1 on shares,m1,10.000,,TND\n")
                .contains(",3000,Share capital,3 shares of class A issued to m1,m1,,30.000,TND\n");
    }

    @Test
    void postings_that_do_not_balance_are_never_made() {
        Posting one = new Posting(Chart.of("plain").account("bank"), Money.parse("EUR 0.01"), Optional.empty());
        assertThatThrownBy(() -> new Transaction(DAY, 1, 1, Reason.of("x", "x", "x"), List.of(one)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("differ by EUR 0.01");
    }

    @Test
    void a_chart_is_read_from_a_table(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("chart.csv"), "role,account,name\nreserve.solidarity,1315,Réserve de solidarité\n");
        assertThat(ChartFile.read(file, Chart.of("be"))
                        .account("reserve.solidarity")
                        .name())
                .isEqualTo("Réserve de solidarité");
        Files.writeString(file, "role,account,name\nbnk,1315,x\n");
        assertThatThrownBy(() -> ChartFile.read(file, Chart.of("be")))
                .hasMessageContaining("chart.csv:2: wanted an account for one of the roles");
    }

    /** The real one, from the distribution's packages: {@code apt-get install hledger}. */
    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"EUR 250.00, be", "EUR 15.00, fr", "JPY 500, plain", "TND 10.000, plain"})
    void hledger_accepts_and_balances(String nominal, String chart, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path journal = Files.writeString(
                folder.resolve("ledger.journal"), Ledgers.hledger(transactions(nominal, chart), Reason::sentence));
        assertThat(ran(
                        "hledger",
                        "-f",
                        journal.toString(),
                        "check",
                        "accounts",
                        "commodities",
                        "balancednoautoconversion"))
                .isEmpty();
        assertThat(ran("hledger", "-f", journal.toString(), "balance", "--format", "%(total)", "not:.", "-N"))
                .isBlank();
        assertThat(ran("hledger", "-f", journal.toString(), "accounts").lines().count())
                .isEqualTo(3);
    }

    private static String ran(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
