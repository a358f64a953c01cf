package coop.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Why something was refused, and by which article.
 *
 * @param code what kind of reason it is, stable over releases: {@code admission.too-early}
 * @param article where the rule stands, as a path into the statutes: {@code membership.admission}
 * @param sentence the reason in English, without names: {@code m12 began on 2014-03-01; admission opens on 2015-03-01}
 * @param arguments the values in the sentence, in their exact form, for the same sentence in another language
 */
public record Reason(String code, String article, String sentence, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    /**
     * A reason whose sentence has its values filled in.
     *
     * <p>For example {@code Reason.of("shares.below-minimum", "capital.classes", "{0} would hold {1} shares, the least is
     * {2}", member, 2, 3)}.
     */
    public static Reason of(String code, String article, String pattern, Object... values) {
        List<String> arguments = new ArrayList<>();
        for (Object value : values) {
            arguments.add(value.toString());
        }
        return new Reason(code, article, fill(pattern, arguments), arguments);
    }

    /** A pattern with its values: {0} is the first. What is not a place of a value stays as it is. */
    public static String fill(String pattern, List<String> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (true) {
            int open = pattern.indexOf('{', from);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                return filled.append(pattern, from, pattern.length()).toString();
            }
            String place = pattern.substring(open + 1, close);
            boolean known =
                    place.length() == 1 && Character.isDigit(place.charAt(0)) && place.charAt(0) - '0' < values.size();
            filled.append(pattern, from, open)
                    .append(known ? values.get(place.charAt(0) - '0') : pattern.substring(open, close + 1));
            from = close + 1;
        }
    }

    @Override
    public String toString() {
        return article + ": " + sentence + " [" + code + "]";
    }
}
