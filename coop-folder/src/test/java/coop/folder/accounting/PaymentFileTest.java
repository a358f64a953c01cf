package coop.folder.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

class PaymentFileTest {
    private static final PaymentFile FILE = new PaymentFile(
            "L'Atelier des Confluents (fictive) SC",
            "BE71 0961 2345 6769",
            Optional.empty(),
            LocalDate.of(2026, 6, 30),
            "COOP-2026-06-30");

    private static PaymentOrder order(String name, String iban, String amount) {
        return new PaymentOrder("COOP-m1-2026-06-30", name, iban, Money.parse(amount), "Ristourne 2025");
    }

    private static void validate(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(PaymentFileTest.class.getResource("pain.001.001.09-part.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void orders_are_written_in_the_structure_that_banks_read() throws SAXException, IOException {
        String xml = FILE.xml(List.of(
                order("Zoé Müller-Lefèvre", "DE89370400440532013000", "EUR 12.30"),
                order("Śledź & Søn <x>", "FR14 2004 1010 0505 0001 3M02 606", "EUR 0.01")));
        validate(xml);
        assertThat(xml)
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>12.31</CtrlSum>")
                .contains("<InstdAmt Ccy=\"EUR\">12.30</InstdAmt>")
                .contains("<Nm>Zoe Muller-Lefevre</Nm>")
                .contains("<Nm>Sledz Son x</Nm>")
                .contains("<Cd>SEPA</Cd>")
                .contains("<Id>NOTPROVIDED</Id>")
                .contains("<IBAN>FR1420041010050500013M02606</IBAN>")
                .contains("<CreDtTm>2026-06-30T00:00:00</CreDtTm>");
        assertThat(FILE.xml(List.of(order("A", "BE71096123456769", "EUR 1.00"))))
                .isEqualTo(FILE.xml(List.of(order("A", "BE71096123456769", "EUR 1.00"))));
    }

    @Test
    void yen_and_a_bic_are_written_too_and_are_no_sepa() throws SAXException, IOException {
        PaymentFile file =
                new PaymentFile("Co-op", "BE71096123456769", Optional.of("KREDBEBB"), LocalDate.of(2026, 6, 30), "X1");
        String xml = file.xml(List.of(order("A", "BE71096123456769", "JPY 1200")));
        validate(xml);
        assertThat(xml)
                .contains("<InstdAmt Ccy=\"JPY\">1200</InstdAmt>")
                .contains("KREDBEBB")
                .doesNotContain("SEPA");
    }

    @Test
    void the_structure_is_checked() {
        String xml = FILE.xml(List.of(order("A", "BE71096123456769", "EUR 1.00")));
        assertThatThrownBy(() -> validate(xml.replace("<ChrgBr>SLEV</ChrgBr>", "<ChrgBr>NONE</ChrgBr>")))
                .isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> validate(xml.replace("<PmtMtd>TRF</PmtMtd>", "")))
                .isInstanceOf(SAXException.class);
    }

    /** cooperative-systems T10. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BE71096123456769, true",
                "BE71096123456760, false",
                "xxxx, false",
                "'', false",
                "BE71 0961 2345 6769, true",
                "be71096123456769, false",
                "ZZ71096123456769, false"
            })
    void ibans_are_checked(String iban, boolean valid) {
        assertThat(PaymentFile.isIban(iban)).isEqualTo(valid);
    }

    @Test
    void every_problem_is_told_at_once_and_no_account_number_is_repeated() {
        List<String> problems = FILE.problems(List.of(
                order("A", "BE71096123456760", "EUR 1.00"), order("", "", "EUR 1.00"), order("B", "x", "EUR 0.00")));
        assertThat(problems).hasSize(5).noneMatch(problem -> problem.contains("BE71096123456760"));
        assertThatThrownBy(() -> FILE.xml(List.of())).hasMessageContaining("there is nothing to pay");
    }
}
