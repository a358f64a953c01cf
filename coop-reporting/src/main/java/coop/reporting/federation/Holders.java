package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.disclosure.Contributions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who stands behind a figure, added up as quickly as a sum can be. One thread only. */
final class Holders {
    private static final int KEPT = 3;

    private final Sum total = new Sum();
    private final Sum magnitude = new Sum();
    private final Map<String, Ratio> groups = new TreeMap<>();
    private final List<Ratio> largest = new ArrayList<>(KEPT + 1);
    private long respondents;
    private long alone;
    private long nonZero;

    void add(Ratio value, Optional<String> owner) {
        Ratio size = value.signum() < 0 ? value.negated() : value;
        respondents++;
        nonZero += value.signum() == 0 ? 0 : 1;
        total.add(value);
        magnitude.add(size);
        if (owner.isPresent()) {
            groups.merge(owner.get(), size, Ratio::plus);
        } else {
            alone++;
            offer(size);
        }
    }

    private void offer(Ratio size) {
        if (largest.size() == KEPT && largest.get(KEPT - 1).compareTo(size) >= 0) {
            return;
        }
        largest.add(size);
        largest.sort(Comparator.reverseOrder());
        if (largest.size() > KEPT) {
            largest.remove(KEPT);
        }
    }

    void add(Holders other) {
        respondents += other.respondents;
        alone += other.alone;
        nonZero += other.nonZero;
        total.add(other.total);
        magnitude.add(other.magnitude);
        other.largest.forEach(this::offer);
        other.groups.forEach((owner, size) -> groups.merge(owner, size, Ratio::plus));
    }

    /** Those that were written down. */
    static Holders of(
            long respondents,
            long alone,
            long nonZero,
            Ratio total,
            Ratio magnitude,
            List<Ratio> largest,
            Map<String, Ratio> groups) {
        Holders read = new Holders();
        read.respondents = respondents;
        read.alone = alone;
        read.nonZero = nonZero;
        read.total.add(total);
        read.magnitude.add(magnitude);
        largest.forEach(read::offer);
        read.groups.putAll(groups);
        return read;
    }

    long nonZero() {
        return nonZero;
    }

    Ratio magnitude() {
        return magnitude.total();
    }

    long respondents() {
        return respondents;
    }

    long alone() {
        return alone;
    }

    Ratio total() {
        return total.total();
    }

    List<Ratio> largest() {
        return List.copyOf(largest);
    }

    Map<String, Ratio> groups() {
        return groups;
    }

    Contributions contributions() {
        return Contributions.summed(respondents, alone, nonZero, total.total(), magnitude.total(), largest, groups);
    }
}
