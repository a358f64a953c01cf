package coop.capital;

import coop.capital.paper.SharePapers;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The door to shares for an application: each act of {@link Shares}, recorded durably through the office under a command id.
 * Safe for use by many threads.
 */
public final class ShareDesk {
    private final Office office;

    public ShareDesk(Office office) {
        this.office = office;
    }

    /** See {@link Shares#subscribe}. */
    public Recorded subscribe(
            String command, String actor, MemberId who, Optional<String> shareClass, long count, LocalDate on) {
        return office.record(command, actor, coop -> Shares.subscribe(coop, who, shareClass, count, on));
    }

    /** See {@link Shares#pay}. */
    public Recorded pay(String command, String actor, MemberId who, Money amount, LocalDate on) {
        return office.record(command, actor, coop -> Shares.pay(coop, who, amount, on));
    }

    /** See {@link Shares#transfer}. */
    public Recorded transfer(
            String command,
            String actor,
            MemberId from,
            MemberId to,
            Optional<String> shareClass,
            long count,
            LocalDate on) {
        return office.record(command, actor, coop -> Shares.transfer(coop, from, to, shareClass, count, on));
    }

    /** See {@link Shares#inherit}. */
    public Recorded inherit(String command, String actor, MemberId from, MemberId to, LocalDate on) {
        return office.record(command, actor, coop -> Shares.inherit(coop, from, to, on));
    }

    /** See {@link Shares#refund}. */
    public Recorded refund(
            String command,
            String actor,
            MemberId who,
            Optional<String> shareClass,
            Optional<Long> count,
            LocalDate on) {
        return office.record(command, actor, coop -> Shares.refund(coop, who, shareClass, count, on));
    }

    /** See {@link Shares#value}. */
    public Recorded value(String command, String actor, LocalDate on) {
        return office.record(command, actor, coop -> Shares.value(coop, on));
    }

    /** See {@link Shares#payout}. */
    public Recorded payout(String command, String actor, MemberId who, Money amount, LocalDate on) {
        return office.record(command, actor, coop -> Shares.payout(coop, who, amount, on));
    }

    /**
     * Any other act about shares, claims or loans, such as {@code coop -> Claims.setOff(coop, who, amount, on)}: see
     * {@link Subscriptions}, {@link ShareChanges}, {@link Claims}, {@link Findings} and {@link coop.capital.loan.Loans}.
     */
    public Recorded act(String command, String actor, Function<Cooperative, Ruling> act) {
        return office.record(command, actor, act);
    }

    /** The papers about shares, as the books stand now. */
    public SharePapers papers(Function<MemberId, String> names, Locale language) {
        return new SharePapers(office.cooperative(), names, language);
    }

    /** The share register at the end of a day. */
    public ShareRegister register(LocalDate day) {
        return office.cooperative().book(ShareRegister.BOOK, day);
    }

    /** The money for the shares at the end of a day. */
    public MoneyLedger ledger(LocalDate day) {
        return MoneyLedger.of(office.cooperative(), day);
    }
}
