package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.FIRST;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.eur;
import static org.assertj.core.api.Assertions.assertThat;

import coop.capital.paper.Movement;
import coop.capital.paper.SharePapers;
import coop.capital.paper.Standing;
import coop.core.Cooperative;
import coop.core.value.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharePapersTest {
    private static final Cooperative COOP = coop();

    private static Cooperative coop() {
        Cooperative coop = Fixture.coop("""
                {"classes": [{"id": "A", "nominal": "EUR 1250.00", "minimum": 0},
                             {"id": "B", "nominal": "EUR 10.00", "numbered": true}]}
                """);
        coop = Fixture.subscribed(coop, ADA, 3, "2012-01-01");
        coop = coop.after(Shares.subscribe(coop, ADA, Optional.of("B"), 5, day("2012-02-01")));
        coop = coop.after(Shares.pay(coop, ADA, eur("3000.00"), day("2012-03-01")));
        coop = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 1, day("2013-01-01")));
        coop = coop.after(Shares.refund(coop, BEN, FIRST, Optional.of(1L), day("2014-01-01")));
        return coop.after(Shares.value(coop, day("2014-01-02")));
    }

    private static String name(MemberId who) {
        return who.equals(ADA) ? "Ada <b>, \"the first\"" : "=HYPERLINK(\"x\")";
    }

    private static SharePapers papers(Locale language) {
        return new SharePapers(COOP, SharePapersTest::name, language);
    }

    @Test
    void the_register_of_a_day_lists_every_lot_with_what_is_paid_in() {
        assertThat(papers(Locale.ENGLISH).registerCsv(day("2013-01-01"))).isEqualTo("""
                holder,name,member_number,class,acquired,count,price,currency,issued_for,paid_in,due,numbers\r
                m1,"Ada <b>, ""the first""\",1,A,2012-01-01,2,1250.00,EUR,2500.00,2000.00,500.00,\r
                m1,"Ada <b>, ""the first""\",1,B,2012-02-01,5,10.00,EUR,50.00,0.00,50.00,1-5\r
                m2,"'=HYPERLINK(""x"")",2,A,2012-01-01,1,1250.00,EUR,1250.00,1000.00,250.00,\r
                """);
        assertThat(papers(Locale.ENGLISH).registerCsv(day("2011-12-31")).lines())
                .hasSize(1);
    }

    @Test
    void pages_are_escaped_and_speak_the_language_asked_for() {
        String english = papers(Locale.ENGLISH).registerHtml(day("2014-01-02"));
        assertThat(english)
                .contains("<html lang=\"en\">", "Share register of Three Rivers", "As of the end of January 2, 2014")
                .contains("7 shares, issued for 2,550.00\u00a0EUR, of which 2,000.00\u00a0EUR are paid in")
                .contains("Ada &lt;b&gt;, &quot;the first&quot;")
                .doesNotContain("<b>", "{0}");
        String french = papers(Locale.FRENCH).statementHtml(BEN, day("2014-01-02"));
        assertThat(french)
                .contains(
                        "<html lang=\"fr\">",
                        "Relevé de",
                        "Dû pour des parts rendues",
                        "2 janvier 2014",
                        "Cession reçue")
                .doesNotContain("{0}");
        assertThat(papers(Locale.FRENCH).registerHtml(day("2014-01-02")))
                .contains("Registre des parts de Three Rivers");
    }

    @Test
    void a_certificate_is_only_for_who_holds_shares() {
        SharePapers papers = papers(Locale.ENGLISH);
        assertThat(papers.certificateHtml(ADA, day("2014-01-02")))
                .hasValueSatisfying(page -> assertThat(page).contains("1-5", "the share register prevails"));
        assertThat(papers.certificateHtml(BEN, day("2014-01-02"))).isEmpty();
        assertThat(papers.certificateHtml(BEN, day("2013-12-31"))).isPresent();
        assertThat(papers(Locale.FRENCH).certificateHtml(ADA, day("2014-01-02")))
                .hasValueSatisfying(page -> assertThat(page).contains("fait foi"));
    }

    @Test
    void the_list_for_the_end_of_the_year_says_who_owes_and_who_is_owed() {
        assertThat(papers(Locale.ENGLISH).yearEndCsv(day("2014-12-31")).lines())
                .containsExactly(
                        "holder,name,shares,currency,subscribed,paid_in,due,overdue,awaiting_issue,refundable,"
                                + "refundable_now,pending_refunds,lent",
                        "m1,\"Ada <b>, \"\"the first\"\"\",7,EUR,2550.00,2000.00,550.00,0.00,0.00,0.00,0.00,0,0.00",
                        "m2,\"'=HYPERLINK(\"\"x\"\")\",0,EUR,0.00,0.00,0.00,0.00,0.00,1000.00,1000.00,0,0.00");
        assertThat(papers(Locale.FRENCH).yearEndHtml(day("2014-12-31")))
                .contains("Souscrit, versé, dû et remboursable");
        assertThat(Standing.of(COOP, BEN, day("2013-06-01")).paidIn()).isEqualTo(eur("1000.00"));
    }

    @Test
    void movements_add_up_to_the_shares_held() {
        for (MemberId who : List.of(ADA, BEN)) {
            assertThat(Movement.of(COOP, who, day("2014-12-31")).stream()
                            .mapToLong(Movement::shares)
                            .sum())
                    .isEqualTo(COOP.book(ShareRegister.BOOK).count(who));
        }
        assertThat(Movement.of(COOP, BEN, day("2014-12-31")))
                .extracting(Movement::what)
                .containsExactly("transfer-in", "redemption", "valuation");
    }
}
