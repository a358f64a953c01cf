package coop.cli;

import coop.capital.Call;
import coop.capital.Claims;
import coop.capital.ShareChanges;
import coop.capital.ShareEvent.Cancelling;
import coop.capital.ShareEvent.Ground;
import coop.capital.ShareEvent.Means;
import coop.capital.Shares;
import coop.capital.SubscriptionEvent.Ending;
import coop.capital.Subscriptions;
import coop.capital.loan.Loans;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coop act OUT share KIND}: the acts about shares, claims and loans that are met less often. */
@Command(
        name = "share",
        description = {
            "A less common act about shares, claims or loans, such as:",
            "  coop act OUT share gift --member P1 --to P2 --count 2 --on 2026-01-15",
            "Kinds: ${COMPLETION-CANDIDATES}"
        })
final class ShareActCommand implements Callable<Integer> {
    /** What is done; the words of shares.csv and loans.csv. */
    enum Kind {
        request,
        approval,
        withdrawal,
        call,
        payment,
        gift,
        inheritance,
        claim,
        set_off,
        conversion,
        cancellation,
        surrender,
        forfeiture,
        loan_agreement,
        loan_payment,
        loan_payout,
        loan_transfer
    }

    @ParentCommand
    private @Nullable ActCommand parent;

    @Parameters(index = "0", paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
    private Kind kind = Kind.request;

    @Mixin
    private ActCommand.Whom whom = new ActCommand.Whom();

    @Mixin
    private ActCommand.Common common = new ActCommand.Common();

    @Option(names = "--to", paramLabel = "PERSON", description = "Who receives.")
    private @Nullable String to;

    @Option(names = "--class", paramLabel = "CLASS")
    private @Nullable String shareClass;

    @Option(names = "--count", paramLabel = "N")
    private long count;

    @Option(names = "--amount", paramLabel = "MONEY")
    private @Nullable String amount;

    @Option(names = "--due", paramLabel = "DAY", description = "The day by which what is called is to be paid.")
    private @Nullable LocalDate due;

    @Option(names = "--into", paramLabel = "CLASS", description = "The class into which shares are converted.")
    private @Nullable String into;

    @Option(names = "--payer", paramLabel = "PERSON", description = "Who pays for another.")
    private @Nullable String payer;

    @Option(names = "--issue", paramLabel = "ISSUE", description = "The issue of loans or bonds.")
    private @Nullable String issue;

    @Option(names = "--motion", paramLabel = "MOTION", description = "What decided it.")
    private @Nullable String motion;

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a subcommand has a parent");
        }
        try (Out out = Out.open(parent.folder(), CoopSdk.discover())) {
            Optional<MemberId> receiver = Optional.ofNullable(to).map(out::person);
            Optional<MemberId> another = Optional.ofNullable(payer).map(out::person);
            return ActCommand.act(
                    out,
                    "share/" + kind.name(),
                    whom,
                    common,
                    (coop, who) -> rule(receiver, another).of(coop, who),
                    receiver.map(MemberId::toString).orElse(""),
                    Optional.ofNullable(shareClass).orElse(""),
                    count,
                    Optional.ofNullable(amount).orElse(""),
                    Optional.ofNullable(issue).orElse(""));
        }
    }

    private ActCommand.Rule rule(Optional<MemberId> receiver, Optional<MemberId> another) {
        LocalDate on = common.on();
        Optional<String> named = Optional.ofNullable(shareClass);
        Optional<String> decided = Optional.ofNullable(motion);
        return switch (kind) {
            case request -> (coop, who) -> Subscriptions.request(coop, who, named, count, on);
            case approval -> (coop, who) -> Subscriptions.approve(coop, who, List.of(), decided, on);
            case withdrawal -> (coop, who) -> Subscriptions.end(coop, who, Ending.WITHDRAWN, common.reason(), on);
            case call ->
                (coop, who) -> Shares.call(coop, who, named, List.of(new Call(given(due, "--due"), money(coop))), on);
            case payment -> (coop, who) -> payment(coop, who, another, on);
            case gift ->
                (coop, who) ->
                        Shares.transfer(coop, who, given(receiver.orElse(null), "--to"), named, count, Ground.GIFT, on);
            case inheritance -> (coop, who) -> Shares.inherit(coop, who, given(receiver.orElse(null), "--to"), on);
            case claim ->
                (coop, who) -> Claims.inherit(
                        coop, who, new TreeMap<>(Map.of(given(receiver.orElse(null), "--to"), Ratio.ONE)), on);
            case set_off -> (coop, who) -> Claims.setOff(coop, who, money(coop), on);
            case conversion ->
                (coop, who) ->
                        ShareChanges.convert(coop, who, given(shareClass, "--class"), given(into, "--into"), count, on);
            case cancellation -> cancel(Cancelling.UNPAID);
            case surrender -> cancel(Cancelling.GIVEN_UP);
            case forfeiture -> cancel(Cancelling.FORFEITED);
            case loan_agreement -> (coop, who) -> Loans.agree(coop, who, given(issue, "--issue"), money(coop), on);
            case loan_payment -> (coop, who) -> Loans.pay(coop, who, given(issue, "--issue"), money(coop), on);
            case loan_payout ->
                (coop, who) -> Loans.payOut(
                        coop,
                        who,
                        given(issue, "--issue"),
                        amount == null ? Optional.empty() : Optional.of(money(coop)),
                        on);
            case loan_transfer ->
                (coop, who) -> Loans.pass(coop, who, given(receiver.orElse(null), "--to"), given(issue, "--issue"), on);
        };
    }

    private ActCommand.Rule cancel(Cancelling ground) {
        return (coop, who) -> ShareChanges.cancel(
                coop, who, Optional.ofNullable(shareClass), count, ground, Optional.ofNullable(motion), common.on());
    }

    private Ruling payment(Cooperative coop, MemberId who, Optional<MemberId> another, LocalDate on) {
        return Subscriptions.isOpen(coop, who, on)
                ? Subscriptions.pay(coop, who, money(coop), another, on)
                : Shares.pay(coop, who, money(coop), another, Means.MONEY, on);
    }

    private Money money(Cooperative coop) {
        return ActCommand.money(coop, common, given(amount, "--amount"));
    }

    private static <T> T given(@Nullable T value, String option) {
        if (value == null) {
            throw new Unreadable("This act wants " + option);
        }
        return value;
    }
}
