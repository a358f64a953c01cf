package coop.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleTest {
    private static final int ROWS = 100_000;

    /** Ten times what it takes, for slow machines; processor time, so that a busy one does not matter. */
    private static final long SECONDS = 20;

    @TempDir
    Path folder;

    private static long cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000_000;
    }

    private static String people() {
        StringBuilder people = new StringBuilder("personne;nom;date_naissance;engagement;du\n");
        for (int i = 0; i < ROWS; i++) {
            people.append("P").append(i).append(";Zoé ").append(i).append(";17/05/1980;emploi;03/01/2011\n");
        }
        return people.toString();
    }

    @Test
    void a_hundred_thousand_members_are_read() {
        StringBuilder members = new StringBuilder("personne;acte;date;numero\n");
        LocalDate day = LocalDate.of(2011, 1, 31);
        for (int i = 0; i < ROWS; i++) {
            LocalDate then = day.plusDays(i % 5_000);
            members.append(String.format(
                    "P%d;admission;%02d/%02d/%d;%d\n",
                    i, then.getDayOfMonth(), then.getMonthValue(), then.getYear(), i + 1));
        }
        TestFolder large = TestFolder.small(folder)
                .with("people.csv", people().replace(";03/01", ";23/01"), TestFolder.WESTERN)
                .with("members.csv", members.toString());
        large.write();
        long before = cpuSeconds();

        CooperativeFolder read = large.read().folder();

        assertThat(cpuSeconds() - before).isLessThan(SECONDS);
        assertThat(read.members()).hasSize(ROWS);
        assertThat(read.people()).hasSize(ROWS);
    }

    @Test
    void a_hundred_thousand_misspelt_keys_do_not_take_long_either() {
        StringBuilder members = new StringBuilder("person,act,date\n");
        for (int i = 0; i < ROWS; i++) {
            members.append("Q").append(i).append(",admision,2011-01-32\n");
        }
        TestFolder broken = TestFolder.small(folder)
                .with("people.csv", people().replace(";03/01", ";23/01"))
                .with("members.csv", members.toString());

        broken.write();
        long before = cpuSeconds();

        assertThat(broken.problems()).hasSize(1_000);
        assertThat(cpuSeconds() - before).isLessThan(SECONDS);
    }
}
