package coop.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

class SealingTest {
    private final Poll poll = new Poll(Poll.election(), 12);

    @Test
    void the_same_opening_makes_the_same_envelope_and_another_one_another() {
        Opening opening = poll.opening("Ben Candidate > Ada Candidate");
        byte[] sealed = Sealing.seal(poll.setup, opening);
        assertThat(Sealing.seal(poll.setup, opening)).isEqualTo(sealed);
        assertThat(Sealing.seal(poll.setup, Opening.read(poll.setup, opening.bytes(poll.setup))))
                .isEqualTo(sealed);
        assertThat(Sealing.seal(poll.setup, poll.opening("Ben Candidate > Ada Candidate")))
                .isNotEqualTo(sealed);
        assertThat(sealed).hasSize(512 + 2 * 400).hasSize(poll.setup.envelope());
    }

    @Test
    void each_layer_opens_for_its_scrutineer_and_for_nobody_else() {
        List<byte[]> layers = Sealing.layers(poll.setup, poll.opening("#3 = #4 > #1"));
        byte[] first = Sealing.bound(poll.setup.digest(), 0);
        assertThat(Sealing.take(layers.get(0), key(Poll.FIRST), first)).contains(layers.get(1));
        assertThat(Sealing.take(layers.get(0), key(Poll.SECOND), first)).isEmpty();
        assertThat(Sealing.take(layers.get(1), key(Poll.SECOND), first)).isEmpty();
        byte[] second = Sealing.bound(poll.setup.digest(), 1);
        byte[] inner = Sealing.take(layers.get(1), key(Poll.SECOND), second).orElseThrow();
        Optional<Choice> choice = OpenedBallot.read(poll.setup, poll.setup.digest(), inner)
                .orElseThrow()
                .choice();
        assertThat(poll.setup.question().words(choice.orElseThrow()))
                .isEqualTo("Cem Candidate = Dee Candidate > Ada Candidate");
    }

    @Test
    void every_byte_of_an_envelope_matters() {
        byte[] sealed = Sealing.seal(poll.setup, poll.opening("#1"));
        byte[] bound = Sealing.bound(poll.setup.digest(), 0);
        for (int at = 0; at < sealed.length; at += 97) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(Sealing.take(changed, key(Poll.FIRST), bound)).isEmpty();
        }
    }

    /** The name of the transformation alone means SHA-1 in MGF1: a layer must not open so. */
    @Test
    void the_mask_is_made_with_sha_256() throws GeneralSecurityException {
        byte[] sealed = Sealing.seal(poll.setup, poll.opening("#1"));
        Cipher byName = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        byName.init(Cipher.DECRYPT_MODE, key(Poll.FIRST));
        assertThatThrownBy(() -> byName.doFinal(Arrays.copyOf(sealed, 384)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void all_envelopes_of_a_vote_have_one_size_whatever_is_in_them() {
        for (String choice : List.of("", "#1", "#4 > #3 > #2 > #1", "#1 = #2 = #3 = #4")) {
            assertThat(Sealing.seal(poll.setup, poll.opening(choice))).hasSize(poll.setup.envelope());
        }
    }

    private static java.security.PrivateKey key(Scrutineer of) {
        return Keys.readUnsealing(new String(of.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("unsealing "))
                .findFirst()
                .orElseThrow()
                .substring("unsealing ".length()));
    }
}
