package coop.reporting.federation;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A tree of plain values that is being read, and knows where one is in it. */
final class Tree {
    private final Map<?, ?> values;
    private final String path;

    Tree(Map<?, ?> values, String path) {
        this.values = new TreeMap<>(values);
        this.path = path;
    }

    private IllegalArgumentException wanted(String key, String what) {
        return new IllegalArgumentException((path.isEmpty() ? key : path + "." + key) + ": wanted " + what);
    }

    SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        values.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    String text(String key) {
        if (values.get(key) instanceof String text) {
            return text;
        }
        throw wanted(key, "a text");
    }

    long number(String key) {
        if (values.get(key) instanceof Number number) {
            return number.longValue();
        }
        throw wanted(key, "a whole number");
    }

    long numberOr(String key, long otherwise) {
        return values.containsKey(key) ? number(key) : otherwise;
    }

    boolean truth(String key) {
        if (values.get(key) instanceof Boolean truth) {
            return truth;
        }
        throw wanted(key, "true or false");
    }

    Ratio ratio(String key) {
        return exact(text(key));
    }

    /** A ratio of any length: sums may have more digits than anybody types. */
    private static Ratio exact(String text) {
        int slash = text.indexOf('/');
        if (!text.matches("-?[0-9]{1,400}(/[0-9]{1,400})?")) {
            throw new IllegalArgumentException("wanted a ratio such as 2/3 or 3");
        }
        return slash < 0
                ? Ratio.of(new java.math.BigInteger(text), java.math.BigInteger.ONE)
                : Ratio.of(
                        new java.math.BigInteger(text.substring(0, slash)),
                        new java.math.BigInteger(text.substring(slash + 1)));
    }

    List<Ratio> ratios(String key) {
        return texts(list(key), key).stream().map(Tree::exact).toList();
    }

    List<?> list(String key) {
        if (values.get(key) instanceof List<?> list) {
            return list;
        }
        throw wanted(key, "a list");
    }

    Tree tree(String key) {
        if (values.get(key) instanceof Map<?, ?> map) {
            return new Tree(map, path.isEmpty() ? key : path + "." + key);
        }
        throw wanted(key, "an object");
    }

    List<Tree> trees(String key) {
        List<Tree> trees = new ArrayList<>();
        for (Object one : list(key)) {
            if (!(one instanceof Map<?, ?> map)) {
                throw wanted(key, "a list of objects");
            }
            trees.add(new Tree(map, key + "[" + trees.size() + "]"));
        }
        return trees;
    }

    static List<String> texts(Object list, String key) {
        List<String> texts = new ArrayList<>();
        if (list instanceof List<?> all) {
            for (Object one : all) {
                if (!(one instanceof String text)) {
                    throw new IllegalArgumentException(key + ": wanted texts");
                }
                texts.add(text);
            }
            return texts;
        }
        throw new IllegalArgumentException(key + ": wanted a list of texts");
    }

    static List<Long> longs(Object list, String key) {
        List<Long> numbers = new ArrayList<>();
        if (list instanceof List<?> all && all.size() == 3) {
            for (Object one : all) {
                if (!(one instanceof Number number)) {
                    throw new IllegalArgumentException(key + ": wanted whole numbers");
                }
                numbers.add(number.longValue());
            }
            return numbers;
        }
        throw new IllegalArgumentException(key + ": wanted three whole numbers");
    }
}
