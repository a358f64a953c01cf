package coop.cli;

import coop.capital.Shares;
import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Entry;
import coop.core.membership.Engagement;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.office.Recorded;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop act}: a single daily act, recorded in the books of OUT. */
@Command(
        name = "act",
        description = {
            "Records a single act, such as: coop act OUT admit --member P012 --on 2026-01-15",
            "The same act given twice is on record once; give --command to record another that is alike."
        },
        subcommands = {
            ShareActCommand.class,
            MemberActs.Apply.class,
            MemberActs.Admit.class,
            MemberActs.Invite.class,
            MemberActs.Decline.class,
            MemberActs.Enlist.class,
            MemberActs.Refuse.class,
            MemberActs.Approve.class,
            MemberActs.Reclassify.class,
            MemberActs.Lapse.class,
            MemberActs.Propose.class,
            MemberActs.Hear.class,
            MemberActs.Drop.class,
            MemberActs.Heirs.class,
            MemberActs.Represent.class,
            MemberActs.Erase.class
        })
final class ActCommand extends AssemblyActs {
    @Parameters(index = "0", paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Override
    int recorded(Common common, String command, Act act) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            return record(out, common, command, coop -> act.of(coop, out));
        }
    }

    /** What every act says. */
    static final class Common {
        @Option(names = "--on", required = true, paramLabel = "DAY", description = "The day, such as 2026-01-15.")
        LocalDate on = LocalDate.EPOCH;

        @Option(names = "--reason", paramLabel = "WORDS", description = "Why, without personal data.")
        String reason = "";

        @Option(names = "--command", paramLabel = "ID", description = "An id of your own for this act.")
        @Nullable
        String command;

        @Option(names = "--by", paramLabel = "ACTOR", description = "Who records it.")
        String actor = "coop-act";

        @Option(
                names = "--lang",
                paramLabel = "LANG",
                description = "en or fr; the language of the statutes by default.")
        private @Nullable String language;

        LocalDate on() {
            return on;
        }

        String reason() {
            return reason;
        }
    }

    Path folder() {
        return folder;
    }

    /** Whom an act is about. */
    static final class Whom {
        @Option(names = "--member", required = true, paramLabel = "PERSON", description = "The person's key or number.")
        String member = "";
    }

    /** Decides on an act about somebody. */
    interface Rule {
        Ruling of(Cooperative coop, MemberId who);
    }

    /** Enters a person in the directory and the register. */
    @Command(
            name = "person",
            description = "Enters a person; asks about somebody who looks the same, which --distinct answers.")
    int person(
            @Option(names = "--key", required = true, paramLabel = "KEY") String key,
            @Option(names = "--name", required = true, paramLabel = "NAME") String name,
            @Option(names = "--born", paramLabel = "DAY") @Nullable LocalDate born,
            @Option(names = "--gender", paramLabel = "female|male|other") Person.@Nullable Gender gender,
            @Option(names = "--kind", paramLabel = "natural|legal|cooperative") Person.@Nullable Kind kind,
            @Option(names = "--distinct", paramLabel = "WORDS", description = "Why it is another person.") @Nullable
                    String distinct,
            @Mixin Common common) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Optional<Person> known = out.persons().values().stream()
                    .filter(some -> some.key().equals(key))
                    .findFirst();
            MemberId next = out.cooperative().book(MemberRegister.BOOK).nextPerson();
            byte[] salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            Person person = new Person(
                    known.map(Person::who).orElse(next),
                    key,
                    name,
                    Optional.ofNullable(born),
                    Optional.ofNullable(gender),
                    Optional.ofNullable(kind).or(() -> known.map(Person::kind)).orElse(Person.Kind.NATURAL),
                    known.map(Person::salt).orElseGet(() -> HexFormat.of().formatHex(salt)));
            String command = "act/person/" + person.who() + "/"
                    + person.commitment().toString().substring(0, 16);
            Recorded recorded = out.desk()
                    .enter(
                            Optional.ofNullable(common.command).orElse(command),
                            common.actor,
                            person,
                            common.on,
                            Optional.ofNullable(distinct));
            return said(out, common, recorded);
        }
    }

    /** An engagement begins. */
    @Command(name = "engage", description = "An engagement begins: employment, trade, production or volunteering.")
    int engage(
            @Mixin Whom whom,
            @Option(names = "--kind", paramLabel = "KIND", defaultValue = "employment") Engagement.Kind kind,
            @Option(names = "--fte", paramLabel = "FTE", defaultValue = "1") String fte,
            @Mixin Common common) {
        return act(
                "engage",
                whom,
                common,
                (coop, who) -> Membership.engage(coop, who, common.on, kind, Ratio.parse(fte)),
                kind,
                fte);
    }

    /** An engagement ends. */
    @Command(name = "disengage", description = "An engagement ends; the day is its last.")
    int disengage(
            @Mixin Whom whom,
            @Option(names = "--kind", paramLabel = "KIND", defaultValue = "employment") Engagement.Kind kind,
            @Mixin Common common) {
        return act("disengage", whom, common, (coop, who) -> Membership.disengage(coop, who, common.on, kind), kind);
    }

    /** A member resigns. */
    @Command(name = "resign", description = "A member resigns; the day is that of the letter.")
    int resign(
            @Mixin Whom whom,
            @Option(names = "--effective", paramLabel = "DAY") @Nullable LocalDate effective,
            @Mixin Common common) {
        return act(
                "resign",
                whom,
                common,
                (coop, who) -> Membership.resign(coop, who, common.on, Optional.ofNullable(effective), common.reason));
    }

    /** The rights of a member rest. */
    @Command(name = "suspend", description = "The rights of a member rest.")
    int suspend(@Mixin Whom whom, @Mixin Common common) {
        return act("suspend", whom, common, (coop, who) -> Membership.suspend(coop, who, common.on, common.reason));
    }

    /** A suspension ends. */
    @Command(name = "reinstate", description = "A suspension ends.")
    int reinstate(@Mixin Whom whom, @Mixin Common common) {
        return act("reinstate", whom, common, (coop, who) -> Membership.reinstate(coop, who, common.on, common.reason));
    }

    /** A member is excluded. */
    @Command(
            name = "exclude",
            description = "A member is excluded, by a carried motion where the statutes ask for one.")
    int exclude(
            @Mixin Whom whom,
            @Option(names = "--motion", paramLabel = "MOTION") @Nullable String motion,
            @Mixin Common common) {
        return act(
                "exclude",
                whom,
                common,
                (coop, who) -> Membership.exclude(coop, who, common.on, common.reason, Optional.ofNullable(motion)));
    }

    /** A member has died. */
    @Command(name = "die", description = "A member has died.")
    int die(@Mixin Whom whom, @Mixin Common common) {
        return act("die", whom, common, (coop, who) -> Membership.die(coop, who, common.on, Optional.empty()));
    }

    /** Shares are subscribed. */
    @Command(name = "subscribe", description = "A member subscribes shares.")
    int subscribe(
            @Mixin Whom whom,
            @Option(names = "--count", required = true, paramLabel = "N") long count,
            @Option(names = "--class", paramLabel = "CLASS") @Nullable String shareClass,
            @Mixin Common common) {
        return act(
                "subscribe",
                whom,
                common,
                (coop, who) -> Shares.subscribe(coop, who, Optional.ofNullable(shareClass), count, common.on),
                count,
                Optional.ofNullable(shareClass).orElse(""));
    }

    /** Shares are paid. */
    @Command(name = "pay", description = "A member pays on subscribed shares.")
    int pay(
            @Mixin Whom whom,
            @Option(names = "--amount", required = true, paramLabel = "MONEY") String amount,
            @Mixin Common common) {
        return act(
                "pay",
                whom,
                common,
                (coop, who) -> Shares.pay(coop, who, money(coop, common, amount), common.on),
                amount);
    }

    /** Shares are transferred. */
    @Command(name = "transfer", description = "A member transfers shares to another.")
    int transfer(
            @Mixin Whom whom,
            @Option(names = "--to", required = true, paramLabel = "PERSON") String to,
            @Option(names = "--count", required = true, paramLabel = "N") long count,
            @Option(names = "--class", paramLabel = "CLASS") @Nullable String shareClass,
            @Mixin Common common) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            MemberId receiver = out.person(to);
            return act(
                    out,
                    "transfer",
                    whom,
                    common,
                    (coop, who) ->
                            Shares.transfer(coop, who, receiver, Optional.ofNullable(shareClass), count, common.on),
                    receiver,
                    count);
        }
    }

    /** Shares are asked back. */
    @Command(name = "refund", description = "Shares are asked back; all of them when no count is given.")
    int refund(
            @Mixin Whom whom,
            @Option(names = "--count", paramLabel = "N") @Nullable Long count,
            @Option(names = "--class", paramLabel = "CLASS") @Nullable String shareClass,
            @Mixin Common common) {
        return act(
                "refund",
                whom,
                common,
                (coop, who) -> Shares.refund(
                        coop, who, Optional.ofNullable(shareClass), Optional.ofNullable(count), common.on),
                Optional.ofNullable(count).map(String::valueOf).orElse("all"));
    }

    /** Money that is due is paid out. */
    @Command(name = "payout", description = "Money that is due on a refund is paid out.")
    int payout(
            @Mixin Whom whom,
            @Option(names = "--amount", required = true, paramLabel = "MONEY") String amount,
            @Mixin Common common) {
        return act(
                "payout",
                whom,
                common,
                (coop, who) -> Shares.payout(coop, who, money(coop, common, amount), common.on),
                amount);
    }

    /** An entry is put right. */
    @Command(name = "reverse", description = "Reverses an entry, with everything that was recorded in the same act.")
    int reverse(@Option(names = "--entry", required = true, paramLabel = "NUMBER") long entry, @Mixin Common common) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            return record(
                    out,
                    common,
                    "act/reverse/" + entry,
                    coop -> Corrections.reverse(coop, entry, common.on, common.reason));
        }
    }

    static Money money(Cooperative coop, Common common, String amount) {
        CurrencyUnit currency = coop.statutes(common.on).cooperative().currency();
        String plain = amount.startsWith(currency.getCode() + " ") ? amount.substring(4) : amount;
        if (!plain.matches("[0-9]{1,13}(\\.[0-9]{1,3})?")) {
            throw new Unreadable("wanted an amount such as 250.00 or \"" + currency + " 250.00\", got " + amount);
        }
        return Money.of(currency, new BigDecimal(plain));
    }

    private int act(String name, Whom whom, Common common, Rule rule, Object... says) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            return act(out, name, whom, common, rule, says);
        }
    }

    static int act(Out out, String name, Whom whom, Common common, Rule rule, Object... says) {
        MemberId who = out.person(whom.member);
        StringBuilder command = new StringBuilder("act/" + name + "/" + who + "/" + common.on);
        for (Object said : says) {
            command.append('/').append(said.toString().toLowerCase(Locale.ROOT));
        }
        return record(out, common, command.toString(), coop -> rule.of(coop, who));
    }

    private static int record(Out out, Common common, String command, Function<Cooperative, Ruling> rule) {
        return said(
                out,
                common,
                out.office().record(Optional.ofNullable(common.command).orElse(command), common.actor, rule));
    }

    /** What came of an act, in words and as an exit code. */
    static int said(Out out, Common common, Recorded recorded) {
        if (recorded instanceof Recorded.Refused refused) {
            Locale language = out.language(Optional.ofNullable(common.language));
            for (Reason reason : refused.reasons()) {
                System.out.println("Refused: "
                        + out.named(out.cooperative().installed().messages().sentence(reason, language)) + " ["
                        + reason.code() + ", " + reason.article() + "]");
            }
            return Coop.DONE_WITH_REFUSALS;
        }
        if (recorded instanceof Recorded.KeyReused reused) {
            System.out.println("Refused: the command " + reused.command() + " is on record for another act");
            return Coop.DONE_WITH_REFUSALS;
        }
        List<Entry> entries = recorded.orThrow();
        String numbers = entries.isEmpty()
                ? "nothing to record"
                : "entry " + entries.get(0).number()
                        + (entries.size() > 1
                                ? " to " + entries.get(entries.size() - 1).number()
                                : "");
        System.out.println(
                recorded instanceof Recorded.Duplicate ? "On record before: " + numbers : "Recorded: " + numbers);
        return Coop.DONE;
    }
}
