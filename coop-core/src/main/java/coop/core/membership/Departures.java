package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.MembershipArticles.MemberClass;
import coop.core.membership.MembershipArticles.Quality;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Members who are deemed to have resigned, heirs, representatives, and the erasure of personal data. All methods are pure. */
public final class Departures {
    private static final String CLASSES = "membership.classes";
    private static final String RETENTION = "membership.retention";

    private Departures() {}

    /**
     * A member who lost the quality that the class requires is deemed to have resigned. For example where workers must be in
     * employment with a grace of {@code P6M}, somebody whose employment ended on 2014-03-31 from 2014-10-01 on.
     *
     * @param reason what was lost, in words without personal data
     * @return refused with {@code membership.none}, {@code lapse.no-quality}, {@code lapse.quality-kept} or {@code
     *     lapse.too-early}
     */
    public static Ruling lapse(Cooperative coop, MemberId who, LocalDate on, String reason) {
        List<Reason> reasons = new ArrayList<>();
        Membership.possible(coop, Lifecycle.Act.LAPSE, who, on).ifPresent(reasons::add);
        Optional<Quality> quality = quality(coop, who, on);
        if (reasons.isEmpty() && quality.isEmpty()) {
            reasons.add(Reason.of(
                    "lapse.no-quality", CLASSES, "the class of {0} requires no quality that could be lost", who));
        }
        if (reasons.isEmpty()) {
            LocalDate from = lapses(coop, who, on, quality.orElseThrow());
            String in = Membership.word(quality.orElseThrow().in());
            if (from.equals(LocalDate.MAX)) {
                reasons.add(Reason.of(
                        "lapse.quality-kept", CLASSES, "{0} is in {1} on {2}, as the class requires", who, in, on));
            } else if (on.isBefore(from)) {
                reasons.add(Reason.of(
                        "lapse.too-early",
                        CLASSES,
                        "{0} is deemed to have resigned from {1}, not on {2}",
                        who,
                        from,
                        on));
            }
        }
        return Membership.departure(coop, reasons, new MembershipEvent.MemberLapsed(on, who, reason));
    }

    private static Optional<Quality> quality(Cooperative coop, MemberId who, LocalDate on) {
        return coop.book(MemberRegister.BOOK, on)
                .find(who)
                .flatMap(MemberRegister.File::memberClass)
                .flatMap(coop.statutes(on).section(MembershipArticles.class)::memberClass)
                .flatMap(MemberClass::quality);
    }

    /** From when the member is deemed to have resigned; never while the engagement runs. */
    private static LocalDate lapses(Cooperative coop, MemberId who, LocalDate on, Quality quality) {
        Engagements engagements = coop.book(Engagements.BOOK, on);
        if (engagements.on(on, who, quality.in()).isPresent()) {
            return LocalDate.MAX;
        }
        LocalDate admitted = coop.book(MemberRegister.BOOK, on)
                .find(who)
                .flatMap(MemberRegister.File::admitted)
                .orElse(on);
        LocalDate lost = engagements.of(who).stream()
                .filter(engagement -> engagement.kind() == quality.in())
                .flatMap(engagement -> engagement.to().stream())
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .filter(day -> day.isAfter(admitted))
                .orElse(admitted);
        return lost.plus(quality.grace());
    }

    /** The members who are deemed to have resigned by a day and are still on the register, each with the day from which. */
    public static SortedMap<MemberId, LocalDate> lapsed(Cooperative coop, LocalDate day) {
        SortedMap<MemberId, LocalDate> lapsed = new TreeMap<>();
        for (MemberId who : coop.book(MemberRegister.BOOK, day).members()) {
            quality(coop, who, day)
                    .map(quality -> lapses(coop, who, day, quality))
                    .filter(from -> !from.isAfter(day))
                    .ifPresent(from -> lapsed.put(who, from));
        }
        return lapsed;
    }

    /**
     * A departure as another register holds it: it was decided there, and only that there is a member who leaves is asked.
     *
     * @param on the first day without membership
     * @param how {@code RESIGN}, {@code LAPSE}, {@code EXCLUDE} or {@code DIE}
     * @return refused with {@code membership.none}
     */
    public static Ruling takeOver(Cooperative coop, MemberId who, LocalDate on, Lifecycle.Act how) {
        String taken = "taken over";
        MembershipEvent event = switch (how) {
            case RESIGN -> new MembershipEvent.MemberResigned(on, who, on, taken);
            case LAPSE -> new MembershipEvent.MemberLapsed(on, who, taken);
            case EXCLUDE -> new MembershipEvent.MemberExcluded(on, who, taken, Optional.empty());
            case DIE -> new MembershipEvent.MemberDied(on, who, Optional.empty());
            default -> throw new IllegalArgumentException("wanted a departure, got " + how);
        };
        return Membership.simple(coop, how, event);
    }

