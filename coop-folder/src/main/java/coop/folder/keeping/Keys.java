package coop.folder.keeping;

import coop.core.value.MemberId;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder's keys of persons, and their numbers. Immutable. */
public final class Keys {
    private static final Pattern NUMBER = Pattern.compile("\\bm([1-9][0-9]{0,11})\\b");

    private static final Set<String> OF_PERSONS =
            Set.of("people.csv", "members.csv", "shares.csv", "activity.csv", "loans.csv");

    private final SortedMap<String, MemberId> numbers;
    private final SortedMap<MemberId, String> keys = new TreeMap<>();

    private final @Nullable MemberId stranger;

    Keys(SortedMap<String, MemberId> numbers) {
        this(numbers, null);
    }

    /** Keys of a folder of which some persons could not be read: a stranger stands in for them. */
    Keys(SortedMap<String, MemberId> numbers, @Nullable MemberId stranger) {
        this.stranger = stranger;
        this.numbers = new TreeMap<>(numbers);
        numbers.forEach((key, number) -> keys.put(number, key));
    }

    /**
     * The number of a key.
     *
     * @throws IllegalArgumentException if the folder has no such person
     */
    public MemberId number(String key) {
        MemberId number = numbers.getOrDefault(key, stranger);
        if (number == null) {
            throw new IllegalArgumentException("The folder has no person " + key);
        }
        return number;
    }

    boolean isKnown(String key) {
        return numbers.containsKey(key);
    }

    /** All numbers. */
    Collection<MemberId> numbers() {
        return numbers.values();
    }

    /** The key of a number, or the number itself for somebody the folder does not know. */
    public String key(MemberId number) {
        return keys.getOrDefault(number, number.toString());
    }

    /** A path such as {@code shares.csv/P012/payment/2} in which the key is the person's number. */
    String numbered(String path) {
        String[] parts = path.split("/", -1);
        MemberId number = parts.length > 1 && OF_PERSONS.contains(parts[0]) ? numbers.get(parts[1]) : null;
        if (number != null) {
            parts[1] = number.toString();
        }
        return String.join("/", parts);
    }

    /** A sentence in which each person's number is the key that the folder knows. */
    public String named(String sentence) {
        return NUMBER.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(key(MemberId.parse(found.group()))));
    }
}
