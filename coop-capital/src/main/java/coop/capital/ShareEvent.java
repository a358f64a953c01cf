package coop.capital;

import coop.core.journal.Event;
import coop.core.statutes.Default;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What can happen to the shares of one holder, and to the money for them. */
public sealed interface ShareEvent extends Event {
    /** Whose shares or money. */
    MemberId who();

    /**
     * {@code capital.shares-subscribed}: shares are issued.
     *
     * @param shareClass their class
     * @param count how many
     * @param price what one is issued for
     * @param subscription the subscription they were asked for with, if with one
     * @param number the first of their numbers, where shares are numbered
     */
    record SharesSubscribed(
            LocalDate on,
            MemberId who,
            String shareClass,
            long count,
            Money price,
            Optional<Integer> subscription,
            Optional<Long> number)
            implements ShareEvent {
        /** Shares without numbers, issued without having been asked for before. */
        public SharesSubscribed(LocalDate on, MemberId who, String shareClass, long count, Money price) {
            this(on, who, shareClass, count, price, Optional.empty(), Optional.empty());
        }
    }

    /** How something owed was settled. */
    enum Means {
        /** By money. */
        MONEY,
        /** Against a claim of the other side. */
        SET_OFF,
        /** By what was paid on the subscription before the shares were issued. */
        SUBSCRIPTION,
        /** By a part of a surplus. */
        SURPLUS
    }

    /**
     * {@code capital.shares-paid}: something is paid in on shares, the oldest first.
     *
     * @param shareClass the class it is paid on
     * @param amount how much
     * @param payer who pays, when it is another than the holder
     * @param means by what
     */
    record SharesPaid(
            LocalDate on,
            MemberId who,
            String shareClass,
            Money amount,
            Optional<MemberId> payer,
            @Default("\"money\"") Means means)
            implements ShareEvent {
        /** The holder pays, by money. */
        public SharesPaid(LocalDate on, MemberId who, String shareClass, Money amount) {
            this(on, who, shareClass, amount, Optional.empty(), Means.MONEY);
        }
    }

    /**
     * {@code capital.capital-called}: what is not paid in on shares is called.
     *
     * @param shareClass the class it is called on
     * @param calls how much by when
     */
    record CapitalCalled(LocalDate on, MemberId who, String shareClass, List<Call> calls) implements ShareEvent {
        public CapitalCalled {
            calls = List.copyOf(calls);
        }
    }

    /** Why shares passed from one to another. */
    enum Ground {
        AGREEMENT,
        GIFT,
        INHERITANCE
    }

    /**
     * {@code capital.shares-transferred}: shares pass to another holder, in one act for both.
     *
     * @param who who gives
     * @param to who receives
     * @param shareClass their class
     * @param lots which shares, with what was paid in on them, which passes with them
     * @param ground why
     */
    record SharesTransferred(LocalDate on, MemberId who, MemberId to, String shareClass, List<Lot> lots, Ground ground)
            implements ShareEvent {
        public SharesTransferred {
            lots = List.copyOf(lots);
        }

        /** What was paid in on them. */
        public Money paidIn() {
            return ShareEvent.paidIn(lots);
        }
    }

    /**
     * {@code capital.shares-converted}: shares of one class become shares of another, of the same value in all.
     *
     * @param shareClass the class they were of
     * @param to the class they are of
     * @param lots which shares
     * @param made the shares they became, which keep the dates
     */
    record SharesConverted(LocalDate on, MemberId who, String shareClass, String to, List<Lot> lots, List<Lot> made)
            implements ShareEvent {
        public SharesConverted {
            lots = List.copyOf(lots);
            made = List.copyOf(made);
        }
    }

    /** Why shares are cancelled without a refund. */
    enum Cancelling {
        /** Nothing was paid in on them. */
        UNPAID,
        /** The holder gives them up; what was paid in stays with the cooperative. */
        GIVEN_UP,
        /** The holder loses them by a decision. */
        FORFEITED
    }

    /**
     * {@code capital.shares-cancelled}: shares are cancelled, and nothing is owed for them.
     *
     * @param shareClass the class of the shares
     * @param lots which shares; what was paid in on them stays with the cooperative
     * @param ground why
     * @param resolution what decided it, if a resolution did
     */
    record SharesCancelled(
            LocalDate on,
            MemberId who,
            String shareClass,
            List<Lot> lots,
            Cancelling ground,
            Optional<String> resolution)
            implements ShareEvent {
        public SharesCancelled {
            lots = List.copyOf(lots);
        }

        /** What was paid in on them. */
        public Money paidIn() {
            return ShareEvent.paidIn(lots);
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
     * @param lots which shares, with what was paid in on them
     */
    record SharesRedeemed(LocalDate on, MemberId who, int refund, String shareClass, List<Lot> lots)
            implements ShareEvent {
        public SharesRedeemed {
            lots = List.copyOf(lots);
        }

        /** What was paid in on them. */
        public Money paidIn() {
            return ShareEvent.paidIn(lots);
        }
    }

    /**
     * {@code capital.refund-valued}: the value of a refund is known.
     *
     * @param refund the number of the refund
     * @param value what is owed, zero or more
     * @param due the day it falls due; with instalments, the first of them
     * @param accounts the year of the accounts it was valued by, if by any
     * @param instalments the parts in which it is paid out; empty when it is paid at once
     */
    record RefundValued(
            LocalDate on,
            MemberId who,
            int refund,
            Money value,
            LocalDate due,
            Optional<Integer> accounts,
            @Default("[]") List<Instalment> instalments)
            implements ShareEvent {
        public RefundValued {
            instalments = List.copyOf(instalments);
        }
    }

    /**
     * {@code capital.refund-paid}: something is paid out on a refund.
     *
     * @param refund the number of the refund
     * @param amount how much
     * @param means by what
     */
    record RefundPaid(
            LocalDate on,
            MemberId who,
            int refund,
            Money amount,
            @Default("\"money\"") Means means) implements ShareEvent {
        /** By money. */
        public RefundPaid(LocalDate on, MemberId who, int refund, Money amount) {
            this(on, who, refund, amount, Means.MONEY);
        }
    }

    /**
     * {@code capital.refund-passed}: what is open of a refund passes to another, such as an heir.
     *
     * @param who to whom it was owed
     * @param refund the number of the refund
     * @param to to whom it is owed now
     * @param number the number of the refund among those of the new one
     * @param amount how much of it; all of it while its value is not known
     */
    record RefundPassed(LocalDate on, MemberId who, int refund, MemberId to, int number, Optional<Money> amount)
            implements ShareEvent {}

    /**
     * {@code capital.refund-lapsed}: what was not collected in time lapses to the cooperative.
     *
     * @param refund the number of the refund
     * @param amount how much
     */
    record RefundLapsed(LocalDate on, MemberId who, int refund, Money amount) implements ShareEvent {}

    private static Money paidIn(List<Lot> lots) {
        return lots.stream()
                .map(Lot::paidIn)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("wanted shares, got none"));
    }
}
