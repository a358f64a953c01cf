package coop.voting.ballot;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A box that is gone with its process: for trials, and for votes that are opened, cast and counted in one run. */
public final class BallotBoxInMemory implements BallotBox {
    private final InstantSource clock;
    private final Map<Key, Vote> votes = new HashMap<>();

    /** An empty box that goes by a clock. */
    public BallotBoxInMemory(InstantSource clock) {
        this.clock = clock;
    }

    private record Key(CoopId coop, String ballot) {}

    private static final class Vote {
        private final List<Slip> slips = new ArrayList<>();
        private final Map<Hash, Integer> commands = new HashMap<>();
        private final Map<Hash, Integer> contents = new HashMap<>();
        private Standing standing;

        Vote(Standing standing) {
            this.standing = standing;
        }

        void see(Instant now, boolean shut) {
            boolean back = now.isBefore(standing.latest());
            Duration by = back ? Duration.between(now, standing.latest()) : Duration.ZERO;
            standing = new Standing(
                    standing.setup(),
                    standing.opens(),
                    standing.closes(),
                    back ? standing.latest() : now,
                    by.compareTo(standing.wentBack()) > 0 ? by : standing.wentBack(),
                    slips.size(),
                    standing.shut() || shut);
        }

        Result take(Slip slip) {
            Integer command = commands.get(slip.command());
            Integer content = contents.get(slip.content());
            if (command != null) {
                return command.equals(content) ? new Result.Duplicate(command) : new Result.CommandReused();
            }
            Phase phase = standing.phase(standing.latest());
            if (phase != Phase.OPEN) {
                return new Result.NotOpen(phase);
            }
            if (content != null) {
                return new Result.SeenBefore();
            }
            slips.add(slip);
            commands.put(slip.command(), slips.size());
            contents.put(slip.content(), slips.size());
            return new Result.Kept(slips.size());
        }
    }

    @Override
    public synchronized boolean open(CoopId coop, String ballot, Hash setup, Instant opens, Instant closes) {
        Times.require(opens, closes);
        Vote known = votes.computeIfAbsent(
                new Key(coop, ballot),
                some -> new Vote(new Standing(setup, opens, closes, now(), Duration.ZERO, 0, false)));
        return known.standing.setup().equals(setup)
                && known.standing.opens().equals(opens)
                && known.standing.closes().equals(closes);
    }

    @Override
    public synchronized Result cast(CoopId coop, String ballot, Slip slip) {
        Vote vote = votes.get(new Key(coop, ballot));
        if (vote == null) {
            return new Result.NotOpen(Phase.UNKNOWN);
        }
        vote.see(now(), false);
        return vote.take(slip);
    }

    @Override
    public synchronized Optional<Standing> standing(CoopId coop, String ballot) {
        @Nullable Vote vote = votes.get(new Key(coop, ballot));
        if (vote == null) {
            return Optional.empty();
        }
        vote.see(now(), false);
        return Optional.of(vote.standing);
    }

    @Override
    public synchronized Standing shut(CoopId coop, String ballot) {
        Vote vote = vote(coop, ballot);
        vote.see(now(), true);
        return vote.standing;
    }

    @Override
    public synchronized List<Slip> slips(CoopId coop, String ballot, long after, int atMost) {
        Vote vote = vote(coop, ballot);
        if (!vote.standing.shut()) {
            throw new IllegalStateException("wanted a vote that is shut");
        }
        int from = (int) Math.min(Math.max(0, after), vote.slips.size());
        return List.copyOf(vote.slips.subList(from, (int) Math.min((long) from + atMost, vote.slips.size())));
    }

    @Override
    public void close() {
        // nothing is held
    }

    private Vote vote(CoopId coop, String ballot) {
        Vote vote = votes.get(new Key(coop, ballot));
        if (vote == null) {
            throw new NoSuchElementException("There is no vote of this name in the box");
        }
        return vote;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
