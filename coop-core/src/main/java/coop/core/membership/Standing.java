package coop.core.membership;

/** Where a person stands towards membership. */
public enum Standing {
    /** Entered as a person, never applied. */
    PERSON,
    APPLIED,
    REFUSED,
    ADMITTED,
    /** A member whose rights rest. */
    SUSPENDED,
    RESIGNED,
    EXCLUDED,
    DECEASED;

    /** A member, suspended or not. */
    public boolean isMember() {
        return this == ADMITTED || this == SUSPENDED;
    }

    /** Was a member and is none any more. */
    public boolean isFormer() {
        return this == RESIGNED || this == EXCLUDED || this == DECEASED;
    }
}
