package coop.core.membership;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.SDK;
import static coop.core.Fixture.day;
import static coop.core.Fixture.workers;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.journal.Entry;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemberColumnsTest {
    private static MembershipEvent event(Random random, MemberId who, LocalDate on) {
        return switch (random.nextInt(9)) {
            case 0 -> new MembershipEvent.EngagementBegan(on, who, Engagement.Kind.TRADE, Ratio.ONE);
            case 1 -> new MembershipEvent.MemberSuspended(on, who, "test");
            case 2 -> new MembershipEvent.MemberReinstated(on, who, "test");
            case 3 -> new MembershipEvent.MemberResigned(on, who, on, "test");
            case 4 -> new MembershipEvent.MemberReclassified(on, who, random.nextBoolean() ? "user" : "worker");
            case 5 -> new MembershipEvent.ApplicationRefused(on, who, "worker", List.of());
            default ->
                new MembershipEvent.MemberAdmitted(
                        on, who, random.nextBoolean() ? "worker" : "user", 1 + random.nextInt(99));
        };
    }

    /** Any events, possible or not, by numbers that are dense, sparse or both. */
    @Test
    void the_columns_say_of_everybody_what_the_register_says() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            long spread = seed % 3 == 0 ? 900_000_000_000L : seed % 3 == 1 ? 30 : 20_000;
            List<Entry> entries = new ArrayList<>();
            for (int number = 1; number <= 200; number++) {
                MemberId who = MemberId.of(1 + (long) (random.nextInt(40) / 40.0 * spread));
                MembershipEvent event = event(random, who, day("2010-01-01").plusDays(random.nextInt(400)));
                entries.add(new Entry(
                        number,
                        Instant.EPOCH,
                        "test",
                        "c" + number,
                        0,
                        SDK.installed().format().type(event),
                        event));
            }
            Cooperative coop = SDK.installed().cooperative().of(entries);
            LocalDate day = day("2010-01-01").plusDays(random.nextInt(450));
            MemberRegister register = coop.book(MemberRegister.BOOK, day);
            MemberColumns columns = MemberColumns.of(coop, day);
            assertThat(columns.size())
                    .as("seed " + seed)
                    .isEqualTo(register.files().size());
            assertThat(columns.members())
                    .as("seed " + seed)
                    .isEqualTo(register.members().size());
            for (MemberRegister.File file : register.files()) {
                int row = columns.row(file.who()).orElseThrow();
                assertThat(columns.who(row)).isEqualTo(file.who());
                assertThat(columns.standing(row))
                        .as("seed " + seed + ", " + file)
                        .isEqualTo(file.standing());
                assertThat(columns.since(row)).as("seed " + seed + ", " + file).isEqualTo(file.since());
                assertThat(columns.memberClass(row)).as("seed " + seed).isEqualTo(file.memberClass());
                assertThat(columns.number(row)).as("seed " + seed).isEqualTo(file.number());
                assertThat(columns.admitted(row)).as("seed " + seed).isEqualTo(file.admitted());
            }
        }
    }

    @Test
    void the_columns_are_those_of_a_day_and_of_what_was_known() {
        Cooperative coop = workers();
        coop = coop.after(Membership.enter(coop, DEE, day("2011-04-01"), Hash.NONE));
        assertThat(MemberColumns.of(coop, day("2011-02-28")).size()).isZero();
        assertThat(MemberColumns.of(coop, day("2011-03-31")).members()).isEqualTo(3);
        MemberColumns later = MemberColumns.of(coop, LocalDate.MAX);
        assertThat(later.count(Standing.PERSON)).isEqualTo(1);
        assertThat(later.number(later.row(BEN).orElseThrow())).contains(2L);
        assertThat(later.number(later.row(DEE).orElseThrow())).isEmpty();
        assertThat(later.memberClass(later.row(DEE).orElseThrow())).isEqualTo(Optional.empty());
        assertThat(later.row(MemberId.of(99))).isEmpty();
        assertThat(MemberColumns.of(coop.asOf(day("2011-02-28")), LocalDate.MAX).row(ADA))
                .isEmpty();
    }
}
