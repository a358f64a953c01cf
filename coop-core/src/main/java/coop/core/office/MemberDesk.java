package coop.core.office;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.journal.Entry;
import coop.core.membership.Departures;
import coop.core.membership.Duplicates;
import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.membership.MemberDirectory;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.MembershipEvent;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where persons are entered and erased: it joins the directory, which holds who somebody is, to the office, which holds what was
 * done. Safe for use by many threads.
 */
public final class MemberDesk {
    private final Office office;
    private final MemberDirectory directory;

    public MemberDesk(Office office, MemberDirectory directory) {
        this.office = office;
        this.directory = directory;
    }

    /**
     * What is known of one person, for that person: the right of access.
     *
     * @param person the personal data; none when they were erased
     * @param file what the register holds
     * @param engagements what ties the person to the cooperative
     * @param entries every entry in effect that names the person, as JSON, without what is about others only
     */
    public record Known(
            Optional<Person> person,
            Optional<MemberRegister.File> file,
            List<Engagement> engagements,
            List<Mention> entries) {
        public Known {
            engagements = List.copyOf(engagements);
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry that names a person.
     *
     * @param number its number
     * @param on the day from which it is in effect
     * @param type its type
     * @param json what it says about the person
     */
    public record Mention(long number, LocalDate on, String type, String json) {}

    /**
     * Enters a person, or new data of a person.
     *
     * <p>Somebody who may be known already is asked about: nothing is entered until the caller says that they are not one.
     *
     * @param distinct why a person who looks the same is another one; nothing where nobody was asked
     * @return refused with {@code person.possible-duplicate} or {@code person.same-name}, once for each person who looks the same
     */
    public Recorded enter(String command, String actor, Person person, LocalDate on, Optional<String> distinct) {
        boolean known = directory.find(office.coop(), person.who()).isPresent();
        if (!known && distinct.filter(why -> !why.isBlank()).isEmpty()) {
            List<Reason> asked = Duplicates.of(person, directory.all(office.coop())).stream()
                    .map(MemberDesk::question)
                    .toList();
            if (!asked.isEmpty()) {
                return new Recorded.Refused(asked);
            }
        }
        directory.enter(office.coop(), person);
        return office.record(
                command, actor, coop -> Membership.enter(coop, person.who(), on, person.commitment(), person.kind()));
    }

    /** What is asked of two persons who may be one. */
    public static Reason question(Duplicates.Possible possible) {
        return possible.sign() == Duplicates.Sign.SAME_NAME
                ? Reason.of(
                        "person.same-name",
                        "membership",
                        "{1} has the name of {0}: is it one person? If not, say why",
                        possible.one(),
                        possible.other())
                : Reason.of(
                        "person.possible-duplicate",
                        "membership",
                        "{1} has the name and the day of birth of {0}: is it one person? If not, say why",
                        possible.one(),
                        possible.other());
    }

    /**
     * Erases the personal data of somebody, by the statutes' rule of retention. What the journal holds stays, and its chain can be
     * verified as before. Erasing twice does no harm.
     *
     * @return refused as {@link Departures#erase}
     */
    public Recorded erase(String command, String actor, MemberId who, LocalDate on) {
        Optional<Person> person = directory.find(office.coop(), who);
        Optional<LocalDate> done =
                office.cooperative().book(MemberRegister.BOOK).find(who).flatMap(MemberRegister.File::erased);
        if (done.isPresent() && person.isPresent()) {
            directory.erase(office.coop(), who);
            return new Recorded.Duplicate(List.of());
        }
        String key = person.map(Person::key).orElse("");
        Recorded recorded = office.record(command, actor, coop -> Departures.erase(coop, who, on, key));
        if (recorded instanceof Recorded.Appended) {
            directory.erase(office.coop(), who);
        }
        return recorded;
    }

    /**
     * Erases again what a restored backup of the directory brought back, before anything is served from it.
     *
     * @return whose data were erased again
     */
    public List<MemberId> reapplyErasures() {
        List<MemberId> again = new ArrayList<>();
        Cooperative coop = office.cooperative();
        for (Entry entry : coop.journal().entries()) {
            if (entry.event() instanceof MembershipEvent.PersonErased erased
                    && !coop.journal().isReversed(entry.number())
                    && directory.find(office.coop(), erased.who()).isPresent()
                    && coop.book(MemberRegister.BOOK)
                            .find(erased.who())
                            .flatMap(MemberRegister.File::erased)
                            .isPresent()) {
                directory.erase(office.coop(), erased.who());
                again.add(erased.who());
            }
        }
        return again;
    }

    /** Everything that is known of a person. */
    public Known known(MemberId who) {
        Cooperative coop = office.cooperative();
        List<Mention> entries = new ArrayList<>();
        for (Entry entry : coop.journal().entries()) {
            if (!coop.journal().isReversed(entry.number()) && entry.event() instanceof Record) {
                about(coop, entry, who).ifPresent(entries::add);
            }
        }
        return new Known(
                directory.find(office.coop(), who),
                coop.book(MemberRegister.BOOK).find(who),
                coop.book(Engagements.BOOK).of(who),
                entries);
    }

    private static Optional<Mention> about(Cooperative coop, Entry entry, MemberId who) {
        boolean told = coop.installed().events().containsKey(entry.type());
        return told
                ? coop.installed()
                        .about(entry.event(), who)
                        .map(json -> new Mention(entry.number(), entry.on(), entry.type(), json))
                : Optional.empty();
    }
}
