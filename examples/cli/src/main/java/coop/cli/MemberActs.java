package coop.cli;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Application;
import coop.core.membership.Candidates;
import coop.core.membership.Decisions;
import coop.core.membership.Departures;
import coop.core.membership.Exclusions;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The acts of {@code coop act} that are steps of a member or a candidate. */
final class MemberActs {
    private MemberActs() {}

    /** An act about a person. */
    abstract static class Act implements Callable<Integer> {
        @ParentCommand
        private @Nullable ActCommand parent;

        @Mixin
        private ActCommand.Whom whom = new ActCommand.Whom();

        @Mixin
        ActCommand.Common common = new ActCommand.Common();

        private List<MemberId> persons = List.of();
        private Optional<Person> person = Optional.empty();

        /** The rule that decides on it. */
        abstract Ruling of(Cooperative coop, MemberId who);

        /** The keys of the other persons that it names. */
        List<String> named() {
            return List.of();
        }

        /** What else tells it from another act on the same day. */
        Object[] says() {
            return new Object[0];
        }

        /** The other persons that it names. */
        List<MemberId> persons() {
            return persons;
        }

        Application application(MemberId who) {
            return new Application(who, common.on).born(person.flatMap(Person::born));
        }

        Path folder() {
            return parent == null ? Path.of(".") : parent.folder();
        }

        String member() {
            return whom.member;
        }

        @Override
        public Integer call() {
            try (Out out = Out.open(folder(), CoopSdk.discover())) {
                persons = named().stream().map(out::person).toList();
                person = Optional.ofNullable(out.persons().get(out.person(whom.member)));
                String name = getClass().getAnnotation(Command.class).name();
                return ActCommand.act(out, name, whom, common, this::of, says());
            }
        }
    }

    /** An act that names a class, sponsors and shares. */
    abstract static class OfCandidate extends Act {
        @Option(names = "--class", paramLabel = "CLASS", description = "The class of members; the first by default.")
        private @Nullable String memberClass;

        @Option(names = "--sponsor", paramLabel = "PERSON", description = "A member who speaks for the person.")
        private List<String> sponsors = new ArrayList<>();

        @Option(
                names = "--shares",
                paramLabel = "N",
                description = "How many shares the person undertakes to subscribe.")
        private @Nullable Long shares;

        @Option(names = "--number", paramLabel = "N", description = "The member number to keep; the next by default.")
        private @Nullable Long number;

        @Option(names = "--motion", paramLabel = "MOTION", description = "The motion that decided on it.")
        private @Nullable String motion;

        @Override
        List<String> named() {
            return sponsors;
        }

        @Override
        Object[] says() {
            return new Object[] {Optional.ofNullable(memberClass).orElse("")};
        }

        @Override
        Application application(MemberId who) {
            return new Application(
                    who,
                    common.on,
                    Optional.ofNullable(memberClass),
                    Optional.ofNullable(number),
                    Optional.ofNullable(motion),
                    persons(),
                    Optional.ofNullable(shares),
                    super.application(who).born());
        }
    }

