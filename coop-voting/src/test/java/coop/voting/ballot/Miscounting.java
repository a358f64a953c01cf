package coop.voting.ballot;

import coop.core.value.CoopId;
import java.util.ArrayList;
import java.util.List;

/** A box out of which somebody took a slip, or into which they put one twice. */
final class Miscounting extends Bent {
    private final BallotBox box;
    private final boolean lost;

    Miscounting(BallotBox box, boolean lost) {
        super(box);
        this.box = box;
        this.lost = lost;
    }

    @Override
    public List<Slip> slips(CoopId coop, String ballot, long after, int atMost) {
        List<Slip> slips = new ArrayList<>(box.slips(coop, ballot, 0, Integer.MAX_VALUE));
        if (lost) {
            slips.remove(0);
        } else {
            slips.add(slips.get(0));
        }
        return slips.subList((int) Math.min(after, slips.size()), slips.size());
    }
}
