package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cli.SmallFolder.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharesTest {
    @TempDir
    private Path base = Path.of(".");

    private SmallFolder small = new SmallFolder(base, base);

    @BeforeEach
    void folder() throws IOException {
        small = SmallFolder.in(base);
        small.replace(
                "statutes.json",
                "{\"id\": \"A\", \"nominal\": \"EUR 250.00\"}",
                "{\"id\": \"A\", \"nominal\": \"EUR 250.00\", \"convertibleTo\": [\"B\"]},"
                        + " {\"id\": \"B\", \"nominal\": \"EUR 50.00\", \"issue\": \"when-paid\"}");
        small.write("shares.csv", """
                person,act,date,class,count,amount,to,due,into,part,payer,numbers,motion
                ada,subscription,2011-03-01,A,4,,,,,,,,
                ada,payment,2011-03-01,,,1000.00,,,,,,,
                ben,request,2012-01-10,B,3,,,,,,,,
                ben,approval,2012-01-20,,,,,,,,,,
                ben,payment,2012-02-01,,,100.00,,,,,,,
                ben,payment,2012-02-15,,,50.00,,,,,ada,,
                ada,conversion,2012-03-01,A,1,,,,B,,,,
                ada,gift,2012-04-01,A,1,,ben,,,,,,
                ada,refund,2012-05-01,A,1,,,,,,,,
                cem,gift,2012-06-01,A,1,,ben,,,,,,
                """);
        small.write("loans.csv", """
                issue,act,date,person,amount,to,rate,months,interest,withholding
                bond-1,issue,2012-01-01,,,,0.03,24,,3/10
                bond-1,agreement,2012-01-10,cem,1000.00,,,,,
                bond-1,payment,2012-01-15,cem,1000.00,,,,,
                bond-1,payout,2013-02-01,cem,21.92,,,,,
                """);
        small.write(
                "capital.csv", "act,date,amount,test\npayout,2012-06-01,100.00,\ntest-passed,2013-01-01,,liquidity\n");
    }

    private Ran shares(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "shares";
        all[1] = small.out().toString();
        System.arraycopy(more, 0, all, 2, more.length);
        return SmallFolder.coop(all);
    }

    @Test
    void every_act_of_the_folder_is_on_record_and_printed_as_of_a_day() throws IOException {
        small.run();
        assertThat(small.rulings())
                .contains("refused,shares.csv,11,shares.not-held")
                .doesNotContain("loans.csv", "capital.csv");
        assertThat(shares("register", "--on", "2012-02-14", "--format", "csv").printed())
                .contains(",Ada River,1,A,2011-03-01,4,250.00,EUR,1000.00,1000.00,0.00,")
                .doesNotContain("Ben Brook");
        assertThat(shares("register", "--on", "2012-12-31", "--format", "csv").printed())
                .contains(",Ada River,1,A,2011-03-01,1,", ",Ada River,1,B,2011-03-01,5,50.00,EUR,250.00,250.00,")
                .contains(",Ben Brook,2,A,2011-03-01,1,", ",Ben Brook,2,B,2012-02-15,3,50.00,EUR,150.00,150.00,");
        assertThat(shares("year-end", "--year", "2012").printed())
                .contains(",Ada River,6,EUR,500.00,500.00,0.00,0.00,0.00,150.00,150.00,0,0.00")
                .contains(",Cem Creek,0,EUR,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0,1000.00");
        Path file = base.resolve("papers/register.html");
        assertThat(shares("register", "--lang", "fr", "--out", file.toString()).code())
                .isZero();
        assertThat(Files.readString(file)).contains("Registre des parts de Three Rivers", "Conversion");
        assertThat(shares("statement", "--member", "ben").printed()).contains("Statement of Ben Brook");
        assertThat(shares("certificate", "--member", "ben").printed()).contains("Share certificate of Three Rivers");
        assertThat(shares("certificate", "--member", "cem").code()).isEqualTo(2);
        assertThat(shares("register", "--on", "1999-01-01").code()).isEqualTo(2);
        assertThat(small.verify().code()).isZero();
    }

    @Test
    void a_less_common_act_is_recorded_by_itself() {
        small.run();
        String out = small.out().toString();
        Ran gift = SmallFolder.coop(
                "act",
                out,
                "share",
                "gift",
                "--member",
                "ben",
                "--to",
                "cem",
                "--count",
                "1",
                "--class",
                "A",
                "--on",
                "2014-01-15");
        assertThat(gift.code()).isZero();
        Ran call = SmallFolder.coop(
                "act",
                out,
                "share",
                "call",
                "--member",
                "cem",
                "--amount",
                "1.00",
                "--due",
                "2014-02-01",
                "--on",
                "2014-01-16");
        assertThat(call.printed()).contains("shares.called-too-much");
        assertThat(SmallFolder.coop("act", out, "share", "gift", "--member", "cem", "--on", "2014-01-17")
                        .code())
                .isEqualTo(2);
        assertThat(SmallFolder.coop(
                                "act",
                                out,
                                "share",
                                "loan_payout",
                                "--member",
                                "cem",
                                "--issue",
                                "bond-1",
                                "--on",
                                "2014-02-01")
                        .code())
                .isZero();
    }
}
