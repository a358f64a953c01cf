package coop.capital;

import coop.core.value.MemberId;
import java.util.Optional;

/**
 * Where a part of a surplus goes.
 *
 * @param kind to a member, a reserve, a fund, against losses, or forward
 * @param member the member, when it goes to one
 * @param name the name of the reserve or fund, when it goes to one
 */
public record Beneficiary(Kind kind, Optional<MemberId> member, Optional<String> name) {
    /** Kinds of places where a part can go. */
    public enum Kind {
        MEMBER,
        RESERVE,
        FUND,
        /** Against losses of earlier years. */
        LOSSES,
        /** To the next year; a loss too. */
        CARRIED_FORWARD
    }

    /**
     * @throws IllegalArgumentException if there is a member or a name where there must be none, or none where one must be
     */
    public Beneficiary {
        boolean named = kind == Kind.RESERVE || kind == Kind.FUND;
        if (member.isPresent() != (kind == Kind.MEMBER) || name.isPresent() != named) {
            throw new IllegalArgumentException("wanted a member for a member's part, a name for a reserve or fund, got "
                    + kind + " " + member.map(MemberId::toString).or(() -> name).orElse("alone"));
        }
    }

    public static Beneficiary member(MemberId who) {
        return new Beneficiary(Kind.MEMBER, Optional.of(who), Optional.empty());
    }

    public static Beneficiary reserve(String name) {
        return new Beneficiary(Kind.RESERVE, Optional.empty(), Optional.of(name));
    }

    public static Beneficiary fund(String name) {
        return new Beneficiary(Kind.FUND, Optional.empty(), Optional.of(name));
    }

    public static Beneficiary losses() {
        return new Beneficiary(Kind.LOSSES, Optional.empty(), Optional.empty());
    }

    public static Beneficiary carriedForward() {
        return new Beneficiary(Kind.CARRIED_FORWARD, Optional.empty(), Optional.empty());
    }
}
