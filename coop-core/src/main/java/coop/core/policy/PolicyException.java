package coop.core.policy;

/**
 * A policy did not answer as its kind must: it threw, it gave nothing, or it gave what cannot be. Nothing was recorded. The
 * message names the rule, its jar and the line where it broke, and nothing of what the rule was asked about.
 */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;

    PolicyException(String rule, String what, Throwable cause) {
        super("The rule " + rule + " " + what, cause);
        this.rule = rule;
    }

    public PolicyException(Policy policy, String what) {
        super("The rule " + Answer.name(policy) + " " + what);
        this.rule = Answer.name(policy);
    }

    /** The record that is the rule, and the jar or folder it comes from: {@code org.example.FewAgainst (few.jar)}. */
    public String rule() {
        return rule;
    }
}
