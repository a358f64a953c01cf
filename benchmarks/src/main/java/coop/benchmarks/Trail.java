package coop.benchmarks;

import coop.voting.count.PaperTrail;
import java.util.Arrays;

/** Keeps every move: eight bytes each, the ballot, and from and to in one byte each. */
final class Trail implements PaperTrail {
    private long[] moves = new long[1 << 10];
    private int size;

    @Override
    public void moved(int round, int ballot, int from, int to) {
        keep(round, ballot, from, to);
    }

    @Override
    public void ended(int round, int ballot, int from, String reason) {
        keep(round, ballot, from, DEALT);
    }

    private void keep(int round, int ballot, int from, int to) {
        if (size == moves.length) {
            moves = Arrays.copyOf(moves, size * 2);
        }
        moves[size++] = (long) ballot << 32 | round << 16 | (from & 0xFF) << 8 | to & 0xFF;
    }

    int size() {
        return size;
    }
}
