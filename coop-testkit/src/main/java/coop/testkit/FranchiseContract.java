package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Membership;
import coop.core.membership.MembershipEvent.MemberAdmitted;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.Franchise;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Franchise} holds to: statutes can name it, it is pure, nobody has less than no vote, and it looks at no later
 * day. Members m1, m2 and m3 founded the cooperative of the contract in 2010; the record date is the last day of 2015.
 */
public interface FranchiseContract extends PolicyContract<Franchise> {
    /** The record date. */
    LocalDate RECORD_DATE = LocalDate.of(2015, 12, 31);

    /** The votes that m1 has on {@link #RECORD_DATE} after {@link #history} on an ordinary motion. */
    Ratio expected();

    @Override
    default Class<Franchise> kind() {
        return Franchise.class;
    }

    /** What happened before the record date; nothing unless it is said. */
    default Cooperative history(Cooperative founded) {
        return founded;
    }

    private Cooperative coop() {
        return history(Membership.found(
                installed().statutes("{\"cooperative\": {\"name\": \"Contract\", \"founded\": \"2010-01-04\"}}"),
                LocalDate.of(2010, 1, 4),
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3)));
    }

    @Test
    default void a_member_has_the_votes_it_says() {
        Cooperative then = coop().asOf(RECORD_DATE);
        Ratio votes = Anywhere.same("the votes of m1", () -> rule().votes(then, MemberId.of(1), "ordinary"));
        assertThat(votes).isEqualTo(expected());
    }

    @Test
    default void nobody_has_less_than_no_vote() {
        Cooperative then = coop().asOf(RECORD_DATE);
        for (String motion : List.of("ordinary", "statutes", "exclusion", "dissolution")) {
            for (long who = 1; who <= 3; who++) {
                MemberId member = MemberId.of(who);
                Ratio votes = Anywhere.once("the votes of " + member, () -> rule().votes(then, member, motion));
                assertThat(votes).as("of %s on %s", member, motion).isNotNull();
                assertThat(votes.signum()).as("of %s on %s", member, motion).isNotNegative();
            }
        }
    }

    @Test
    default void what_it_says_of_kinds_of_motions_is_true() {
        Cooperative then = coop().asOf(RECORD_DATE);
        if (!rule().dependsOnKind()) {
            for (String motion : List.of("statutes", "exclusion", "dissolution")) {
                assertThat(rule().votes(then, MemberId.of(1), motion))
                        .as("it says that votes do not depend on the kind of motion")
                        .isEqualTo(rule().votes(then, MemberId.of(1), "ordinary"));
            }
        }
    }

    @Test
    default void it_looks_at_no_later_day() {
        Cooperative coop = coop();
        LocalDate next = RECORD_DATE.plusDays(1);
        Event[] later = LongStream.rangeClosed(900_001, 900_020)
                .<Event>mapToObj(number -> new MemberAdmitted(next, MemberId.of(number), "member", number))
                .toArray(Event[]::new);
        Cooperative since = coop.after(Ruling.granted(later)).asOf(RECORD_DATE);
        assertThat(rule().votes(since, MemberId.of(1), "ordinary"))
                .as("with entries of the next day on record")
                .isEqualTo(rule().votes(coop.asOf(RECORD_DATE), MemberId.of(1), "ordinary"));
    }
}
