package coop.voting.ballot;

/**
 * Where secrets come from. The rules draw nothing themselves; whoever calls them says from where, on a member's device from its
 * system: {@code count -> { byte[] bytes = new byte[count]; secureRandom.nextBytes(bytes); return bytes; }}.
 */
@FunctionalInterface
public interface RandomBytes {
    /** So many bytes that nobody can guess, never the same again. */
    byte[] next(int count);
}
