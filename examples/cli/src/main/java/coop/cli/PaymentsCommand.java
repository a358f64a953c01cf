package coop.cli;

import coop.capital.Entitlement;
import coop.capital.Entitlements;
import coop.capital.MoneyLedger;
import coop.core.Cooperative;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.folder.accounting.PaymentFile;
import coop.folder.accounting.PaymentOrder;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop payments}: what is due to persons, as payment orders for the bank. */
@Command(
        name = "payments",
        description = {
            "Writes what is due to persons by a day, refunds of shares and surpluses in money, as ISO 20022 payment orders.",
            "Account numbers come from a file of yours and are kept nowhere. Nothing is recorded as paid."
        })
final class PaymentsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "The day to pay on.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--accounts",
            required = true,
            paramLabel = "FILE",
            description = "CSV with the columns person, iban.")
    private Path accounts = Path.of("ibans.csv");

    @Option(names = "--from", required = true, paramLabel = "IBAN", description = "The account that pays.")
    private String from = "";

    @Option(names = "--bic", paramLabel = "BIC", description = "Its bank; not needed within SEPA.")
    private @Nullable String bic;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output by default.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        SortedMap<String, String> ibans = ibans();
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Cooperative coop = out.cooperative();
            List<PaymentOrder> orders = new ArrayList<>();
            SortedMap<MemberId, Person> persons = out.persons();
            due(coop).forEach((who, amount) -> {
                Person person = persons.get(who);
                String key = person == null ? who.toString() : person.key();
                orders.add(new PaymentOrder(
                        "COOP-" + who + "-" + on,
                        person == null ? who.toString() : person.name(),
                        Optional.ofNullable(ibans.get(key))
                                .or(() -> Optional.ofNullable(ibans.get(who.toString())))
                                .orElse(""),
                        amount,
                        coop.statutes(on).cooperative().name() + " " + key));
            });
            PaymentFile payments = new PaymentFile(
                    coop.statutes(on).cooperative().name(), from, Optional.ofNullable(bic), on, "COOP-" + on);
            List<String> problems = payments.problems(orders);
            if (!problems.isEmpty()) {
                problems.forEach(problem -> System.err.println("coop: " + out.named(problem)));
                return Coop.UNREADABLE;
            }
            byte[] text = payments.xml(orders).getBytes(StandardCharsets.UTF_8);
            if (file == null) {
                System.out.write(text);
                System.out.flush();
            } else {
                Out.write(file, text);
                System.out.println(orders.size() + " payment orders in " + file);
            }
            return Coop.DONE;
        }
    }

    /** What is due to each by the day, and above zero. */
    private SortedMap<MemberId, Money> due(Cooperative coop) {
        SortedMap<MemberId, Money> due = new TreeMap<>();
        MoneyLedger.of(coop, on)
                .refunds()
                .forEach(refund -> refund.dueBy(on)
                        .filter(Money::isPositive)
                        .ifPresent(amount -> due.merge(refund.who(), amount, Money::plus)));
        for (Entitlement each : coop.book(Entitlements.BOOK, on).all()) {
            if (each.openCash().isPositive()) {
                due.merge(each.who(), each.openCash(), Money::plus);
            }
        }
        return due;
    }

    private SortedMap<String, String> ibans() throws IOException {
        SortedMap<String, String> ibans = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(accounts)) {
            for (NamedCsvRecord row : rows) {
                Optional<String> person = row.findField("person");
                Optional<String> iban = row.findField("iban");
                if (person.isEmpty() || iban.isEmpty()) {
                    throw new Unreadable(accounts + ":1: wanted the columns person,iban");
                }
                ibans.put(person.get().strip(), iban.get().strip());
            }
        }
        return ibans;
    }
}
