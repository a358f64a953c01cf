package coop.voting.ballot;

import coop.core.value.Hash;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts a choice into its envelopes, one inside the other, each for one scrutineer: a pure function of the setup and the voter's
 * {@link Opening}, so that it can run on the voter's own device, without a network, and be made again by an auditor.
 *
 * <p>A layer is a fresh AES-256 key wrapped by RSA-OAEP (SHA-256, and SHA-256 in MGF1 too), then the body under AES-256-GCM, bound to
 * the digest of the setup and the number of the layer. A key is used once, so its nonce is zero. Every envelope of a vote has the
 * same size: for two scrutineers and ballots of 512 bytes, 512 + 2 × (384 + 16) = 1312 bytes.
 */
public final class Sealing {
    private static final int TAG = 16;
    private static final int WRAPPED = Keys.RSA_BITS / 8;

    /** What a layer adds, in bytes. */
    static final int LAYER = WRAPPED + TAG;

    /** The name alone would mean SHA-1 in MGF1. */
    private static final AlgorithmParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private Sealing() {}

    /**
     * The envelope for a choice: what is handed to the box.
     *
     * @throws InvalidBallotException if the choice is longer than the padding allows
     */
    public static byte[] seal(BallotSetup setup, Opening opening) {
        return layers(setup, opening).get(0);
    }

    /**
     * The envelope at each stage of its opening: as cast, after each scrutineer, and last the ballot itself. An auditor who is
     * shown an opening sees in which batch it stands last.
     */
    static List<byte[]> layers(BallotSetup setup, Opening opening) {
        Hash digest = setup.digest();
        List<byte[]> layers = new ArrayList<>();
        byte[] body = opening.inner(setup);
        layers.add(body);
        for (int layer = setup.scrutineers().size() - 1; layer >= 0; layer--) {
            body = put(
                    body,
                    setup.scrutineers().get(layer).sealing(),
                    opening.key(layer),
                    opening.seed(layer),
                    bound(digest, layer));
            layers.add(0, body);
        }
        return layers;
    }

    /** The digests by which an envelope is known at each stage. */
    public static List<Hash> trace(BallotSetup setup, Opening opening) {
        return layers(setup, opening).stream().map(Hash::of).toList();
    }

    private static byte[] put(byte[] body, RSAPublicKey to, byte[] key, byte[] seed, byte[] bound) {
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(Cipher.ENCRYPT_MODE, to, OAEP, new RecordedSeed(seed));
            byte[] wrapped = rsa.doFinal(key);
            byte[] sealed = Arrays.copyOf(wrapped, WRAPPED + body.length + TAG);
            Cipher aes = aes(Cipher.ENCRYPT_MODE, key, bound);
            aes.doFinal(body, 0, body.length, sealed, WRAPPED);
            return sealed;
        } catch (GeneralSecurityException missing) {
            throw Keys.impossible(missing);
        }
    }

    /** Takes off a layer; nothing when it was not put on for this key, this vote and this place. */
    static Optional<byte[]> take(byte[] sealed, PrivateKey own, byte[] bound) {
        if (sealed.length <= LAYER) {
            return Optional.empty();
        }
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(Cipher.DECRYPT_MODE, own, OAEP);
            byte[] key = rsa.doFinal(sealed, 0, WRAPPED);
            if (key.length != Opening.SECRET) {
                return Optional.empty();
            }
            Cipher aes = aes(Cipher.DECRYPT_MODE, key, bound);
            return Optional.of(aes.doFinal(sealed, WRAPPED, sealed.length - WRAPPED));
        } catch (GeneralSecurityException notForThisKey) {
            return Optional.empty();
        }
    }

    static byte[] bound(Hash setup, int layer) {
        byte[] bound = Arrays.copyOf(setup.bytes(), 33);
        bound[32] = (byte) (layer + 1);
        return bound;
    }

    private static Cipher aes(int mode, byte[] key, byte[] bound) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, new byte[12]));
        aes.updateAAD(bound);
        return aes;
    }
}
