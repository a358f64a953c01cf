package coop.reporting.disclosure;

import coop.core.value.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which a cell is withheld. They are printed with what is published; the reason of a single cell is not, since
 * the reason is a hint.
 *
 * @param contributors the least number of contributors of a cell that is published, such as 4
 * @param sensitive the least number where health, disability, union membership or nationality is told, such as 10
 * @param p a cell is dominated when all but its two largest contributors make up less than this part of the largest: the p %
 *     rule, as statistical offices use it with 1/10
 * @param dominance the part that {@code n} contributors may not exceed, when the (n, k) rule is used as well
 * @param protection the part of a withheld total by which an outsider's guess must at least be off
 */
public record DisclosureRules(
        int contributors, int sensitive, Ratio p, Optional<Dominance> dominance, Ratio protection) {
    /** Four contributors, ten where it is sensitive, p = 10 %, no (n, k) rule, a guess off by 10 % of the total. */
    public static final DisclosureRules STANDARD =
            new DisclosureRules(4, 10, Ratio.of(1, 10), Optional.empty(), Ratio.of(1, 10));

    /**
     * The (n, k) rule with n = 2: the two largest may not make up more than a part of the total.
     *
     * @param part such as 85/100
     */
    public record Dominance(Ratio part) {}

    /**
     * @throws IllegalArgumentException if a number is below 1 or a part is negative
     */
    public DisclosureRules {
        if (contributors < 1 || sensitive < contributors) {
            throw new IllegalArgumentException("wanted at least 1 contributor, and no fewer where it is sensitive, got "
                    + contributors + " and " + sensitive);
        }
        if (p.signum() < 0 || protection.signum() < 0) {
            throw new IllegalArgumentException("wanted parts from 0, got " + p + " and " + protection);
        }
    }

    /** The same rules, for cells that tell of health, disability, union membership or nationality. */
    public DisclosureRules forSensitive() {
        return new DisclosureRules(sensitive, sensitive, p, dominance, protection);
    }

    /**
     * Why a cell may not be published on its own account. A cell without contributors is a true zero and is published; one
     * whose few contributors all report nil tells that they have nothing, and is not.
     *
     * <p>For example 700, 200, 60 and 40 pass: the last two make 100, and 10 % of 700 is 70. 900, 50, 30 and 20 do not.
     */
    public Optional<Status> against(Contributions cell) {
        if (cell.respondents() == 0) {
            return Optional.empty();
        }
        if (cell.contributors() < contributors) {
            return Optional.of(Status.PRIMARY_FREQUENCY);
        }
        List<Ratio> largest = cell.largest();
        Ratio first = largest.isEmpty() ? Ratio.ZERO : largest.get(0);
        Ratio second = largest.size() < 2 ? Ratio.ZERO : largest.get(1);
        Ratio rest = cell.magnitude().minus(first).minus(second);
        boolean dominated = rest.compareTo(first.times(p)) < 0;
        boolean concentrated = dominance
                .filter(rule -> first.plus(second).compareTo(cell.magnitude().times(rule.part())) > 0)
                .isPresent();
        return dominated || concentrated ? Optional.of(Status.PRIMARY_DOMINANCE) : Optional.empty();
    }

    /**
     * By how much a guess at a withheld cell must be off: what its largest contributors lack to be safe, and at least a part
     * of the total. For example 90, 4, 3 and 2 lack 9 − 5 = 4, and 10 % of 99 is 9.9.
     */
    Ratio margin(Contributions cell) {
        List<Ratio> largest = cell.largest();
        Ratio first = largest.isEmpty() ? Ratio.ZERO : largest.get(0);
        Ratio second = largest.size() < 2 ? Ratio.ZERO : largest.get(1);
        Ratio lacking = first.times(p).minus(cell.magnitude().minus(first).minus(second));
        Ratio part = cell.magnitude().times(protection);
        return lacking.compareTo(part) > 0 ? lacking : part;
    }
}
