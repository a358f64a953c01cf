package coop.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.Hash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTest {
    /** The definition of RFC 6962, section 2.1, word for word. */
    private static Hash byDefinition(List<Hash> contents) {
        if (contents.isEmpty()) {
            return Hash.of(new byte[0]);
        }
        if (contents.size() == 1) {
            return prefixed(0, contents.get(0).bytes(), new byte[0]);
        }
        int k = Integer.highestOneBit(contents.size() - 1);
        return prefixed(
                1,
                byDefinition(contents.subList(0, k)).bytes(),
                byDefinition(contents.subList(k, contents.size())).bytes());
    }

    private static Hash prefixed(int prefix, byte[] left, byte[] right) {
        byte[] all = new byte[1 + left.length + right.length];
        all[0] = (byte) prefix;
        System.arraycopy(left, 0, all, 1, left.length);
        System.arraycopy(right, 0, all, 1 + left.length, right.length);
        return Hash.of(all);
    }

    @Test
    void every_root_is_as_defined_and_every_path_leads_to_it() {
        List<Hash> contents = new ArrayList<>();
        for (int size = 1; size <= 35; size++) {
            contents.add(Hash.of("content " + size));
            Hash root = Merkle.root(contents);
            assertThat(root).isEqualTo(byDefinition(contents));
            for (int place = 0; place < size; place++) {
                List<Hash> path = Merkle.path(contents, place);
                assertThat(Merkle.root(contents.get(place), place, size, path)).isEqualTo(root);
                assertThat(Merkle.root(Hash.of("another"), place, size, path)).isNotEqualTo(root);
            }
        }
        assertThat(Merkle.root(List.of()).toString())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void a_path_of_another_length_leads_nowhere() {
        List<Hash> contents = List.of(Hash.of("a"), Hash.of("b"), Hash.of("c"));
        List<Hash> path = Merkle.path(contents, 0);
        assertThatThrownBy(() -> Merkle.root(contents.get(0), 0, 3, path.subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.NONE);
        assertThatThrownBy(() -> Merkle.root(contents.get(0), 0, 3, longer))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
