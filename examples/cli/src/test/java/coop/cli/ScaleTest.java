package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cooperative of thousands goes the same way as one of three. */
@Tag("nightly")
class ScaleTest {
    private static final int MEMBERS = 20_000;

    @TempDir
    private Path base;

    @Test
    void twenty_thousand_members_with_shares_are_kept_reported_and_verified() throws Exception {
        SmallFolder small = SmallFolder.in(base);
        StringBuilder people = new StringBuilder("person,name,birth_date,gender,engagement,from,to,fte\n");
        StringBuilder members = new StringBuilder("person,act,date\n");
        StringBuilder shares = new StringBuilder("person,act,date,class,count,amount\n");
        people.append("ada,Ada River,1980-05-01,f,employment,2011-03-01,,1\n");
        people.append("ben,Ben Brook,1975-01-31,m,employment,2011-03-01,,1\n");
        people.append("dee,Dée Stream,1990-12-24,f,employment,2011-03-01,,1\n");
        for (String founder : new String[] {"ada", "ben", "dee"}) {
            members.append(founder).append(",founder,2011-03-01\n");
        }
        for (int i = 0; i < MEMBERS; i++) {
            LocalDate hired = LocalDate.of(2011, 3, 2).plusDays(i * 365L / MEMBERS);
            LocalDate admitted = hired.plusYears(1).plusDays(3);
            people.append("m")
                    .append(i)
                    .append(",Member ")
                    .append(i)
                    .append(",,x,employment,")
                    .append(hired)
                    .append(",,1\n");
            members.append("m").append(i).append(",admission,").append(admitted).append("\n");
            shares.append("m")
                    .append(i)
                    .append(",subscription,")
                    .append(admitted)
                    .append(",A,1,\n");
            shares.append("m").append(i).append(",payment,").append(admitted).append(",,,250.00\n");
        }
        small.write("people.csv", people.toString());
        small.write("members.csv", members.toString());
        small.write("shares.csv", shares.toString());
        small.replace("meetings/2014-06-21/ballots-surplus-2013.csv", "eva,yes\n", "");
        long begin = System.nanoTime();
        SmallFolder.Ran ran = small.run("--year", "2013");
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(MEMBERS + " members kept in " + took.toSeconds() + " s: " + ran.printed());
        assertThat(ran.code()).isLessThanOrEqualTo(1);
        assertThat(ran.printed()).contains(String.valueOf(MEMBERS + 3));
        assertThat(small.verify().code()).isZero();
    }
}
