package coop.voting.ballot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps secret keys in a file under a passphrase: PBKDF2 with HMAC-SHA-256, 600,000 rounds, then AES-256-GCM. */
public final class KeyFile {
    private static final String HEADING = "coop-locked-key/1";
    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;

    private KeyFile() {}

    /** The file of some secret bytes. */
    public static byte[] lock(byte[] secret, char[] passphrase, RandomBytes random) {
        byte[] salt = random.next(SALT);
        return new Lines.Writer(HEADING)
                .line("salt", HexFormat.of().formatHex(salt))
                .line("rounds", ROUNDS)
                .line("locked", Keys.text(cipher(Cipher.ENCRYPT_MODE, secret, passphrase, salt)))
                .bytes();
    }

    /** Whether a file is locked by a passphrase. */
    public static boolean isLocked(byte[] file) {
        byte[] heading = (HEADING + "\n").getBytes(StandardCharsets.US_ASCII);
        return file.length > heading.length && Arrays.equals(file, 0, heading.length, heading, 0, heading.length);
    }

    /**
     * The secret bytes of a file.
     *
     * @throws MalformedException if it is another file, or the passphrase another one
     */
    public static byte[] unlock(byte[] file, char[] passphrase) {
        Lines lines = Lines.of(file, HEADING);
        String salt = lines.one("salt");
        if (!salt.matches("[0-9a-f]{32}") || !lines.one("rounds").equals(Integer.toString(ROUNDS))) {
            throw new MalformedException("it is no key file of this release");
        }
        byte[] locked = Keys.bytes(lines.one("locked"));
        lines.end();
        return cipher(Cipher.DECRYPT_MODE, locked, passphrase, HexFormat.of().parseHex(salt));
    }

    private static byte[] cipher(int mode, byte[] body, char[] passphrase, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ROUNDS, 256);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, new byte[12]));
            Arrays.fill(key, (byte) 0);
            return aes.doFinal(body);
        } catch (GeneralSecurityException refused) {
            throw new MalformedException("the passphrase is not that of the key, or the file was changed", refused);
        } finally {
            spec.clearPassword();
        }
    }
}
