package coop.capital;

import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What can happen to shares and to the money for them. */
public sealed interface ShareEvent extends Event {
    /** Whose shares or money. */
    MemberId who();

    /**
     * {@code capital.shares-subscribed}: shares are issued.
     *
     * @param shareClass their class
     * @param count how many
     * @param price what one is issued for
     */
    record SharesSubscribed(LocalDate on, MemberId who, String shareClass, long count, Money price)
            implements ShareEvent {}

    /**
     * {@code capital.shares-paid}: money is paid in on shares.
     *
     * @param shareClass the class it is paid on
     * @param amount how much
     */
    record SharesPaid(LocalDate on, MemberId who, String shareClass, Money amount) implements ShareEvent {}

    /** Why shares passed from one to another. */
    enum Ground {
        AGREEMENT,
        INHERITANCE
    }

    /**
     * {@code capital.shares-transferred}: shares pass to another holder, in one act for both.
     *
     * @param who who gives
     * @param to who receives
     * @param shareClass their class
     * @param lots which shares
     * @param paidIn what was paid in on them, which passes with them
     * @param ground why
     */
    record SharesTransferred(
            LocalDate on, MemberId who, MemberId to, String shareClass, List<Lot> lots, Money paidIn, Ground ground)
            implements ShareEvent {
        public SharesTransferred {
            lots = List.copyOf(lots);
        }
    }

    /**
     * {@code capital.refund-asked}: shares are asked back.
     *
     * @param refund the number of the refund among those of this holder
     * @param shareClass the class of the shares
     * @param count how many
     * @param without the first day without the shares
     * @param exit the day that their value is of: the first without membership, or without the shares
     */
    record RefundAsked(
            LocalDate on, MemberId who, int refund, String shareClass, long count, LocalDate without, LocalDate exit)
            implements ShareEvent {}

    /**
     * {@code capital.shares-redeemed}: shares that were asked back are cancelled; from this day on they are a claim.
     *
     * @param refund the number of the refund
     * @param shareClass the class of the shares
     * @param lots which shares
     * @param paidIn what was paid in on them
     */
    record SharesRedeemed(LocalDate on, MemberId who, int refund, String shareClass, List<Lot> lots, Money paidIn)
            implements ShareEvent {
        public SharesRedeemed {
            lots = List.copyOf(lots);
        }
    }

    /**
     * {@code capital.refund-valued}: the value of a refund is known.
     *
     * @param refund the number of the refund
     * @param value what is owed, zero or more
     * @param due the day it falls due
     * @param accounts the year of the accounts it was valued by, if by any
     */
    record RefundValued(LocalDate on, MemberId who, int refund, Money value, LocalDate due, Optional<Integer> accounts)
            implements ShareEvent {}

    /**
     * {@code capital.refund-paid}: money is paid out on a refund.
     *
     * @param refund the number of the refund
     * @param amount how much
     */
    record RefundPaid(LocalDate on, MemberId who, int refund, Money amount) implements ShareEvent {}
}
