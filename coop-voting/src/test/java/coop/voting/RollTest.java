package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.value.Hash;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollTest {
    private static final LocalDate AFTER = Village.RECORD.plusDays(1);

    @Test
    void who_is_admitted_on_the_record_date_is_on_the_roll_and_the_day_after_is_not() {
        Cooperative coop = Village.of(3, "{}");
        coop = coop.after(Membership.admit(coop, new Application(Village.m(10), Village.RECORD)));
        coop = coop.after(Membership.admit(coop, new Application(Village.m(11), AFTER)));
        Roll roll = Assembly.roll(coop, Village.RECORD);
        assertThat(roll.votes()).containsOnlyKeys(Village.m(1), Village.m(2), Village.m(3), Village.m(10));
    }

    @Test
    void who_leaves_with_effect_on_the_day_after_the_record_date_may_still_vote() {
        Cooperative coop = Village.of(3, "{}");
        coop = coop.after(
                Membership.resign(coop, Village.m(2), LocalDate.of(2014, 5, 1), Optional.of(AFTER), "moved away"));
        coop = coop.after(Membership.resign(
                coop, Village.m(3), LocalDate.of(2014, 5, 1), Optional.of(Village.RECORD), "moved away"));
        assertThat(Assembly.roll(coop, Village.RECORD).votes()).containsOnlyKeys(Village.m(1), Village.m(2));
    }

    @Test
    void the_suspended_are_not_on_it() {
        Cooperative coop = Village.of(3, "{}");
        coop = coop.after(Membership.suspend(coop, Village.m(2), LocalDate.of(2014, 3, 1), "unpaid"));
        assertThat(Assembly.roll(coop, Village.RECORD).holds(Village.m(2))).isFalse();
        coop = coop.after(Membership.reinstate(coop, Village.m(2), Village.RECORD, "paid"));
        assertThat(Assembly.roll(coop, Village.RECORD).holds(Village.m(2))).isTrue();
    }

    @Test
    void its_digest_is_of_who_is_on_it_and_not_of_what_was_known_when() {
        Cooperative coop = Village.of(2, "{}");
        Roll roll = Assembly.roll(coop, Village.RECORD);
        assertThat(roll.digest()).isEqualTo(Hash.of("2014-06-14\nm1 1\nm2 1\n"));
        Cooperative later = coop.after(Membership.admit(coop, new Application(Village.m(9), AFTER)));
        Roll again = Assembly.roll(later, Village.RECORD);
        assertThat(again.digest()).isEqualTo(roll.digest());
        assertThat(again.knownAt()).isGreaterThan(roll.knownAt());
    }

    @Test
    void a_later_correction_flags_the_meeting_and_leaves_its_result() {
        Cooperative coop = Village.of(3, "{}");
        coop = coop.after(Membership.admit(coop, new Application(Village.m(10), LocalDate.of(2014, 2, 1))));
        long admission = coop.journal().size();
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        coop = coop.after(Assembly.convene(coop, meeting));
        coop = coop.after(
                Assembly.hold(coop, meeting, Village.present(1, 3), Map.of("roof", Ballots.Totals.of(3, 0, 0)))
                        .ruling());
        assertThat(Assembly.isRollCorrected(coop, meeting.id())).isFalse();
        coop = coop.after(Corrections.reverse(coop, admission, LocalDate.of(2014, 9, 1), "never signed"));
        assertThat(Assembly.isRollCorrected(coop, meeting.id())).isTrue();
        assertThat(coop.book(MeetingBook.BOOK).find(meeting.id()).orElseThrow().votes())
                .extracting(vote -> vote.resolution().orElseThrow().isCarried())
                .isEqualTo(List.of(true));
    }
}
