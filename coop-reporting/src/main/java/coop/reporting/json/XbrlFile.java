package coop.reporting.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.value.Span;
import coop.reporting.Anniversary;
import coop.reporting.Figure;
import coop.reporting.History;
import coop.reporting.Identity;
import coop.reporting.Mapping;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.reporting.Standards;
import coop.reporting.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code xbrl-json}: the figures that the voluntary standard for small enterprises (VSME, edition 2025-1710) asks for under the
 * same definition, as xBRL-JSON (Open Information Model 1.0) by EFRAG's taxonomy of 1 May 2026, for banks and other readers of
 * machines. For example: {@code vsme:EmployeeTurnoverRate}, {@code "0.284090909091"}, from 2024-01-01T00:00:00 to 2025-01-01T00:00:00.
 *
 * <p>Only what was measured is a fact: a figure that is missing, partial, withheld or does not apply is left out, never 0.
 * Percentages are fractions. A stock is an instant, the midnight that ends the last day; a flow lasts from the midnight that
 * begins the first day. Numbers without an end are rounded to 12 places, halves up, and say so with {@code decimals}; a number
 * without a unit is pure, which this format does not write. The two texts that the standard has for cooperatives, on participation
 * and on limits to the distribution of profits, are made from the figures and the statutes.
 *
 * <p>The entity is the registration of the statutes: a legal entity identifier if it is one, else the number in the register, else
 * the name.
 */
public record XbrlFile() implements Renderer {
    private static final String EDITION = "2025-1710";
    private static final String TAXONOMY = "https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/";
    private static final String PARTICIPATION =
            "DescriptionOfTheEffectiveParticipationOfWorkersUsersOrOtherInterestedPartiesOrCommunitiesInGovernance";
    private static final String LIMITS = "DescriptionOfLimitsToTheDistributionOfProfitsConnectedToTheMutualisticNature"
            + "OrToTheNatureOfTheActivitiesConsistingInServicesOfGeneralEconomicInterestSGEI";
    private static final List<String> TOLD = List.of("DEM-08", "DEM-01", "DEM-03", "DEM-18", "DEM-14");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int PLACES = 12;

