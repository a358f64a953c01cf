package coop.voting.ballot;

import coop.core.value.Hash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Trees of hashes as in RFC 6962, section 2.1: a leaf is SHA-256 of a zero byte and its content, a node SHA-256 of a one byte and
 * its two sides; the left side of n leaves holds the largest power of two below n. A root stands for a whole list, and a path of
 * a few hashes proves that something is in it.
 */
public final class Merkle {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** The root over some contents, in their order; of none, SHA-256 of nothing. */
    public static Hash root(List<Hash> contents) {
        return contents.isEmpty() ? Hash.of(new byte[0]) : new Tree(contents).root();
    }

    /**
     * The path that proves that the content at a place is under the root, from the leaf upwards.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public static List<Hash> path(List<Hash> contents, int place) {
        java.util.Objects.checkIndex(place, contents.size());
        return new Tree(contents).path(place);
    }

    /** A tree over one content or more. */
    static final class Tree {
        private final List<List<Hash>> levels = new ArrayList<>();

        Tree(List<Hash> contents) {
            MessageDigest digest = sha256();
            List<Hash> level = new ArrayList<>(contents.size());
            contents.forEach(content -> level.add(leaf(digest, content)));
            levels.add(level);
            // pairing level by level, an odd one out rising as it is, gives the tree of RFC 6962
            while (last().size() > 1) {
                List<Hash> below = last();
                List<Hash> above = new ArrayList<>((below.size() + 1) / 2);
                for (int left = 0; left < below.size(); left += 2) {
                    above.add(
                            left + 1 < below.size()
                                    ? node(digest, below.get(left), below.get(left + 1))
                                    : below.get(left));
                }
                levels.add(above);
            }
        }

        private List<Hash> last() {
            return levels.get(levels.size() - 1);
        }

        Hash root() {
            return last().get(0);
        }

        List<Hash> path(int place) {
            List<Hash> path = new ArrayList<>();
            int at = place;
            for (List<Hash> level : levels) {
                int beside = at ^ 1;
                if (beside < level.size()) {
                    path.add(level.get(beside));
                }
                at /= 2;
            }
            return path;
        }
    }

    /** The root that a path leads to: that of the list, if the content is at that place in a list of that size. */
    public static Hash root(Hash content, int place, int size, List<Hash> path) {
        java.util.Objects.checkIndex(place, size);
        MessageDigest digest = sha256();
        Hash at = leaf(digest, content);
        int own = place;
        int last = size - 1;
        int step = 0;
        while (last > 0) {
            if ((own ^ 1) <= last) {
                if (step == path.size()) {
                    throw new IllegalArgumentException("wanted a longer path for that place");
                }
                Hash beside = path.get(step++);
                at = own % 2 == 0 ? node(digest, at, beside) : node(digest, beside, at);
            }
            own /= 2;
            last /= 2;
        }
        if (step < path.size()) {
            throw new IllegalArgumentException("wanted a shorter path for that place");
        }
        return at;
    }

    private static Hash leaf(MessageDigest digest, Hash content) {
        digest.update(LEAF);
        return Hash.ofDigest(digest.digest(content.bytes()));
    }

    private static Hash node(MessageDigest digest, Hash left, Hash right) {
        digest.update(NODE);
        digest.update(left.bytes());
        return Hash.ofDigest(digest.digest(right.bytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
