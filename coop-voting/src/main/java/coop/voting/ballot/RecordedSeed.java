package coop.voting.ballot;

import java.security.SecureRandom;

/**
 * Hands to a cipher the seed that was drawn before, once, so that the same seed gives the same bytes. With the seed on record a
 * layer of an envelope can be made again and compared.
 */
final class RecordedSeed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;
    private boolean used;

    RecordedSeed(byte[] seed) {
        this.seed = seed.clone();
    }

    @Override
    public synchronized void nextBytes(byte[] bytes) {
        if (used || bytes.length != seed.length) {
            throw new IllegalStateException("The cipher asked for something else than one seed");
        }
        used = true;
        System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
}
