package coop.reporting;

import static coop.reporting.SmallCooperative.motion;

import coop.core.plugin.Installed;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** A report and a history with every state of a figure, of a cooperative with a hostile name. */
public final class Specimen {
    private static final SmallCooperative COOP = made();

    private Specimen() {}

    private static SmallCooperative made() {
        SmallCooperative coop = SmallCooperative.founded(
                        SmallCooperative.statutes(
                                "<script>alert(1)</script> & Sons",
                                ", \"surplus\": {\"rules\": [{\"policy\": \"reserve\", \"name\": \"legal\", \"part\": \"1/4\"}]}"))
                .shares(1, 10, "2500", "2020-03-01")
                .employed(1, "2020-03-01", "1")
                .met(
                        "2021-06-20",
                        List.of(1L, 2L, 3L),
                        Map.of(),
                        2,
                        1,
                        motion("title", "ordinary", "<img src=x onerror=alert(1)> | =1+1", "2021"))
                .accounts(2021, Map.of("result", "-1200.50", "total-assets", "100000", "equity", "30000"));
        coop.with(Measures.record(
                coop.coop(),
                Year.of(2021),
                "water",
                new BigDecimal("12.5"),
                "m3",
                Optional.of("=HYPERLINK(\"http://example.org\")")));
        return coop.with(Measures.record(
                coop.coop(), Year.of(2021), "waste-hazardous", new BigDecimal("1.2"), "t", Optional.empty()));
    }

    public static Installed installed() {
        return SmallCooperative.SDK.installed();
    }

    public static Report report() {
        return COOP.report(2021);
    }

    /** The same report of the same books, made a second time from the first act. */
    public static Report madeAnew() {
        return made().report(2021);
    }

    public static History history() {
        return History.of(COOP.coop(), Year.of(2021), COOP.facts());
    }

    /** A life beside two series, one of them with a hostile name and a gap, and a crisis. */
    public static Anniversary anniversary() {
        SortedMap<Year, Ratio> region = new TreeMap<>();
        region.put(Year.of(2020), Ratio.of(200));
        region.put(Year.of(2021), Ratio.of(190));
        Reference.Series hostile = new Reference.Series(
                "</title></svg><script>alert(2)</script> {{7*7}} ${jndi:ldap://x}",
                Optional.of("=cmd|' /C calc'!A0 \u001b[31m\r\nSet-Cookie: x"),
                new TreeMap<>(Map.of(Year.of(2021), Ratio.of(3))));
        Reference reference = new Reference(
                List.of(new Reference.Series("Employment in the region", Optional.of("made up"), region), hostile),
                List.of(new Reference.Crisis("Crisis & \"<b>\"", Year.of(2021), Year.of(2021))));
        return Anniversary.of(history(), reference);
    }

    public static Money euro(String amount) {
        return SmallCooperative.euro(amount);
    }
}
