package coop.voting.count;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lays the ballots of both tables end to end, and brings fractional weights to one unit. */
final class BallotPacking {
    private final BallotKind kind;
    private final int candidates;
    private final OrderTable orders;
    private final SymbolTable mixed;
    private final int[] levels;
    private final BigInteger denominator;

    BallotPacking(BallotKind kind, int candidates, OrderTable orders, SymbolTable mixed, ScoreLevels levels) {
        this.kind = kind;
        this.candidates = candidates;
        this.orders = orders;
        this.mixed = mixed;
        this.levels = levels.places();
        this.denominator = denominator();
    }

    /** How many votes one unit of multiplicity is. */
    Ratio unit() {
        return Ratio.of(BigInteger.ONE, denominator);
    }

    PackedBallots pack() {
        int distinct = orders.size() + mixed.size();
        int[] starts = starts(distinct);
        byte[] narrow = null;
        short[] wide = null;
        if (Math.max(candidates, levels.length) <= PackedBallots.NARROW) {
            narrow = new byte[starts[distinct]];
        } else {
            wide = new short[starts[distinct]];
        }
        long[] odd = new long[(distinct >> 6) + 1];
        boolean anyOdd = false;
        for (int place = 0; place < orders.size(); place++) {
            int at = starts[place];
            for (long rest = orders.key(place) & OrderTable.MARK - 1; rest != 0; rest >>>= 4) {
                if (narrow != null) {
                    narrow[at++] = (byte) ((rest & 15) - 1);
                } else if (wide != null) {
                    wide[at++] = (short) ((rest & 15) - 1);
                }
            }
        }
        int[] seen = new int[candidates];
        Arrays.fill(seen, -1);
        for (int ballot = 0; ballot < mixed.size(); ballot++) {
            int target = orders.size() + ballot;
            boolean plain = kind == BallotKind.RANKED;
            int at = starts[target];
            for (int place = mixed.start(ballot); place < mixed.start(ballot + 1); place++) {
                int symbol = mixed.symbol(place);
                if (plain && (symbol < 0 || seen[symbol] == ballot)) {
                    plain = false;
                } else if (plain) {
                    seen[symbol] = ballot;
                }
                if (kind == BallotKind.SCORE && symbol >= 0) {
                    symbol = levels[symbol];
                }
                if (narrow != null) {
                    narrow[at++] = (byte) symbol;
                } else if (wide != null) {
                    wide[at++] = (short) symbol;
                }
            }
            if (!plain) {
                odd[target >> 6] |= 1L << target;
                anyOdd = true;
            }
        }
        return weigh(narrow, wide, starts, anyOdd ? odd : null);
    }

    private int[] starts(int distinct) {
        int[] starts = new int[distinct + 1];
        for (int ballot = 0; ballot < distinct; ballot++) {
            int length;
            if (ballot < orders.size()) {
                int used = Long.SIZE - Long.numberOfLeadingZeros(orders.key(ballot) & OrderTable.MARK - 1);
                length = (used + 3) / 4;
            } else {
                length = mixed.start(ballot - orders.size() + 1) - mixed.start(ballot - orders.size());
            }
            starts[ballot + 1] = Math.addExact(starts[ballot], length);
        }
        return starts;
    }

    private PackedBallots weigh(
            byte @Nullable [] narrow, short @Nullable [] wide, int[] starts, long @Nullable [] odd) {
        int distinct = starts.length - 1;
        if (!orders.hasBeyond() && !mixed.hasBeyond()) {
            long[] counts = new long[distinct];
            BigInteger total = BigInteger.ZERO;
            long sum = 0;
            for (int ballot = 0; ballot < distinct; ballot++) {
                counts[ballot] = whole(ballot);
                if (sum + counts[ballot] < 0) {
                    total = total.add(BigInteger.valueOf(sum));
                    sum = 0;
                }
                sum += counts[ballot];
            }
            total = total.add(BigInteger.valueOf(sum));
            if (total.bitLength() < Long.SIZE) {
                return new PackedBallots(narrow, wide, starts, odd, counts, null, total);
            }
        }
        BigInteger[] counts = new BigInteger[distinct];
        BigInteger total = BigInteger.ZERO;
        for (int ballot = 0; ballot < distinct; ballot++) {
            Ratio weight = Ratio.of(whole(ballot)).plus(beyond(ballot));
            counts[ballot] = weight.times(Ratio.of(denominator, BigInteger.ONE)).numerator();
            total = total.add(counts[ballot]);
        }
        if (total.bitLength() >= Long.SIZE) {
            return new PackedBallots(narrow, wide, starts, odd, null, counts, total);
        }
        long[] small =
                Arrays.stream(counts).mapToLong(BigInteger::longValueExact).toArray();
        return new PackedBallots(narrow, wide, starts, odd, small, null, total);
    }

    private long whole(int ballot) {
        return ballot < orders.size() ? orders.count(orders.key(ballot)) : mixed.count(ballot - orders.size());
    }

    private Ratio beyond(int ballot) {
        return ballot < orders.size() ? orders.beyond(orders.key(ballot)) : mixed.beyond(ballot - orders.size());
    }

    private BigInteger denominator() {
        BigInteger least = BigInteger.ONE;
        if (orders.hasBeyond() || mixed.hasBeyond()) {
            for (int ballot = 0; ballot < orders.size() + mixed.size(); ballot++) {
                BigInteger next = beyond(ballot).denominator();
                least = least.multiply(next.divide(least.gcd(next)));
            }
        }
        return least;
    }
}
