package coop.folder.accounting;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.iban4j.IbanFormat;
import org.iban4j.IbanUtil;

/**
 * Payment orders as an ISO 20022 customer credit transfer initiation, {@code pain.001.001.09}, one batch in the order given. The
 * file says when it was made by the day it is to be executed, so that the same orders give the same file.
 *
 * <p>IBANs are checked by their country's length and form and by their check digits. Names and texts are written in the Latin
 * letters that all banks of SEPA take; {@code é} becomes {@code e}.
 *
 * <p>Source: ISO 20022 message definition pain.001.001.09; EPC132-08, customer-to-PSP implementation guidelines.
 *
 * @param debtor the name of the cooperative
 * @param iban the account that pays
 * @param bic the identifier of its bank; not needed within SEPA
 * @param on the day of execution
 * @param message what the file is called, at most 35 signs, another for each file
 */
public record PaymentFile(String debtor, String iban, Optional<String> bic, LocalDate on, String message) {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    /** What is wrong with some orders, or with the account that pays; nothing when all can be written. */
    public List<String> problems(List<PaymentOrder> orders) {
        List<String> problems = new ArrayList<>();
        if (!isIban(iban)) {
            problems.add("wanted the IBAN of the account that pays, got another text");
        }
        if (bic.filter(some -> !some.matches("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"))
                .isPresent()) {
            problems.add("wanted the BIC of the bank, such as KREDBEBB");
        }
        if (message.isBlank() || !plain(message, 35).equals(message)) {
            problems.add("wanted a name of the file of at most 35 plain signs, got " + message);
        }
        if (orders.isEmpty()) {
            problems.add("there is nothing to pay");
        }
        for (PaymentOrder order : orders) {
            if (!isIban(order.iban())) {
                problems.add(order.id() + ": wanted an IBAN, got "
                        + (order.iban().isBlank() ? "none" : "a text whose form or check digits are wrong"));
            }
            if (!order.amount().isPositive()) {
                problems.add(order.id() + ": wanted an amount above zero, got " + order.amount());
            }
            if (plain(order.name(), 70).isBlank()) {
                problems.add(order.id() + ": wanted a name");
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Whether a text is an IBAN: {@code BE71 0961 2345 6769} is, {@code BE71096123456760} is not.
     */
    public static boolean isIban(String text) {
        String compact = compact(text);
        return compact.length() >= 15 && IbanUtil.isValid(compact, IbanFormat.None);
    }

    private static String compact(String iban) {
        return iban.replaceAll("[\\s\\u00a0]", "");
    }

    /**
     * The file.
     *
     * @throws IllegalArgumentException with every problem, if there are {@link #problems}
     */
    public String xml(List<PaymentOrder> orders) {
        List<String> problems = problems(orders);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("Document");
            out.writeDefaultNamespace(NAMESPACE);
            out.writeStartElement("CstmrCdtTrfInitn");
            header(out, orders);
            batch(out, orders);
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text could not be written", impossible);
        }
        return text + "\n";
    }

    private void header(XMLStreamWriter out, List<PaymentOrder> orders) throws XMLStreamException {
        out.writeStartElement("GrpHdr");
        element(out, "MsgId", message);
        element(out, "CreDtTm", on + "T00:00:00");
        sums(out, orders);
        party(out, "InitgPty", debtor);
        out.writeEndElement();
    }

    private static void sums(XMLStreamWriter out, List<PaymentOrder> orders) throws XMLStreamException {
        element(out, "NbOfTxs", Integer.toString(orders.size()));
        element(
                out,
                "CtrlSum",
                orders.stream()
                        .map(order -> order.amount().getAmount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString());
    }

    private void batch(XMLStreamWriter out, List<PaymentOrder> orders) throws XMLStreamException {
        out.writeStartElement("PmtInf");
        element(out, "PmtInfId", plain(message, 33) + "-1");
        element(out, "PmtMtd", "TRF");
        sums(out, orders);
        if (orders.stream()
                .allMatch(order -> order.amount().getCurrencyUnit().getCode().equals("EUR"))) {
            nested(out, "SEPA", "PmtTpInf", "SvcLvl", "Cd");
        }
        nested(out, on.toString(), "ReqdExctnDt", "Dt");
        party(out, "Dbtr", debtor);
        nested(out, compact(iban), "DbtrAcct", "Id", "IBAN");
        if (bic.isPresent()) {
            nested(out, bic.get(), "DbtrAgt", "FinInstnId", "BICFI");
        } else {
            nested(out, "NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        }
        element(out, "ChrgBr", "SLEV");
        for (PaymentOrder order : orders) {
            out.writeStartElement("CdtTrfTxInf");
            nested(out, plain(order.id(), 35), "PmtId", "EndToEndId");
            out.writeStartElement("Amt");
            out.writeStartElement("InstdAmt");
            out.writeAttribute("Ccy", order.amount().getCurrencyUnit().getCode());
            out.writeCharacters(order.amount().getAmount().toPlainString());
            out.writeEndElement();
            out.writeEndElement();
            party(out, "Cdtr", order.name());
            nested(out, compact(order.iban()), "CdtrAcct", "Id", "IBAN");
            nested(out, plain(order.text(), 140), "RmtInf", "Ustrd");
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static void party(XMLStreamWriter out, String element, String name) throws XMLStreamException {
        nested(out, plain(name, 70), element, "Nm");
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        nested(out, text, name);
    }

    private static void nested(XMLStreamWriter out, String text, String... names) throws XMLStreamException {
        for (String name : names) {
            out.writeStartElement(name);
        }
        out.writeCharacters(text);
        for (int i = 0; i < names.length; i++) {
            out.writeEndElement();
        }
    }

    /** A text in the signs that all banks take, cut to a length. */
    private static String plain(String text, int most) {
        String latin = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace('’', '\'')
                .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", " ")
                .replaceAll(" +", " ")
                .strip();
        return latin.length() > most ? latin.substring(0, most).strip() : latin;
    }
}
