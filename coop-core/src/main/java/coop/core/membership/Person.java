package coop.core.membership;

import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who somebody is: the personal data, which live in the {@link MemberDirectory} and never in the journal.
 *
 * @param who the person's number
 * @param key the key under which the cooperative's own papers know the person, such as {@code P012}
 * @param name the name, in Unicode normal form C
 * @param born the day of birth, if known
 * @param gender the gender, if known
 * @param kind a natural or a legal person
 * @param salt 32 random bytes in hexadecimal that hide the data behind their commitment
 */
public record Person(
        MemberId who,
        String key,
        String name,
        Optional<LocalDate> born,
        Optional<Gender> gender,
        Kind kind,
        String salt) {
    /** As stated by the person. */
    public enum Gender {
        FEMALE,
        MALE,
        OTHER
    }

    /** In law. */
    public enum Kind {
        NATURAL,
        LEGAL,
        /** A legal person that is itself a cooperative, such as a member of a cooperative of cooperatives. */
        COOPERATIVE;

        /** Acts through a representative. */
        public boolean isLegal() {
            return this != NATURAL;
        }
    }

    /**
     * @throws IllegalArgumentException if the name is not one that can be shown, see {@link PersonName}; the message does not
     *     repeat it
     */
    public Person {
        PersonName.problem(name).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The digest that the journal keeps of a person's key when the person is erased. */
    public static Hash keyDigest(MemberId who, String key) {
        return Hash.of("coop-key/1|" + who + "|" + key);
    }

    /** The commitment that the journal holds: a digest of salt and data, each with its length. */
    public Hash commitment() {
        StringBuilder committed = new StringBuilder("coop-person/1");
        for (String part : new String[] {
            salt,
            who.toString(),
            key,
            name,
            born.map(Objects::toString).orElse(""),
            gender.map(Objects::toString).orElse(""),
            kind.name()
        }) {
            committed
                    .append('|')
                    .append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part);
        }
        return Hash.of(committed.toString());
    }

    /** Without personal data, so that none gets into a log. */
    @Override
    public String toString() {
        return "Person[" + who + "]";
    }
}
