package coop.core.membership;

import coop.core.Reason;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** The register of members: every person entered, where they stand, and how they came there. Immutable. */
public final class MemberRegister {
    /** The book of members. */
    public static final Book<MemberRegister> BOOK = new Book<>() {
        @Override
        public MemberRegister blank() {
            return new MemberRegister(TreePMap.empty(), TreePSet.empty(), TreePSet.empty(), TreePMap.empty());
        }

        @Override
        public MemberRegister enter(MemberRegister state, Entry entry) {
            return entry.event() instanceof MembershipEvent event ? state.with(event, entry) : state;
        }

        @Override
        public String name() {
            return "members";
        }
    };

    private final TreePMap<MemberId, File> files;
    private final TreePSet<MemberId> members;
    private final TreePSet<Long> numbers;
    private final TreePMap<MemberId, Reason> impossible;

    private MemberRegister(
            TreePMap<MemberId, File> files,
            TreePSet<MemberId> members,
            TreePSet<Long> numbers,
            TreePMap<MemberId, Reason> impossible) {
        this.files = files;
        this.members = members;
        this.numbers = numbers;
        this.impossible = impossible;
    }

    /**
     * What the register holds of one person.
     *
     * @param who the person
     * @param kind in law
     * @param commitment the digest of the personal data in the directory
     * @param standing where the person stands
     * @param memberClass the class, of members and of those who applied
     * @param number the member number, of those who were ever admitted
     * @param since since when the person stands there
     * @param representative who acts for a legal person
     * @param erased the day on which the personal data were erased
     * @param steps every step on the way, oldest first
     */
    public record File(
            MemberId who,
            Person.Kind kind,
            Optional<Hash> commitment,
            Standing standing,
            Optional<String> memberClass,
            Optional<Long> number,
            LocalDate since,
            Optional<MemberId> representative,
            Optional<LocalDate> erased,
            List<Step> steps) {
        public File {
            steps = List.copyOf(steps);
        }

        private File(MemberId who, LocalDate since) {
            this(
                    who,
                    Person.Kind.NATURAL,
                    Optional.empty(),
                    Standing.PERSON,
                    Optional.empty(),
                    Optional.empty(),
                    since,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        private <E extends MembershipEvent> Optional<E> last(Class<E> type) {
            for (int i = steps.size() - 1; i >= 0; i--) {
                if (type.isInstance(steps.get(i).event())) {
                    return Optional.of(type.cast(steps.get(i).event()));
                }
            }
            return Optional.empty();
        }

        /** The day of the last admission, of those who were ever admitted. */
        public Optional<LocalDate> admitted() {
            return last(MembershipEvent.MemberAdmitted.class).map(MembershipEvent::on);
        }

        /** How often the person was admitted: 2 for somebody who left and came back. */
        public long admissions() {
            return steps.stream()
                    .filter(step -> step.event() instanceof MembershipEvent.MemberAdmitted)
                    .count();
        }

        /** The first day without membership, of those who were members and are none any more. */
        public Optional<LocalDate> left() {
            return standing.isMember()
                    ? Optional.empty()
                    : steps.stream()
                            .filter(step -> step.isLeaving())
                            .map(step -> step.event().on())
                            .reduce((first, second) -> second);
        }

        /** The day of the last exclusion, of those who were ever excluded; it stays when they apply again. */
        public Optional<LocalDate> excluded() {
            return last(MembershipEvent.MemberExcluded.class).map(MembershipEvent::on);
        }

        /** The last application. */
        public Optional<MembershipEvent.Applied> application() {
            return last(MembershipEvent.Applied.class);
        }

        /** The heirs, of those who have died. */
        public List<MemberId> heirs() {
            return last(MembershipEvent.HeirsNamed.class)
                    .map(MembershipEvent.HeirsNamed::heirs)
                    .or(() -> last(MembershipEvent.MemberDied.class)
                            .flatMap(MembershipEvent.MemberDied::heir)
                            .map(List::of))
                    .orElse(List.of());
        }

        /** The exclusion that is proposed and neither decided nor dropped. */
        public Optional<MembershipEvent.ExclusionProposed> proposal() {
            for (int i = steps.size() - 1; i >= 0 && standing.isMember(); i--) {
                MembershipEvent event = steps.get(i).event();
                if (event instanceof MembershipEvent.ExclusionProposed proposed) {
                    return Optional.of(proposed);
                }
                if (event instanceof MembershipEvent.ExclusionDropped
                        || event instanceof MembershipEvent.MemberAdmitted) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** The day on which the member answered the exclusion that is proposed. */
        public Optional<LocalDate> heard() {
            Optional<LocalDate> proposed = proposal().map(MembershipEvent::on);
            return last(MembershipEvent.MemberHeard.class)
                    .map(MembershipEvent::on)
                    .filter(day ->
                            proposed.filter(since -> !day.isBefore(since)).isPresent());
        }

        private File standing(Standing next, LocalDate day) {
            LocalDate from = next == standing ? since : day;
            return new File(who, kind, commitment, next, memberClass, number, from, representative, erased, steps);
        }

        private File entered(Hash committed, Person.Kind aKind) {
            return new File(
                    who,
                    aKind,
                    Optional.of(committed),
                    standing,
                    memberClass,
                    number,
                    since,
                    representative,
                    Optional.empty(),
                    steps);
        }

        private File inClass(String aClass, Optional<Long> aNumber) {
            return new File(
                    who,
                    kind,
                    commitment,
                    standing,
                    Optional.of(aClass),
                    aNumber.or(() -> number),
                    since,
                    representative,
                    erased,
                    steps);
        }

        private File represented(Optional<MemberId> by) {
            return new File(who, kind, commitment, standing, memberClass, number, since, by, erased, steps);
        }

        private File erased(LocalDate day) {
            return new File(
                    who,
                    kind,
                    commitment,
                    standing,
                    memberClass,
                    number,
                    since,
                    representative,
                    Optional.of(day),
                    steps);
        }

        private File step(Step step) {
            List<Step> all = new ArrayList<>(steps);
            all.add(step);
            return new File(who, kind, commitment, standing, memberClass, number, since, representative, erased, all);
        }
    }

    /**
     * One step.
     *
     * @param entry the entry it stands in
     * @param event what happened
     */
    public record Step(long entry, MembershipEvent event) {
        private boolean isLeaving() {
            return event instanceof MembershipEvent.MemberResigned
                    || event instanceof MembershipEvent.MemberLapsed
                    || event instanceof MembershipEvent.MemberExcluded
                    || event instanceof MembershipEvent.MemberDied;
        }
    }

    private MemberRegister with(MembershipEvent event, Entry entry) {
        @Nullable File known = files.get(event.who());
        File file = known != null ? known : new File(event.who(), event.on());
        if (event instanceof MembershipEvent.EngagementBegan || event instanceof MembershipEvent.EngagementEnded) {
            return known != null ? this : put(file);
        }
        if (event instanceof MembershipEvent.PersonEntered entered) {
            return put(file.entered(entered.commitment(), entered.kind().orElse(Person.Kind.NATURAL)));
        }
        Optional<Lifecycle.Act> act = act(event);
        File next = changed(file, event).step(new Step(entry.number(), event));
        if (act.isPresent()) {
            Standing after =
                    Lifecycle.after(file.standing(), act.get()).orElseGet(() -> forced(act.get(), file.standing()));
            next = next.standing(after, event.on());
        }
        MemberRegister register = put(next);
        return act.filter(some -> contradicts(some, file.standing())).isPresent()
                        && !impossible.containsKey(event.who())
                ? register.with(event.who(), broken(event, entry))
                : register;
    }

    private static Optional<Lifecycle.Act> act(MembershipEvent event) {
        return Optional.ofNullable(ACTS.get(event.getClass()));
    }

    private static final Map<Class<? extends MembershipEvent>, Lifecycle.Act> ACTS = Map.ofEntries(
            Map.entry(MembershipEvent.Invited.class, Lifecycle.Act.INVITE),
            Map.entry(MembershipEvent.Declined.class, Lifecycle.Act.DECLINE),
            Map.entry(MembershipEvent.Applied.class, Lifecycle.Act.APPLY),
            Map.entry(MembershipEvent.Enlisted.class, Lifecycle.Act.ENLIST),
            Map.entry(MembershipEvent.ApplicationRefused.class, Lifecycle.Act.REFUSE),
            Map.entry(MembershipEvent.MemberAdmitted.class, Lifecycle.Act.ADMIT),
            Map.entry(MembershipEvent.MemberReclassified.class, Lifecycle.Act.RECLASSIFY),
            Map.entry(MembershipEvent.MemberSuspended.class, Lifecycle.Act.SUSPEND),
            Map.entry(MembershipEvent.MemberReinstated.class, Lifecycle.Act.REINSTATE),
            Map.entry(MembershipEvent.MemberResigned.class, Lifecycle.Act.RESIGN),
            Map.entry(MembershipEvent.MemberLapsed.class, Lifecycle.Act.LAPSE),
            Map.entry(MembershipEvent.ExclusionProposed.class, Lifecycle.Act.PROPOSE_EXCLUSION),
            Map.entry(MembershipEvent.MemberHeard.class, Lifecycle.Act.HEAR),
            Map.entry(MembershipEvent.ExclusionDropped.class, Lifecycle.Act.DROP_EXCLUSION),
            Map.entry(MembershipEvent.MemberExcluded.class, Lifecycle.Act.EXCLUDE),
            Map.entry(MembershipEvent.MemberDied.class, Lifecycle.Act.DIE),
            Map.entry(MembershipEvent.HeirsNamed.class, Lifecycle.Act.NAME_HEIRS));

    /** The ordinal of the act that events of a type are, -1 for those that move nobody. */
    private static final ClassValue<Integer> ACT_OF = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
            Lifecycle.@Nullable Act act = ACTS.get(type);
            return act == null ? -1 : act.ordinal();
        }
    };

    static int actOf(Class<?> type) {
        return ACT_OF.get(type);
    }

    private static File changed(File file, MembershipEvent event) {
        if (event instanceof MembershipEvent.Applied applied) {
            return file.inClass(applied.memberClass(), Optional.empty());
        }
        if (event instanceof MembershipEvent.Enlisted enlisted) {
            return file.inClass(enlisted.memberClass(), Optional.empty());
        }
        if (event instanceof MembershipEvent.MemberAdmitted admitted) {
            return file.inClass(admitted.memberClass(), Optional.of(admitted.number()));
        }
        if (event instanceof MembershipEvent.MemberReclassified other) {
            return file.inClass(other.memberClass(), Optional.empty());
        }
        if (event instanceof MembershipEvent.RepresentativeNamed named) {
            return file.represented(named.representative());
        }
        return event instanceof MembershipEvent.PersonErased ? file.erased(event.on()) : file;
    }

    /** Where an act leads that is on record although it was not possible: the record is read as it stands. */
    static Standing forced(Lifecycle.Act act, Standing before) {
        return switch (act) {
            case ADMIT, REINSTATE -> Standing.ADMITTED;
            case SUSPEND -> Standing.SUSPENDED;
            case RESIGN -> Standing.RESIGNED;
            case LAPSE -> Standing.LAPSED;
            case EXCLUDE -> Standing.EXCLUDED;
            case DIE -> Standing.DECEASED;
            case APPLY -> before.isMember() ? before : Standing.APPLIED;
            default -> before;
        };
    }

    /** Admitted twice without leaving between, or a step of a member by somebody who is none. */
    private static boolean contradicts(Lifecycle.Act act, Standing before) {
        return act == Lifecycle.Act.ADMIT ? before.isMember() : act.isOfMembers() && !before.isMember();
    }

    private static Reason broken(MembershipEvent event, Entry entry) {
        boolean in = event instanceof MembershipEvent.MemberAdmitted;
        return Reason.of(
                in ? "membership.already" : "membership.none",
                "membership",
                in
                        ? "{0} would be admitted a second time on {1}, in entry {2}"
                        : "{0} would be no member on {1}, which entry {2} needs",
                event.who(),
                event.on(),
                entry.number());
    }

    private MemberRegister with(MemberId who, Reason broken) {
        return new MemberRegister(files, members, numbers, impossible.plus(who, broken));
    }

    /** What the register holds that cannot be, the first thing of each person. */
    Collection<Reason> impossible() {
        return impossible.values();
    }

    private MemberRegister put(File file) {
        return new MemberRegister(
                files.plus(file.who(), file),
                file.standing().isMember() ? members.plus(file.who()) : members.minus(file.who()),
                file.number().map(numbers::plus).orElse(numbers),
                impossible);
    }

    /** What the register holds of a person; none when the person was never entered. */
    public Optional<File> find(MemberId who) {
        return Optional.ofNullable(files.get(who));
    }

    /** Where a person stands; {@link Standing#PERSON} for somebody never entered. */
    public Standing standing(MemberId who) {
        File file = files.get(who);
        return file == null ? Standing.PERSON : file.standing();
    }

    public boolean isMember(MemberId who) {
        return members.contains(who);
    }

    /** The members, suspended ones too, by their number as persons. A view, not a copy. */
    public Collection<MemberId> members() {
        return members;
    }

    /** Every person on file, by number. A view, not a copy. */
    public Collection<File> files() {
        return files.values();
    }

    /** The next number for a new person. */
    public MemberId nextPerson() {
        return MemberId.of(files.isEmpty() ? 1 : files.lastKey().number() + 1);
    }

    /** Whether a member number was ever given. */
    public boolean isTaken(long number) {
        return numbers.contains(number);
    }

    /** Every member number given, lowest first. A view, not a copy. */
    public SortedSet<Long> numbers() {
        return numbers;
    }
}
