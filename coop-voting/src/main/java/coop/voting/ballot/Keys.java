package coop.voting.ballot;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Keys as texts, and signatures. */
final class Keys {
    /** Bits of the keys that ballots are sealed to. */
    static final int RSA_BITS = 3072;

    static final String RSA = "RSA";
    static final String ED25519 = "Ed25519";

    private Keys() {}

    static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw impossible(missing);
        }
    }

    static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance(ED25519).generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw impossible(missing);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads base64 that is written in the one way in which {@link #text} writes it. */
    static byte[] bytes(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (text(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException otherSigns) {
            throw new MalformedException("wanted base64", otherSigns);
        }
        throw new MalformedException("wanted base64 as it is written first");
    }

    static PublicKey readPublic(String algorithm, String text) {
        byte[] bytes = bytes(text);
        try {
            PublicKey key = KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(bytes));
            if (Arrays.equals(key.getEncoded(), bytes)) {
                return key;
            }
        } catch (GeneralSecurityException | RuntimeException otherKey) {
            throw new MalformedException("wanted a public " + algorithm + " key", otherKey);
        }
        throw new MalformedException("wanted a public " + algorithm + " key as it is written first");
    }

    static RSAPublicKey readSealing(String text) {
        if (readPublic(RSA, text) instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() == RSA_BITS) {
            return rsa;
        }
        throw new MalformedException("wanted an RSA key of " + RSA_BITS + " bits");
    }

    static PrivateKey readPrivate(String algorithm, String text) {
        byte[] bytes = bytes(text);
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | RuntimeException otherKey) {
            throw new MalformedException("wanted a private " + algorithm + " key");
        }
    }

    static RSAPrivateCrtKey readUnsealing(String text) {
        if (readPrivate(RSA, text) instanceof RSAPrivateCrtKey rsa) {
            return rsa;
        }
        throw new MalformedException("wanted a private RSA key with its primes");
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException refused) {
            throw impossible(refused);
        }
    }

    static boolean verifies(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ED25519);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    static IllegalStateException impossible(GeneralSecurityException missing) {
        return new IllegalStateException("The Java platform refuses what every one has", missing);
    }
}
