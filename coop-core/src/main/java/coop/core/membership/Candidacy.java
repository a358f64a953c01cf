package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.journal.Entry;
import coop.core.membership.MembershipArticles.MemberClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What every way into membership asks alike: application, admission, import, change of class. All methods are pure. */
final class Candidacy {
    private static final String REGISTER = "membership";

    private Candidacy() {}

    static Admission rule(Cooperative coop, MemberClass wanted, LocalDate on) {
        return wanted.admission()
                .orElse(coop.statutes(on).section(MembershipArticles.class).admission());
    }

    /** With what the application on record says, where this one says nothing. */
    static Application withApplied(Cooperative coop, Application application) {
        Optional<MembershipEvent.Applied> applied = coop.book(MemberRegister.BOOK, application.on())
                .find(application.who())
                .filter(file -> file.standing().isCandidate())
                .flatMap(MemberRegister.File::application);
        return applied.map(before -> new Application(
                        application.who(),
                        application.on(),
                        application.memberClass().or(() -> Optional.of(before.memberClass())),
                        application.number(),
                        application.resolution(),
                        application.sponsors().isEmpty() ? before.sponsors() : application.sponsors(),
                        application.shares().or(before::shares),
                        application.born()))
                .orElse(application);
    }

    /** The number to give: the one asked for, the own one of somebody who comes back, or the next one. */
    static long number(Cooperative coop, Application application, List<Reason> reasons) {
        SortedSet<Long> given = coop.book(MemberRegister.BOOK).numbers();
        Optional<Long> own = coop.book(MemberRegister.BOOK, application.on())
                .find(application.who())
                .flatMap(MemberRegister.File::number);
        SortedSet<Long> withdrawn = new TreeSet<>();
        for (Entry entry : coop.journal().reversed()) {
            if (entry.event() instanceof MembershipEvent.MemberAdmitted admitted) {
                if (admitted.who().equals(application.who())) {
                    own = own.or(() -> Optional.of(admitted.number()));
                } else {
                    withdrawn.add(admitted.number());
                }
            }
        }
        SortedSet<Long> all = given;
        if (!withdrawn.isEmpty()) {
            all = new TreeSet<>(given);
            all.addAll(withdrawn);
        }
        SortedSet<Long> taken = all;
        Optional<Long> kept = own;
        Numbering numbers = coop.statutes(application.on())
                .section(MembershipArticles.class)
                .numbers();
        long number = application.number().orElseGet(() -> kept.orElseGet(() -> numbers.next(taken, application.on())));
        boolean another = own.filter(mine -> mine == number).isEmpty();
        if (number < 1 || (another && taken.contains(number))) {
            reasons.add(taken(number));
        }
        return number;
    }

    /** The class asked for; adds why the act is not possible, and why the class is not open to the person. */
    static MemberClass wanted(Cooperative coop, Application application, Lifecycle.Act act, List<Reason> reasons) {
        MembershipArticles articles = coop.statutes(application.on()).section(MembershipArticles.class);
        MemberRegister register = coop.book(MemberRegister.BOOK, application.on());
        Lifecycle.against(act, application.who(), register.standing(application.who()), application.on())
                .ifPresent(reasons::add);
        MemberClass first = articles.classes().get(0);
        Optional<MemberClass> found =
                application.memberClass().map(articles::memberClass).orElse(Optional.of(first));
        if (found.isEmpty()) {
            reasons.add(unknownClass(application.memberClass().orElse("")));
        }
        found.flatMap(aClass -> kind(register, application, aClass)).ifPresent(reasons::add);
        return found.orElse(first);
    }

    static Optional<Reason> kind(MemberRegister register, Application application, MemberClass wanted) {
        Person.Kind kind =
                register.find(application.who()).map(MemberRegister.File::kind).orElse(Person.Kind.NATURAL);
        return wanted.isOpenTo(kind)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "membership.kind",
                        "membership.classes",
                        "the class {0} is for persons of the kind {1}, {2} is {3}",
                        wanted.id(),
                        wanted.kinds().stream().map(Membership::word).collect(Collectors.joining(", ")),
                        application.who(),
                        Membership.word(kind)));
    }

    /** That the person was excluded not long enough ago. */
    static Optional<Reason> barred(Cooperative coop, Application application) {
        MembershipArticles articles = coop.statutes(application.on()).section(MembershipArticles.class);
        Optional<LocalDate> excluded = coop.book(MemberRegister.BOOK, application.on())
                .find(application.who())
                .filter(file -> !file.standing().isMember())
                .filter(file -> file.excluded().equals(file.left()))
                .flatMap(MemberRegister.File::excluded);
        Optional<LocalDate> open =
                excluded.flatMap(day -> articles.readmission().map(day::plus));
        boolean over = open.filter(day -> !application.on().isBefore(day)).isPresent();
        return excluded.filter(day -> !over)
                .map(day -> Reason.of(
                        "membership.excluded",
                        "membership.readmission",
                        "{0} was excluded on {1}",
                        application.who(),
                        day));
    }

    static Reason taken(long number) {
        return Reason.of(
                "membership.number-taken",
                REGISTER,
                "member number {0} was given before; a number is given once",
                number);
    }

    static Reason unknownClass(String memberClass) {
        return Reason.of(
                "membership.unknown-class", "membership.classes", "there is no class of members {0}", memberClass);
    }
}