    @Override
    public byte[] render(Publication publication, Locale language) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode info = root.putObject("documentInfo").put("documentType", "https://xbrl.org/2021/xbrl-json");
        ObjectNode namespaces = info.putObject("namespaces");
        namespaces.put("iso4217", "http://www.xbrl.org/2003/iso4217").put("utr", "http://www.xbrl.org/2009/utr");
        namespaces.put("vsme", TAXONOMY + "vsme");
        String entity = entity(publication.identity(), namespaces);
        info.putArray("taxonomy").add(TAXONOMY + "vsme-all.xsd");
        Facts facts = new Facts(root.putObject("facts"), entity);
        if (publication instanceof Report report) {
            cooperative(facts, report, Locale.forLanguageTag(language.getLanguage()));
            figures(facts, report.lines().stream().map(Report.Line::now).toList(), report.period());
            figures(facts, report.lines().stream().map(Report.Line::before).toList(), report.before());
        } else if (publication instanceof History history) {
            years(facts, history);
        } else if (publication instanceof Anniversary life) {
            years(facts, life.history());
        }
        return JsonFile.canonical(root);
    }

    private static void years(Facts facts, History history) {
        history.rows().forEach(row -> figures(facts, row.figures(), row.period()));
    }

    private static void figures(Facts facts, List<Figure> figures, Span period) {
        for (Mapping mapping : Standards.all("VSME", EDITION)) {
            if (mapping.isExported()) {
                figures.stream()
                        .filter(figure -> figure.definition().id().equals(mapping.definition()))
                        .findFirst()
                        .flatMap(Figure::known)
                        .ifPresent(value -> facts.number(mapping, value, period));
            }
        }
    }

    /** What the standard asks of cooperatives in particular. */
    private static void cooperative(Facts facts, Report report, Locale language) {
        facts.add("UndertakingsLegalForm", TAXONOMY + "vsme#CooperativeMember", duration(report.period()));
        List<String> told = new ArrayList<>();
        for (String id : TOLD) {
            report.figure(id).flatMap(Figure::known).ifPresent(value -> {
                String name = report.messages().text(id + ".name", language);
                told.add(name + ": " + plain(value));
            });
        }
        if (!told.isEmpty()) {
            facts.text(PARTICIPATION, String.join("; ", told), language, report.period());
        }
        String rules = surplus(report, language);
        if (!rules.isEmpty()) {
            facts.text(LIMITS, rules, language, report.period());
        }
    }

    /** What the statutes say of the surplus, in plain sentences. */
    private static String surplus(Report report, Locale language) {
        String heading = "## " + report.messages().text("explain.surplus", language);
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : report.statutes().explained(language).lines().toList()) {
            inside = line.startsWith("## ") ? line.equals(heading) : inside;
            if (inside && !line.isBlank() && !line.startsWith("## ")) {
                lines.add(line.strip().replaceFirst("^- ", ""));
            }
        }
        return String.join(" ", lines);
    }

    private static String plain(Value value) {
        BigDecimal rounded = value.rounded(4).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** The identifier with its scheme, which is declared. A name has no scheme but ours. */
    private static String entity(Identity identity, ObjectNode namespaces) {
        Optional<String> number = identity.registration().map(text -> text.replaceAll("\\s", ""));
        if (number.filter(XbrlFile::isLegalEntityIdentifier).isPresent()) {
            namespaces.put("lei", "http://standards.iso.org/iso/17442");
            return "lei:" + number.get();
        }
        namespaces.put("register", "urn:coopsdk:" + (number.isPresent() ? "registration" : "name"));
        return "register:" + URLEncoder.encode(number.orElse(identity.name()), StandardCharsets.UTF_8);
    }

    /** Eighteen letters and digits and two check digits, which leave 1 when divided by 97 (ISO 17442). */
    static boolean isLegalEntityIdentifier(String text) {
        if (!LEI.matcher(text).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    static String instant(LocalDate last) {
        return last.plusDays(1) + "T00:00:00";
    }

    static String duration(Span period) {
        return period.first() + "T00:00:00/" + instant(period.last());
    }

    /** The facts, numbered in their order. */
    private static final class Facts {
        private static final Map<String, String> UNITS =
                Map.of("MWh", "utr:MWh", "tCO2e", "utr:tCO2e", "m3", "utr:m3", "t", "utr:t", "kg", "utr:kg");

        private final ObjectNode facts;
        private final String entity;

        Facts(ObjectNode facts, String entity) {
            this.facts = facts;
            this.entity = entity;
        }

        ObjectNode add(String concept, String value, String period) {
            ObjectNode fact = facts.putObject(String.format(Locale.ROOT, "f%04d", facts.size() + 1));
            fact.put("value", value);
            return fact.putObject("dimensions")
                    .put("concept", "vsme:" + concept)
                    .put("entity", entity)
                    .put("period", period);
        }

        void text(String concept, String text, Locale language, Span period) {
            add(concept, text, duration(period)).put("language", language.toLanguageTag());
        }

        void number(Mapping mapping, Value value, Span period) {
            boolean instant =
                    mapping.time().filter(Mapping.Time.INSTANT::equals).isPresent();
            String exact = value.toString();
            boolean ends = exact.indexOf('/') < 0;
            String when = instant ? instant(period.last()) : duration(period);
            String written = ends
                    ? exact
                    : value.number().toDecimal(PLACES, RoundingMode.HALF_UP).toPlainString();
            String concept = mapping.datapoint().orElseThrow();
            ObjectNode dimensions = add(concept, written, when);
            if (value instanceof Value.Amount amount) {
                dimensions.put(
                        "unit", "iso4217:" + amount.money().getCurrencyUnit().getCode());
            } else {
                Optional.ofNullable(UNITS.get(mapping.unit())).ifPresent(unit -> dimensions.put("unit", unit));
            }
            if (!ends) {
                ((ObjectNode) facts.get(String.format(Locale.ROOT, "f%04d", facts.size()))).put("decimals", PLACES);
            }
        }
    }
}
