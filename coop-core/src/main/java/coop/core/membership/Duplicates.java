package coop.core.membership;

import coop.core.value.MemberId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Persons who may be one and the same. It is a question to whoever enters them: nothing is ever merged by itself. All methods
 * are pure.
 */
public final class Duplicates {
    /** Letters of other alphabets that look like Latin ones: the sign, and what it is taken for. */
    private static final String LOOKALIKES = "аaвbеeкkмmнhоoрpсcтtуyхxіiѕsјjԁdһhαaβbεeηnιiκkνvοoρpτtυuχx";

    private Duplicates() {}

    /** Why two persons may be one. */
    public enum Sign {
        /** The same name, in whatever case, order and accents, and the same day of birth. */
        SAME_NAME_AND_BIRTH,
        /** The same name, and of at least one the day of birth is not known. */
        SAME_NAME
    }

    /**
     * Two persons who may be one.
     *
     * @param one the person entered first
     * @param other the person entered later
     * @param sign why
     */
    public record Possible(MemberId one, MemberId other, Sign sign) {}

    /** All pairs among persons, by their numbers. Linear in the persons and the pairs. */
    public static List<Possible> among(Collection<Person> persons) {
        Map<String, List<Person>> named = new HashMap<>();
        List<Possible> found = new ArrayList<>();
        for (Person person : persons) {
            List<Person> alike = named.computeIfAbsent(folded(person.name()), name -> new ArrayList<>());
            alike.forEach(other -> compare(other, person, found));
            alike.add(person);
        }
        return found;
    }

    /** Those among persons who may be a person, other than that person itself. */
    public static List<Possible> of(Person person, Collection<Person> persons) {
        String name = folded(person.name());
        List<Possible> found = new ArrayList<>();
        for (Person other : persons) {
            if (!other.who().equals(person.who()) && folded(other.name()).equals(name)) {
                compare(other, person, found);
            }
        }
        return found;
    }

    private static void compare(Person one, Person other, List<Possible> found) {
        boolean known = one.born().isPresent() && other.born().isPresent();
        if (!known) {
            found.add(new Possible(one.who(), other.who(), Sign.SAME_NAME));
        } else if (one.born().equals(other.born())) {
            found.add(new Possible(one.who(), other.who(), Sign.SAME_NAME_AND_BIRTH));
        }
    }

    /** A name as it is compared: {@code RIVER, Ada} and {@code Áda  river} are alike, and so are look-alike letters. */
    static String folded(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ı", "i");
        StringBuilder letters = new StringBuilder();
        plain.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                letters.appendCodePoint(latin(point));
            } else if (Character.isSpaceChar(point) || point == '-' || point == ',') {
                letters.append(' ');
            }
        });
        return Arrays.stream(letters.toString().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static int latin(int point) {
        int place = LOOKALIKES.indexOf(point);
        return place >= 0 && place % 2 == 0 ? LOOKALIKES.charAt(place + 1) : point;
    }
}
