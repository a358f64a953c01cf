package coop.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.internal.Collected;
import coop.core.internal.Contribution;
import coop.core.plugin.CorePlugin;
import coop.core.plugin.Installed;
import coop.core.policy.Policy;
import coop.core.statutes.StatutesException;
import coop.core.value.CoopId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to break the reader of statutes (H37, H41, H46, H47). */
class HostileJsonTest {
    /** A kind of choice that has a number and money. */
    public interface Priced extends Policy {
        /** So that it is a functional interface. */
        long count();
    }

    /** Something with a number and money. */
    public record Shares(long count, Money price) implements Priced {}

    private static final Installed INSTALLED = installed();

    private static Installed installed() {
        List<Contribution> all = new ArrayList<>();
        new CorePlugin().contribute(new Collected("coop.core", all::add));
        new Collected("test", all::add).policy(Priced.class, "shares", Shares.class);
        return Installed.of(all);
    }

    private static Priced read(String count, String price) {
        return INSTALLED.policyOf(
                Priced.class, "{\"policy\": \"shares\", \"count\": " + count + ", \"price\": " + price + "}");
    }

    @Test
    void plain_numbers_and_money_are_read() {
        assertThat(read("3", "\"EUR 25.00\"")).isEqualTo(new Shares(3, Money.parse("EUR 25.00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "9223372036854775808",
                "\"NaN\"",
                "NaN",
                "1e400",
                "1e9999999",
                "\"١٢\"",
                "\" 5\"",
                "+5",
                "0x10",
                "\"3\"",
                "1e2",
                "Infinity",
                "null",
                "true",
                "[3]",
                "03",
                "3.0"
            })
    void h37_what_is_no_plain_whole_number_is_refused_with_its_path(String count) {
        assertThatThrownBy(() -> read(count, "\"EUR 25.00\""))
                .isInstanceOfSatisfying(
                        StatutesException.class,
                        refused -> assertThat(refused.problems()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"EUR 1e9999999\"",
                "\"EUR ١٢\"",
                "\"EUR  5\"",
                "\"EUR +5\"",
                "\"EUR 0x10\"",
                "\"EUR NaN\"",
                "\"EUR 1.001\"",
                "\"JPY 1.5\"",
                "\"EUX 5\"",
                "\"eur 5\"",
                "25",
                "25.00",
                "1e9999999",
                "\"EUR 12345678901234567\"",
                "\"5\"",
                "\"EUR\""
            })
    void h37_what_is_no_plain_money_is_refused_with_its_path(String price) {
        assertThatThrownBy(() -> read("3", price))
                .isInstanceOfSatisfying(
                        StatutesException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.toString()).contains("price")));
    }

    private static void refused(String statutes) {
        assertThatThrownBy(() -> INSTALLED.statutes(statutes))
                .isInstanceOfSatisfying(StatutesException.class, refused -> {
                    assertThat(refused.problems()).isNotEmpty();
                    assertThat(refused.getMessage()).hasSizeLessThan(2_000);
                });
    }

    @Test
    void h41_documents_that_are_too_deep_long_doubled_or_no_json_are_refused() {
        String good = "{\"cooperative\": {\"name\": \"X\", \"founded\": \"2011-03-01\"}%s}";
        refused("[".repeat(33) + "]".repeat(33));
        refused("[".repeat(500_000));
        refused(good.formatted(", \"cooperative\": {}"));
        refused(good.formatted("") + " x");
        refused(good.formatted("") + good.formatted(""));
        refused(good.formatted(", \"unknown\": 1"));
        refused("/* hello */" + good.formatted(""));
        refused(good.formatted("").replace("X", "\ud800"));
        refused(good.formatted("").replace("X", "\\ud800"));
        refused(good.formatted("").replace("X", "\\u0000"));
        refused(good.formatted("").replace("X", "a\u0000b"));
        refused(good.formatted("").replace("\"X\"", "NaN"));
        refused(good.formatted("").replace("X", "x".repeat(9 * 1024 * 1024)));
        refused("{\"" + "k".repeat(300) + "\": 1}");
        refused("");
        refused("null");
    }

    @Test
    void h47_a_class_named_in_json_is_an_unknown_key_and_nothing_is_made_of_it() {
        refused("""
                {"@class": "javax.script.ScriptEngineManager",
                 "cooperative": {"name": "X", "founded": "2011-03-01", "@type": "java.net.URL"}}
                """);
        refused("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        refused("\u00ac\u00ed\u0000\u0005sr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "/etc/passwd",
                "C:\\",
                "a\u0000b",
                "CON",
                "",
                ".",
                "..",
                ".hidden",
                "a/b",
                "a b",
                "é",
                "A",
                "a\n"
            })
    void h46_what_could_be_a_path_is_no_id_of_a_cooperative(String id) {
        assertThatThrownBy(() -> new CoopId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("wanted 1 to 64");
    }

    @Test
    void h46_an_id_of_300_characters_is_refused_and_one_of_64_is_not() {
        assertThatThrownBy(() -> new CoopId("a".repeat(300))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new CoopId("a".repeat(64)).id()).hasSize(64);
    }
}
