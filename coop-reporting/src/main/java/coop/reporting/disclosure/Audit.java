package coop.reporting.disclosure;

import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Attacks a table as an outsider would: by linear programming, the least and the most that each primary cell can be, given
 * every published cell and every sum. The table is safe when each guess is off by the margin of its cell on both sides, and
 * when what is withheld in a published line, taken together, would itself be publishable.
 *
 * <p>For example a row of 100, 30, 110 and a withheld cell under a published total of 255 gives the cell away: 15.
 */
final class Audit {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    /** What the solver may be off by, as a part of the margin; its arithmetic is binary. */
    private static final Ratio SLACK = Ratio.of(1, 1_000_000);

    private final Table table;
    private final DisclosureRules rules;
    private final boolean negative;

    /**
     * @param negative whether a cell may be below 0, so that nothing is known from below
     */
    Audit(Table table, DisclosureRules rules, boolean negative) {
        this.table = table;
        this.rules = rules;
        this.negative = negative;
    }

    /** Lines whose withheld cells, taken together, tell too much: their sum follows from the line. */
    List<Table.Line> unions(Map<String, Status> status) {
        List<Table.Line> open = new ArrayList<>();
        for (Table.Line line : table.lines()) {
            if (!published(status, line.total())) {
                continue;
            }
            Contributions union = Contributions.NONE;
            for (String part : line.parts()) {
                if (!published(status, part)) {
                    union = union.plus(table.cell(part));
                }
            }
            if (rules.against(union).isPresent()) {
                open.add(line);
            }
        }
        return open;
    }

    /** The interval of every primary cell, by its name. */
    List<Interval> intervals(Map<String, Status> status) {
        List<Interval> intervals = new ArrayList<>();
        status.forEach((cell, what) -> {
            if (what.isPrimary()) {
                intervals.add(interval(cell, status));
            }
        });
        return intervals;
    }

    Interval interval(String cell, Map<String, Status> status) {
        Optional<BigDecimal> low = bound(cell, status, false);
        Optional<BigDecimal> high = bound(cell, status, true);
        Contributions of = table.cell(cell);
        Ratio margin = rules.margin(of);
        Ratio wanted = margin.minus(margin.times(SLACK));
        boolean below = low.isEmpty() || of.total().minus(Ratio.of(low.get())).compareTo(wanted) >= 0;
        boolean above = high.isEmpty() || Ratio.of(high.get()).minus(of.total()).compareTo(wanted) >= 0;
        boolean told = low.isPresent()
                && high.isPresent()
                && high.get().subtract(low.get()).abs().compareTo(new BigDecimal("0.000001")) < 0;
        return new Interval(cell, low, high, below && above && !told);
    }

    private Optional<BigDecimal> bound(String cell, Map<String, Status> status, boolean high) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        SortedMap<String, Variable> unknown = new TreeMap<>();
        status.forEach((id, what) -> {
            if (!what.isPublished()) {
                Variable variable = model.newVariable(id);
                unknown.put(id, negative ? variable : variable.lower(0));
            }
        });
        for (Table.Line line : table.lines()) {
            Expression sum = model.newExpression(line.total() + " = " + line.parts());
            Ratio known = Ratio.ZERO;
            boolean any = false;
            Variable total = unknown.get(line.total());
            if (total == null) {
                known = table.cell(line.total()).total();
            } else {
                sum.set(total, -1);
                any = true;
            }
            for (String part : line.parts()) {
                Variable variable = unknown.get(part);
                if (variable == null) {
                    known = known.minus(table.cell(part).total());
                } else {
                    sum.set(variable, 1);
                    any = true;
                }
            }
            if (any) {
                sum.level(decimal(known));
            }
        }
        Variable asked = unknown.get(cell);
        if (asked == null) {
            throw new IllegalArgumentException("The cell " + cell + " is published");
        }
        asked.weight(1);
        Optimisation.Result result = high ? model.maximise() : model.minimise();
        if (result.getState().isOptimal()) {
            return Optional.of(BigDecimal.valueOf(result.getValue()).round(DIGITS));
        }
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Optional.empty();
        }
        // Nothing was proved: the cell is taken to be told, so that more is withheld rather than less.
        return Optional.of(decimal(table.cell(cell).total()));
    }

    private static BigDecimal decimal(Ratio exact) {
        return exact.toDecimal(9, RoundingMode.HALF_EVEN);
    }

    private static boolean published(Map<String, Status> status, String cell) {
        Status what = status.get(cell);
        return what == null || what.isPublished();
    }
}
