package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.Quorum;
import coop.voting.Requirement;
import coop.voting.Turnout;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Quorum} holds to: statutes can name it, it is pure, it never asks for less than nothing nor for more than all
 * members, and one member more who comes never undoes it.
 */
public interface QuorumContract extends PolicyContract<Quorum> {
    /** Who came, so that a decision is possible. */
    Turnout met();

    /** Who came, so that none is. */
    Turnout missed();

    @Override
    default Class<Quorum> kind() {
        return Quorum.class;
    }

    /** Of so many members, each with one vote, so many came and so many sent a proxy. */
    static Turnout turnout(long members, long present, long represented) {
        return new Turnout(members, present, represented, Ratio.of(members), Ratio.of(present + represented));
    }

    private boolean isMet(Turnout turnout) {
        List<Requirement> requirements = rule().requirements(turnout);
        return requirements.stream().allMatch(Requirement::isMet);
    }

    @Test
    default void it_is_met_and_it_is_missed() {
        Anywhere.same("the quorum of " + met(), () -> rule().requirements(met()));
        assertThat(isMet(met())).as("%s", met()).isTrue();
        assertThat(isMet(missed())).as("%s", missed()).isFalse();
    }

    @Test
    default void it_asks_for_no_less_than_nothing_and_can_be_met_by_all() {
        for (long members = 1; members <= 60; members++) {
            for (Requirement requirement : rule().requirements(turnout(members, members, 0))) {
                assertThat(requirement).as("of %s members", members).isNotNull();
                assertThat(requirement.needed().signum())
                        .as("%s of %s members", requirement, members)
                        .isNotNegative();
            }
        }
        long many = 1_000_000;
        assertThat(isMet(turnout(many, many, 0))).as("all of a million members").isTrue();
    }

    @Test
    default void one_more_who_comes_never_undoes_it() {
        Random random = new Random(20_161_010);
        for (int round = 0; round < 2_000; round++) {
            long members = 2L + random.nextInt(40);
            long present = random.nextInt((int) members);
            long represented = random.nextInt((int) (members - present));
            Turnout before = turnout(members, present, represented);
            Turnout after = turnout(members, present + 1, represented);
            assertThat(isMet(before) && !isMet(after))
                    .as("%s is a quorum and %s is none", before, after)
                    .isFalse();
        }
    }
}
