package coop.capital;

import coop.core.value.MemberId;
import java.util.Optional;

/**
 * Where a part of a surplus goes.
 *
 * @param kind to a member, a worker, a reserve, a fund, out of the cooperative, against losses, or forward
 * @param member the person, when it goes to one
 * @param name the name of the reserve, the fund or whoever else, when it goes to one
 */
public record Beneficiary(Kind kind, Optional<MemberId> member, Optional<String> name) {
    /** Kinds of places where a part can go. */
    public enum Kind {
        /** To a member, as dividend or patronage refund. */
        MEMBER,
        /** To somebody for work, member or not. */
        WORKER,
        RESERVE,
        FUND,
        /** Out of the cooperative. */
        COMMUNITY,
        /** Against losses of earlier years. */
        LOSSES,
        /** To the next year; a loss too. */
        CARRIED_FORWARD
    }

    /**
     * @throws IllegalArgumentException if there is a member or a name where there must be none, or none where one must be
     */
    public Beneficiary {
        boolean named = kind == Kind.RESERVE || kind == Kind.FUND || kind == Kind.COMMUNITY;
        boolean personal = kind == Kind.MEMBER || kind == Kind.WORKER;
        if (member.isPresent() != personal || name.isPresent() != named) {
            throw new IllegalArgumentException("wanted a member for a member's part, a name for a reserve or fund, got "
                    + kind + " " + member.map(MemberId::toString).or(() -> name).orElse("alone"));
        }
    }

    public static Beneficiary member(MemberId who) {
        return new Beneficiary(Kind.MEMBER, Optional.of(who), Optional.empty());
    }

    public static Beneficiary worker(MemberId who) {
        return new Beneficiary(Kind.WORKER, Optional.of(who), Optional.empty());
    }

    public static Beneficiary community(String name) {
        return new Beneficiary(Kind.COMMUNITY, Optional.empty(), Optional.of(name));
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
