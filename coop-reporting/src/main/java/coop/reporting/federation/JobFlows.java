package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Unit;
import coop.reporting.Value;

/**
 * Jobs created and lost, gross, after Davis, Haltiwanger and Schuh (1996): what the growing ones gained, what the shrinking
 * and the closed ones lost, over the mean of both years' jobs. A cooperative of which one year is not known is left out and
 * counted; a missing year is no closure.
 *
 * <p>For example 10 → 14, 25 → 20, 0 → 6 (founded), 8 → 0 (closed) and 40 → 41 full-time equivalents: created 11, lost 13, of
 * which 8 by closure; over 82 that is a net rate of −2.44 %.
 *
 * <p>One thread only.
 */
public final class JobFlows {
    /** Gross creation. */
    public static final Definition CREATED = Definition.of("EMP-10", Unit.FTE);
    /** Gross loss, closures included. */
    public static final Definition LOST = Definition.of("EMP-11", Unit.FTE);
    /** Net rate of creation. */
    public static final Definition NET = Definition.of("EMP-12", Unit.PERCENT);
    /** Lost by closures. */
    public static final Definition CLOSED = Definition.of("FED-06", Unit.FTE);

    private final Sum created = new Sum();
    private final Sum lost = new Sum();
    private final Sum closed = new Sum();
    private final Sum both = new Sum();
    private long units;
    private long leftOut;
    private long closedUnknown;

    /** One cooperative that is known in both years. */
    public void add(Ratio before, Ratio now) {
        Ratio change = now.minus(before);
        if (change.signum() > 0) {
            created.add(change);
        } else {
            lost.add(change.negated());
        }
        both.add(before.plus(now));
        units++;
    }

    /** One that closed in the year. */
    public void close(Ratio last) {
        lost.add(last);
        closed.add(last);
        both.add(last);
        units++;
    }

    /** One that closed, and nobody knows how many worked there. */
    public void closeUnknown() {
        closedUnknown++;
        leftOut++;
    }

    /** One of which a year is not known. */
    public void leaveOut() {
        leftOut++;
    }

    /** All of another. */
    public void add(JobFlows other) {
        created.add(other.created);
        lost.add(other.lost);
        closed.add(other.closed);
        both.add(other.both);
        units += other.units;
        leftOut += other.leftOut;
        closedUnknown += other.closedUnknown;
    }

    /** Gross creation. */
    public Figure created() {
        return units == 0
                ? CREATED.missing("jobs")
                : CREATED.observed(Value.of(created.total())).with(units);
    }

    /** Gross loss, with the part of the closures. */
    public Figure lost() {
        return units == 0
                ? LOST.missing("jobs")
                : LOST.observed(Value.of(lost.total())).with(units).with("by-closure", Value.of(closed.total()));
    }

    /** Lost by closures; in part when of some of them nobody knows how many worked there. */
    public Figure lostByClosure() {
        Value sum = Value.of(closed.total());
        if (closedUnknown > 0) {
            return CLOSED.partial(sum, new java.util.TreeSet<>(java.util.Set.of("last-jobs")));
        }
        return units == 0 ? CLOSED.missing("jobs") : CLOSED.observed(sum).with(units);
    }

    /** Net rate: created less lost, over the mean of the two years. */
    public Figure net() {
        if (units == 0) {
            return NET.missing("jobs");
        }
        Ratio net = created.total().minus(lost.total());
        return NET.share(Value.of(net), Value.of(both.total().times(Ratio.HALF)), units);
    }

    /** How many cooperatives are known in both years. */
    public long units() {
        return units;
    }

    /** How many are not. */
    public long leftOut() {
        return leftOut;
    }

    Ratio[] sums() {
        return new Ratio[] {created.total(), lost.total(), closed.total(), both.total()};
    }

    long[] counts() {
        return new long[] {units, leftOut, closedUnknown};
    }

    static JobFlows of(Ratio[] sums, long[] counts) {
        JobFlows read = new JobFlows();
        read.created.add(sums[0]);
        read.lost.add(sums[1]);
        read.closed.add(sums[2]);
        read.both.add(sums[3]);
        read.units = counts[0];
        read.leftOut = counts[1];
        read.closedUnknown = counts[2];
        return read;
    }
}
