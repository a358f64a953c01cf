package coop.core.membership;

/** Where a person stands towards membership. {@link Lifecycle} says which acts lead from one to another. */
public enum Standing {
    /** Entered as a person, never applied. */
    PERSON,
    /** Was invited to join and has not answered. */
    INVITED,
    /** Does not want to join, for now. */
    DECLINED,
    APPLIED,
    /** On the waiting list. */
    WAITING,
    REFUSED,
    ADMITTED,
    /** A member whose rights rest. */
    SUSPENDED,
    RESIGNED,
    /** Deemed to have resigned: lost a quality that the class of members requires. */
    LAPSED,
    EXCLUDED,
    DECEASED;

    /** A member, suspended or not. */
    public boolean isMember() {
        return this == ADMITTED || this == SUSPENDED;
    }

    /** Was a member and is none any more. */
    public boolean isFormer() {
        return this == RESIGNED || this == LAPSED || this == EXCLUDED || this == DECEASED;
    }

    /** Asks for membership: has applied, or is on the waiting list. */
    public boolean isCandidate() {
        return this == APPLIED || this == WAITING;
    }
}
