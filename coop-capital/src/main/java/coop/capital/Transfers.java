package coop.capital;

import coop.capital.ShareEvent.Ground;
import coop.core.Cooperative;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Application;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.Standing;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Shares that pass from one to another: the rules behind {@link Shares#transfer} and {@link Shares#inherit}. */
final class Transfers {
    private Transfers() {}

    static Ruling transfer(
            Cooperative coop,
            MemberId from,
            MemberId to,
            Optional<String> shareClass,
            long count,
            Optional<Numbers> numbers,
            Ground ground,
            LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> wanted = sight.shareClass(shareClass);
        boolean counts = sight.isCount(count);
        sameHolder(sight, from, to);
        if (wanted.isEmpty() || !counts) {
            return new Ruling.Refused(sight.reasons);
        }
        ShareClass passed = wanted.get();
        if (!passed.transferable()) {
            sight.reason(
                    "shares.not-transferable", Sight.CLASSES, "shares of class {0} cannot be transferred", passed.id());
        }
        Optional<Event> event =
                pass(sight, from, to, passed, count, lot -> !passed.isLocked(lot.acquired(), on), numbers, ground);
        long rest = sight.available(from, passed, on) - count;
        if (rest > 0 && rest < passed.minimum()) {
            sight.reason(
                    "shares.below-minimum",
                    Sight.CLASSES,
                    "{0} would hold {1} shares of class {2}; the least is {3}",
                    from,
                    rest,
                    passed.id(),
                    passed.minimum());
        }
        return Ruling.of(sight.reasons, event.stream().toArray(Event[]::new));
    }

    static Ruling toNewcomer(
            Cooperative coop,
            MemberId from,
            Application newcomer,
            Optional<String> shareClass,
            long count,
            Ground ground) {
        LocalDate on = newcomer.on();
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Ruling admission = Membership.admit(coop, newcomer);
        if (!admission.isGranted()) {
            return admission;
        }
        try {
            Cooperative then = coop.after(admission);
            return admission.and(transfer(then, from, newcomer.who(), shareClass, count, Optional.empty(), ground, on));
        } catch (RefusedException impossible) {
            return new Ruling.Refused(impossible.reasons());
        }
    }

    static Ruling inherit(Cooperative coop, MemberId from, MemberId to, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        sameHolder(sight, from, to);
        heir(sight, from, to);
        List<Event> events = new ArrayList<>();
        Map<String, List<Lot>> held = sight.shares.holdings(from);
        if (held.isEmpty()) {
            sight.reason(
                    "shares.not-held",
                    Sight.CLASSES,
                    "{0} has {1} shares of class {2} to give from {3} on; {4} are wanted",
                    from,
                    0,
                    "?",
                    on,
                    1);
        }
        held.keySet()
                .forEach(id -> sight.shareClass(Optional.of(id)).ifPresent(some -> {
                    long count = Math.max(1, sight.available(from, some, on));
                    pass(sight, from, to, some, count, lot -> true, Optional.empty(), Ground.INHERITANCE)
                            .ifPresent(events::add);
                }));
        return Ruling.of(sight.reasons.stream().distinct().toList(), events.toArray(Event[]::new));
    }

    static Ruling inherit(
            Cooperative coop, MemberId from, MemberId to, Optional<String> shareClass, long count, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> wanted = sight.shareClass(shareClass);
        boolean counts = sight.isCount(count);
        sameHolder(sight, from, to);
        heir(sight, from, to);
        if (wanted.isEmpty() || !counts) {
            return new Ruling.Refused(sight.reasons);
        }
        Optional<Event> event =
                pass(sight, from, to, wanted.get(), count, lot -> true, Optional.empty(), Ground.INHERITANCE);
        return Ruling.of(sight.reasons, event.stream().toArray(Event[]::new));
    }

    private static void sameHolder(Sight sight, MemberId from, MemberId to) {
        if (from.equals(to)) {
            sight.reason("shares.same-holder", Sight.CLASSES, "{0} cannot pass shares to the same holder", from);
        }
    }

    private static void heir(Sight sight, MemberId from, MemberId to) {
        Optional<MemberRegister.File> file =
                sight.coop.book(MemberRegister.BOOK, sight.on).find(from);
        if (file.filter(some -> some.standing() == Standing.DECEASED).isEmpty()) {
            sight.reason("shares.not-deceased", Sight.CLASSES, "{0} has not died by {1}", from, sight.on);
            return;
        }
        boolean another = file.map(MemberRegister.File::heirs)
                .filter(heirs -> !heirs.isEmpty() && !heirs.contains(to))
                .isPresent();
        if (another) {
            sight.reason(
                    "shares.not-the-heir", Sight.CLASSES, "another than {0} is on record as heir of {1}", to, from);
        }
    }

    private static Optional<Event> pass(
            Sight sight,
            MemberId from,
            MemberId to,
            ShareClass shareClass,
            long count,
            Predicate<Lot> isFree,
            Optional<Numbers> numbers,
            Ground ground) {
        sight.mayHold(to, shareClass);
        sight.mayReceive(to, shareClass, count);
        List<Lot> lots = sight.take(from, shareClass, count, sight.on, isFree, numbers);
        if (lots.isEmpty()) {
            return Optional.empty();
        }
        sight.mayHave(to, sight.value(lots), sight.allMoney.subscribed());
        return Optional.of(new ShareEvent.SharesTransferred(sight.on, from, to, shareClass.id(), lots, ground));
    }
}
