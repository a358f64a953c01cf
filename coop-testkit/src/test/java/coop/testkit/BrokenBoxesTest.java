package coop.testkit;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.voting.ballot.BallotBox;
import coop.voting.ballot.BallotBoxInMemory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of boxes bites on boxes that are broken on purpose. */
class BrokenBoxesTest {
    @TempDir
    Path folder;

    /** A box that works; each broken one does a single thing in another way. */
    private static class Whole implements BallotBox {
        final BallotBox box;

        Whole(InstantSource clock) {
            this.box = new BallotBoxInMemory(clock);
        }

        @Override
        public boolean open(CoopId coop, String ballot, Hash setup, Instant opens, Instant closes) {
            return box.open(coop, ballot, setup, opens, closes);
        }

        @Override
        public Result cast(CoopId coop, String ballot, Slip slip) {
            return box.cast(coop, ballot, slip);
        }

        @Override
        public Optional<Standing> standing(CoopId coop, String ballot) {
            return box.standing(coop, ballot);
        }

        @Override
        public Standing shut(CoopId coop, String ballot) {
            return box.shut(coop, ballot);
        }

        @Override
        public List<Slip> slips(CoopId coop, String ballot, long after, int atMost) {
            return box.slips(coop, ballot, after, atMost);
        }

        @Override
        public void close() {
            box.close();
        }
    }

    private record Contract(java.util.function.Function<InstantSource, BallotBox> made) implements BallotBoxContract {
        @Override
        public BallotBox openBox(Path folder, InstantSource clock) {
            return made.apply(clock);
        }

        @Override
        public boolean isBoxDurable() {
            return false;
        }
    }

    private void bites(java.util.function.Function<InstantSource, BallotBox> made, String... tests) {
        Bites.assertBites(BallotBoxContract.class, new Contract(made), folder, tests);
    }

    private static java.util.function.Function<InstantSource, BallotBox> reading(
            UnaryOperator<List<BallotBox.Slip>> how) {
        return clock -> new Whole(clock) {
            @Override
            public List<Slip> slips(CoopId coop, String ballot, long after, int atMost) {
                return how.apply(new ArrayList<>(super.slips(coop, ballot, after, atMost)));
            }
        };
    }

    @Test
    void a_box_that_loses_or_reorders_slips_is_found() {
        String test = "slips_come_back_byte_for_byte_in_the_order_in_which_they_came";
        bites(
                reading(slips -> {
                    slips.remove(slips.size() - 1);
                    return slips;
                }),
                "votes_and_cooperatives_have_boxes_of_their_own");
        bites(
                reading(slips -> {
                    java.util.Collections.reverse(slips);
                    return slips;
                }),
                test);
    }

    @Test
    void a_box_that_trusts_a_clock_that_goes_back_is_found() {
        bites(
                clock -> new Whole(clock) {
                    @Override
                    public Result cast(CoopId coop, String ballot, Slip slip) {
                        Instant now = clock.instant();
                        return now.isBefore(BallotBoxContract.CLOSES)
                                ? super.cast(coop, ballot, slip)
                                : new Result.NotOpen(Phase.OVER);
                    }
                },
                "a_clock_that_goes_back_is_noted_and_reopens_nothing");
    }

    @Test
    void a_box_that_is_read_while_it_is_open_is_found() {
        bites(
                clock -> new Whole(clock) {
                    @Override
                    public List<Slip> slips(CoopId coop, String ballot, long after, int atMost) {
                        return standing(coop, ballot).filter(Standing::shut).isPresent()
                                ? super.slips(coop, ballot, after, atMost)
                                : List.of();
                    }
                },
                "nobody_reads_slips_while_the_vote_is_open");
    }

    @Test
    void a_box_that_acknowledges_what_it_does_not_keep_is_found() {
        bites(
                clock -> new Whole(clock) {
                    @Override
                    public Result cast(CoopId coop, String ballot, Slip slip) {
                        Result result = super.cast(coop, ballot, slip);
                        return result instanceof Result.NotOpen no && no.phase() == Phase.OVER
                                ? new Result.Kept(1)
                                : result;
                    }
                },
                "a_vote_is_open_from_its_opening_until_just_before_its_closing",
                "a_vote_shut_while_slips_come_in_holds_exactly_those_acknowledged");
    }

    @Test
    void a_box_that_takes_a_content_twice_is_found() {
        bites(
                clock -> new Whole(clock) {
                    @Override
                    public Result cast(CoopId coop, String ballot, Slip slip) {
                        return super.cast(
                                coop,
                                ballot,
                                new Slip(slip.command(), Hash.of(slip.command().bytes()), slip.body()));
                    }
                },
                "a_request_with_another_content_and_a_content_with_another_request_are_refused");
    }
}
