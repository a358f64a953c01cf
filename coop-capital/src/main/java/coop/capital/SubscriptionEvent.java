package coop.capital;

import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What can happen to a subscription before its shares are issued. */
public sealed interface SubscriptionEvent extends Event {
    /** Who subscribes. */
    MemberId who();

    /** Its number among those of the same person, from 1. */
    int subscription();

    /**
     * {@code capital.subscription-requested}: somebody asks for shares.
     *
     * @param shareClass their class
     * @param count how many
     * @param price what one would be issued for
     */
    record SubscriptionRequested(
            LocalDate on, MemberId who, int subscription, String shareClass, long count, Money price)
            implements SubscriptionEvent {}

    /**
     * {@code capital.subscription-approved}.
     *
     * @param calls how much is called by when; empty when all is due at once
     * @param resolution what approved it, if a resolution did
     */
    record SubscriptionApproved(
            LocalDate on, MemberId who, int subscription, List<Call> calls, Optional<String> resolution)
            implements SubscriptionEvent {
        public SubscriptionApproved {
            calls = List.copyOf(calls);
        }
    }

    /**
     * {@code capital.subscription-paid}: money is received before the shares are issued.
     *
     * @param amount how much
     * @param payer who pays, when it is another
     */
    record SubscriptionPaid(LocalDate on, MemberId who, int subscription, Money amount, Optional<MemberId> payer)
            implements SubscriptionEvent {}

    /** How a subscription ended without shares. */
    enum Ending {
        REFUSED,
        WITHDRAWN,
        /** It was not paid in time. */
        LAPSED
    }

    /**
     * {@code capital.subscription-ended}: no shares are issued.
     *
     * @param ending how it ended
     * @param reason why, in words without personal data
     */
    record SubscriptionEnded(LocalDate on, MemberId who, int subscription, Ending ending, String reason)
            implements SubscriptionEvent {}

    /**
     * {@code capital.subscription-returned}: what was paid is given back after the end.
     *
     * @param amount how much
     */
    record SubscriptionReturned(LocalDate on, MemberId who, int subscription, Money amount)
            implements SubscriptionEvent {}
}
