package coop.core.membership;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** The register of members: every person entered, where they stand, and how they came there. Immutable. */
public final class MemberRegister {
    /** The book of members. */
    public static final Book<MemberRegister> BOOK = new Book<>() {
        @Override
        public MemberRegister blank() {
            return new MemberRegister(TreePMap.empty(), TreePSet.empty(), TreePSet.empty());
        }

        @Override
        public MemberRegister enter(MemberRegister state, Entry entry) {
            return entry.event() instanceof MembershipEvent event ? state.with(event, entry) : state;
        }
    };

    private final TreePMap<MemberId, File> files;
    private final TreePSet<MemberId> members;
    private final TreePSet<Long> numbers;

    private MemberRegister(TreePMap<MemberId, File> files, TreePSet<MemberId> members, TreePSet<Long> numbers) {
        this.files = files;
        this.members = members;
        this.numbers = numbers;
    }

    /**
     * What the register holds of one person.
     *
     * @param who the person
     * @param commitment the digest of the personal data in the directory
     * @param standing where the person stands
     * @param memberClass the class, of members and of those who applied
     * @param number the member number, of those who were ever admitted
     * @param since since when the person stands there
     * @param steps every step on the way, oldest first
     */
    public record File(
            MemberId who,
            Optional<Hash> commitment,
            Standing standing,
            Optional<String> memberClass,
            Optional<Long> number,
            LocalDate since,
            List<Step> steps) {
        public File {
            steps = List.copyOf(steps);
        }

        /** The day of the last admission, of those who were ever admitted. */
        public Optional<LocalDate> admitted() {
            return steps.stream()
                    .filter(step -> step.event() instanceof MembershipEvent.MemberAdmitted)
                    .map(step -> step.event().on())
                    .reduce((first, last) -> last);
        }
    }

    /**
     * One step.
     *
     * @param entry the entry it stands in
     * @param event what happened
     */
    public record Step(long entry, MembershipEvent event) {}

    private MemberRegister with(MembershipEvent event, Entry entry) {
        @Nullable File known = files.get(event.who());
        File file = known != null
                ? known
                : new File(
                        event.who(),
                        Optional.empty(),
                        Standing.PERSON,
                        Optional.empty(),
                        Optional.empty(),
                        event.on(),
                        List.of());
        if (event instanceof MembershipEvent.PersonEntered entered) {
            return put(new File(
                    file.who(),
                    Optional.of(entered.commitment()),
                    file.standing(),
                    file.memberClass(),
                    file.number(),
                    file.since(),
                    file.steps()));
        }
        Standing standing = standing(event, file.standing());
        Optional<String> memberClass = file.memberClass();
        Optional<Long> number = file.number();
        if (event instanceof MembershipEvent.Applied applied) {
            memberClass = Optional.of(applied.memberClass());
        } else if (event instanceof MembershipEvent.MemberAdmitted admitted) {
            memberClass = Optional.of(admitted.memberClass());
            number = Optional.of(admitted.number());
        }
        if (event instanceof MembershipEvent.EngagementBegan || event instanceof MembershipEvent.EngagementEnded) {
            return known != null ? this : put(file);
        }
        List<Step> steps = new ArrayList<>(file.steps());
        steps.add(new Step(entry.number(), event));
        LocalDate since = standing == file.standing() ? file.since() : event.on();
        return put(new File(file.who(), file.commitment(), standing, memberClass, number, since, steps));
    }

    private static Standing standing(MembershipEvent event, Standing before) {
        if (event instanceof MembershipEvent.Applied) {
            return Standing.APPLIED;
        }
        if (event instanceof MembershipEvent.ApplicationRefused) {
            return before.isFormer() ? before : Standing.REFUSED;
        }
        if (event instanceof MembershipEvent.MemberAdmitted || event instanceof MembershipEvent.MemberReinstated) {
            return Standing.ADMITTED;
        }
        if (event instanceof MembershipEvent.MemberSuspended) {
            return Standing.SUSPENDED;
        }
        if (event instanceof MembershipEvent.MemberResigned) {
            return Standing.RESIGNED;
        }
        if (event instanceof MembershipEvent.MemberExcluded) {
            return Standing.EXCLUDED;
        }
        return event instanceof MembershipEvent.MemberDied ? Standing.DECEASED : before;
    }

    private MemberRegister put(File file) {
        return new MemberRegister(
                files.plus(file.who(), file),
                file.standing().isMember() ? members.plus(file.who()) : members.minus(file.who()),
                file.number().map(numbers::plus).orElse(numbers));
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

    /** The next member number: one more than the highest ever given. */
    public long nextNumber() {
        return numbers.isEmpty() ? 1 : numbers.last() + 1;
    }
}
