package coop.voting.count;

import java.util.Random;

/** Runs a property on many random inputs, and names the seed of the first one that fails. */
final class Seeds {
    /** So many in the default run; the long round runs 10,000, and tests of changed code few. */
    static final int ROUNDS = Integer.getInteger("coop.rounds", Boolean.getBoolean("coop.nightly") ? 10_000 : 300);

    private Seeds() {}

    interface Property {
        void holds(Random random);
    }

    /** Checks a property on {@link #ROUNDS} inputs. */
    static void check(Property property) {
        check(ROUNDS, property);
    }

    static void check(int rounds, Property property) {
        for (int seed = 0; seed < rounds; seed++) {
            one(seed, property);
        }
    }

    /** Checks a property on the input of one seed: the way to look at a failure again. */
    static void one(long seed, Property property) {
        try {
            property.holds(new Random(seed * 0x9E3779B97F4A7C15L + 1));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("Seeds.one(" + seed + "L, …): " + failure.getMessage(), failure);
        }
    }
}