    /**
     * The heirs of a member who has died; they hold together until the shares are divided.
     *
     * @param heirs persons entered, at least one, none twice
     * @return refused with {@code membership.not-deceased} or {@code heirs.wrong}
     */
    public static Ruling nameHeirs(Cooperative coop, MemberId who, LocalDate on, List<MemberId> heirs) {
        List<Reason> reasons = new ArrayList<>();
        Membership.possible(coop, Lifecycle.Act.NAME_HEIRS, who, on).ifPresent(reasons::add);
        boolean twice = heirs.stream().distinct().count() < heirs.size();
        if (heirs.isEmpty() || twice || heirs.contains(who)) {
            reasons.add(Reason.of(
                    "heirs.wrong",
                    "membership",
                    "wanted one or more heirs of {0}, each named once and other than {0}",
                    who));
        }
        return Ruling.of(reasons, new MembershipEvent.HeirsNamed(on, who, heirs));
    }

    /**
     * Who acts for a legal person from a day on; one person may act for several.
     *
     * @param representative nobody any more when there is none
     * @return refused with {@code representative.natural} or {@code representative.legal}
     */
    public static Ruling represent(Cooperative coop, MemberId who, LocalDate on, Optional<MemberId> representative) {
        MemberRegister register = coop.book(MemberRegister.BOOK, on);
        List<Reason> reasons = new ArrayList<>();
        if (register.find(who).filter(file -> file.kind().isLegal()).isEmpty()) {
            reasons.add(Reason.of(
                    "representative.natural", "membership", "{0} is no legal person, and acts in person", who));
        }
        representative
                .filter(by -> by.equals(who)
                        || register.find(by)
                                .filter(file -> file.kind().isLegal())
                                .isPresent())
                .ifPresent(by -> reasons.add(Reason.of(
                        "representative.legal",
                        "membership",
                        "{0} is no natural person and cannot act for {1}",
                        by,
                        who)));
        return Ruling.of(reasons, new MembershipEvent.RepresentativeNamed(on, who, representative));
    }

    /**
     * The personal data of somebody are to be erased from the directory. Number, days and shares stay on record.
     *
     * <p>For example under {@code {"policy": "after-leaving", "members": "P10Y"}} the erasure of somebody who left on 2014-07-01
     * is refused on 2024-12-31, with {@code 2025-01-01} as the day from which it is possible.
     *
     * @param key the key under which the cooperative's papers know the person
     * @return refused with {@code erasure.unknown}, {@code erasure.done}, {@code erasure.member} or {@code erasure.retained}
     */
    public static Ruling erase(Cooperative coop, MemberId who, LocalDate on, String key) {
        Optional<MemberRegister.File> found = coop.book(MemberRegister.BOOK, on).find(who);
        List<Reason> reasons = new ArrayList<>();
        if (found.isEmpty()) {
            reasons.add(Reason.of("erasure.unknown", RETENTION, "nothing is on record of {0} on {1}", who, on));
        }
        found.flatMap(MemberRegister.File::erased)
                .ifPresent(day -> reasons.add(
                        Reason.of("erasure.done", RETENTION, "the data of {0} were erased on {1}", who, day)));
        if (found.filter(file -> file.standing().isMember()).isPresent()) {
            reasons.add(
                    Reason.of("erasure.member", RETENTION, "{0} is a member on {1}, whose data are needed", who, on));
        } else {
            Retention retention =
                    coop.statutes(on).section(MembershipArticles.class).retention();
            found.flatMap(file -> retention.until(file, coop.asOf(on)))
                    .filter(on::isBefore)
                    .ifPresent(until -> reasons.add(Reason.of(
                            "erasure.retained", RETENTION, "the data of {0} are kept until {1}", who, until)));
        }
        Event erased = new MembershipEvent.PersonErased(on, who, Person.keyDigest(who, key));
        return Ruling.of(reasons, erased);
    }
}
