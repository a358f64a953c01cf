package coop.voting.ballot;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A box whose slips somebody changed. */
class Bent implements BallotBox {
    private final BallotBox box;

    Bent(BallotBox box) {
        this.box = box;
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
        return box.slips(coop, ballot, after, atMost).stream()
                .map(slip -> {
                    byte[] body = slip.body().clone();
                    body[body.length / 2] ^= 1;
                    return new Slip(slip.command(), slip.content(), body);
                })
                .toList();
    }

    @Override
    public void close() {
        box.close();
    }
}
