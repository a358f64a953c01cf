package coop.voting.ballot;

import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of whoever keeps the box: the intake key, under which every slip lies, so that the database and its backups say
 * neither who voted nor in which order, and the key by which receipts and statements are signed. The intake key is kept apart
 * from the box and destroyed after the challenge period; from then on nobody can read a slip.
 */
public final class BoxKey {
    private static final String HEADING = "coop-ballot-box-key/1";
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int WHO = 2 * Long.BYTES;

    private final PrivateKey signing;
    private final PublicKey verifying;
    private final byte[] intake;
    private final SecretKeySpec sealing;
    private final SecretKeySpec marking;

    private BoxKey(PrivateKey signing, PublicKey verifying, byte[] intake) {
        this.signing = signing;
        this.verifying = verifying;
        this.intake = intake.clone();
        SecretKeySpec root = new SecretKeySpec(intake, HMAC);
        this.sealing = new SecretKeySpec(mac(root, "seal".getBytes(StandardCharsets.US_ASCII)), "AES");
        this.marking = new SecretKeySpec(mac(root, "mark".getBytes(StandardCharsets.US_ASCII)), HMAC);
    }

    /** Makes the keys of a new box. */
    public static BoxKey generate(RandomBytes random) {
        KeyPair pair = Keys.ed25519();
        return new BoxKey(pair.getPrivate(), pair.getPublic(), random.next(32));
    }

    /** By which the box's statements are verified. */
    public PublicKey verifying() {
        return verifying;
    }

    byte[] sign(byte[] text) {
        return Statement.sign(text, signing);
    }

    byte[] signature(byte[] text) {
        return Keys.sign(signing, text);
    }

    /** All of it as a file, to be kept secret. */
    public byte[] bytes() {
        return new Lines.Writer(HEADING)
                .line("signing", Keys.text(signing.getEncoded()))
                .line("verifying", Keys.text(verifying.getEncoded()))
                .line("intake", HexFormat.of().formatHex(intake))
                .bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else
     */
    public static BoxKey read(byte[] bytes) {
        Lines lines = Lines.of(bytes, HEADING);
        PrivateKey signing = Keys.readPrivate(Keys.ED25519, lines.one("signing"));
        PublicKey verifying = Keys.readPublic(Keys.ED25519, lines.one("verifying"));
        byte[] intake = Opening.hash(lines.one("intake")).bytes();
        lines.end();
        return new BoxKey(signing, verifying, intake);
    }

    /** What is written on a slip. */
    record Written(MemberId principal, MemberId by, byte[] sealed) {
        @Override
        public String toString() {
            return "a slip";
        }
    }

    /** The slip for the box: who, by whom and the envelope, unreadable without this key. */
    BallotBox.Slip slip(Hash setup, Written written, String command) {
        ByteBuffer who = ByteBuffer.allocate(WHO)
                .putLong(written.principal().number())
                .putLong(written.by().number());
        byte[] request = command.getBytes(StandardCharsets.UTF_8);
        Hash asked = mark(
                'r',
                ByteBuffer.allocate(WHO + request.length)
                        .put(who.array())
                        .put(request)
                        .array());
        Hash content = mark('c', Hash.of(written.sealed()).bytes());
        byte[] nonce = Arrays.copyOf(
                mark(
                                'n',
                                ByteBuffer.allocate(64)
                                        .put(asked.bytes())
                                        .put(content.bytes())
                                        .array())
                        .bytes(),
                NONCE);
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG * 8, nonce));
            aes.updateAAD(setup.bytes());
            byte[] body = Arrays.copyOf(nonce, NONCE + WHO + written.sealed().length + TAG);
            int at = NONCE + aes.update(who.array(), 0, WHO, body, NONCE);
            aes.doFinal(written.sealed(), 0, written.sealed().length, body, at);
            return new BallotBox.Slip(asked, content, body);
        } catch (GeneralSecurityException missing) {
            throw Keys.impossible(missing);
        }
    }

    /**
     * What is written on a slip.
     *
     * @throws MalformedException if it was not put in with this key, for this vote
     */
    Written read(Hash setup, BallotBox.Slip slip) {
        byte[] body = slip.body();
        if (body.length < NONCE + WHO + TAG) {
            throw new MalformedException("a slip is too short");
        }
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG * 8, body, 0, NONCE));
            aes.updateAAD(setup.bytes());
            ByteBuffer open = ByteBuffer.wrap(aes.doFinal(body, NONCE, body.length - NONCE));
            MemberId principal = MemberId.of(open.getLong());
            MemberId by = MemberId.of(open.getLong());
            byte[] sealed = new byte[open.remaining()];
            open.get(sealed);
            return new Written(principal, by, sealed);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new MalformedException("a slip was changed, or put in with another key", changed);
        }
    }

    /** Makes a digest of who took part unguessable for those without this key. */
    String salt(Hash setup) {
        return mark('p', setup.bytes()).toString();
    }

    private Hash mark(char what, byte[] content) {
        byte[] told = new byte[content.length + 1];
        told[0] = (byte) what;
        System.arraycopy(content, 0, told, 1, content.length);
        return Hash.ofDigest(mac(marking, told));
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw Keys.impossible(missing);
        }
    }

    @Override
    public String toString() {
        return "the key of a box";
    }
}