    /** Somebody applies. */
    @Command(name = "apply", description = "Somebody applies for membership.")
    static final class Apply extends OfCandidate {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Membership.apply(coop, application(who));
        }
    }

    /** A member is admitted, if the rules grant it. */
    @Command(name = "admit", description = "Admits a member by the statutes' rules.")
    static final class Admit extends OfCandidate {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Membership.admit(coop, application(who));
        }
    }

    /** A candidate waits for a place. */
    @Command(name = "enlist", description = "Puts a candidate on the waiting list.")
    static final class Enlist extends OfCandidate {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Candidates.enlist(coop, application(who));
        }
    }

    /** A member goes over to another class. */
    @Command(name = "reclassify", description = "A member goes over to another class, by its admission rule.")
    static final class Reclassify extends OfCandidate {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Membership.reclassify(coop, application(who));
        }
    }

    /** An application is refused. */
    @Command(name = "refuse", description = "Refuses an application; --reason says why.")
    static final class Refuse extends OfCandidate {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            Reason decided = Reason.of("admission.refused", "membership.admission", "{0}", common.reason);
            return Membership.refusal(coop, application(who), List.of(decided));
        }
    }

    /** Somebody is asked to join. */
    @Command(name = "invite", description = "Invites somebody who may join.")
    static final class Invite extends Act {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Candidates.invite(coop, who, common.on);
        }
    }

    /** Somebody does not want to join. */
    @Command(name = "decline", description = "Somebody does not want to join, or takes an application back.")
    static final class Decline extends Act {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Candidates.decline(coop, who, common.on, common.reason);
        }
    }

    /** The board decides. */
    @Command(name = "approve", description = "The board approves an admission, or an exclusion.")
    static final class Approve extends Act {
        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "admission",
                description = "admission or exclusion.")
        private String kind = "admission";

        @Option(names = "--id", paramLabel = "ID", description = "The id of the board's resolution.")
        private @Nullable String id;

        @Option(names = "--refused", description = "The board does not approve.")
        private boolean refused;

        @Override
        Object[] says() {
            return new Object[] {kind, Optional.ofNullable(id).orElse("")};
        }

        @Override
        Ruling of(Cooperative coop, MemberId who) {
            String named = Optional.ofNullable(id).orElse("board-" + kind + "-" + who + "-" + common.on);
            return Decisions.ofBoard(coop, named, kind, who, common.on, !refused);
        }
    }

    /** A member is deemed to have resigned. */
    @Command(name = "lapse", description = "A member who lost a required quality is deemed to have resigned.")
    static final class Lapse extends Act {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Departures.lapse(coop, who, common.on, common.reason);
        }
    }

    /** An exclusion is proposed. */
    @Command(
            name = "propose-exclusion",
            description = "Proposes to exclude a member, who is told of it; --reason says why.")
    static final class Propose extends Act {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Exclusions.propose(coop, who, common.on, common.reason);
        }
    }

    /** A member answers. */
    @Command(name = "hear", description = "A member answers the proposal of an exclusion.")
    static final class Hear extends Act {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Exclusions.hear(coop, who, common.on, common.reason);
        }
    }

    /** A proposal is not pursued. */
    @Command(name = "drop-exclusion", description = "The proposal of an exclusion is not pursued.")
    static final class Drop extends Act {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Exclusions.drop(coop, who, common.on, common.reason);
        }
    }

    /** Heirs are known. */
    @Command(name = "heirs", description = "Names the heirs of a member who has died.")
    static final class Heirs extends Act {
        @Option(names = "--heir", required = true, paramLabel = "PERSON", description = "An heir; several if need be.")
        private List<String> heirs = new ArrayList<>();

        @Override
        List<String> named() {
            return heirs;
        }

        @Override
        Object[] says() {
            return new Object[] {String.join("+", heirs)};
        }

        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Departures.nameHeirs(coop, who, common.on, persons());
        }
    }

    /** Somebody acts for a legal person. */
    @Command(
            name = "represent",
            description = "Names who acts for a legal person; nobody any more without --by-person.")
    static final class Represent extends Act {
        @Option(names = "--by-person", paramLabel = "PERSON", description = "The representative.")
        private @Nullable String representative;

        @Override
        List<String> named() {
            return Optional.ofNullable(representative).stream().toList();
        }

        @Override
        Object[] says() {
            return new Object[] {Optional.ofNullable(representative).orElse("")};
        }

        @Override
        Ruling of(Cooperative coop, MemberId who) {
            return Departures.represent(coop, who, common.on, persons().stream().findFirst());
        }
    }

    /** Personal data are erased. */
    @Command(
            name = "erase",
            description = {
                "Erases the personal data of somebody, by the statutes' rule of retention.",
                "Number, days and shares stay. OUT/erasures.csv keeps the number, for books restored from a backup."
            })
    static final class Erase extends Act {
        @Override
        Ruling of(Cooperative coop, MemberId who) {
            throw new IllegalStateException("an erasure goes through the desk");
        }

        @Override
        public Integer call() {
            try (Out out = Out.open(folder(), CoopSdk.discover())) {
                MemberId who = out.person(member());
                String key = Optional.ofNullable(out.persons().get(who))
                        .map(Person::key)
                        .orElse("");
                String command = Optional.ofNullable(common.command).orElse("act/erase/" + who + "/" + common.on);
                int code = ActCommand.said(out, common, out.desk().erase(command, common.actor, who, common.on));
                if (code == Coop.DONE) {
                    Erasures.add(out.folder(), who, key, common.on);
                }
                return code;
            }
        }
    }
}
