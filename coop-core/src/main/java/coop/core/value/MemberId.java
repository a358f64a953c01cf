package coop.core.value;

import java.util.regex.Pattern;

/**
 * A person's number in one cooperative: given when the person is first entered, as worker, applicant or member, and never
 * given again. It holds no personal data; names and addresses are in the
 * {@link coop.core.membership.MemberDirectory}. The number printed in the register of members is another one, given at
 * admission.
 *
 * @param number 1 or more, at most 999,999,999,999
 */
public record MemberId(long number) implements Comparable<MemberId> {
    private static final Pattern FORM = Pattern.compile("m[1-9][0-9]{0,11}");

    /**
     * @throws IllegalArgumentException if the number is not between 1 and 999,999,999,999
     */
    public MemberId {
        if (number < 1 || number > 999_999_999_999L) {
            throw new IllegalArgumentException("wanted a person's number from 1 to 999999999999, got " + number);
        }
    }

    public static MemberId of(long number) {
        return new MemberId(number);
    }

    /**
     * Reads what {@link #toString} writes, such as {@code m12}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static MemberId parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("wanted a person's number such as m12");
        }
        return new MemberId(Long.parseLong(text.substring(1)));
    }

    @Override
    public int compareTo(MemberId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "m" + number;
    }
}
