package coop.voting;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Directors, auditors and others who hold mandates: appointed, co-opted, resigning, removed, paid, and who signs for the
 * cooperative on a day. All methods are pure and safe for use by many threads.
 */
public final class Officers {
    private static final String ARTICLE = "meetings.bodies";

    private Officers() {}

    /**
     * Somebody is appointed.
     *
     * @param until the first day without the mandate; by the term of the statutes when there is none
     * @param motion the resolution that appoints, when one does
     * @return refused with {@code mandate.unknown-body}, {@code mandate.held-before}, {@code mandate.no-vacancy} or {@code
     *     mandate.not-carried}
     */
    public static Ruling appoint(
            Cooperative coop,
            MemberId member,
            String body,
            LocalDate on,
            Optional<LocalDate> until,
            Optional<String> motion) {
        List<Reason> reasons = vacancy(coop, member, body, on);
        motion.ifPresent(id -> carried(coop, id, on, reasons));
        Optional<LocalDate> end = until.or(
                () -> body(coop, body, on).flatMap(MeetingArticles.Body::term).map(on::plus));
        return Ruling.of(
                reasons, new MandateEvent.MandateFilled(on, member, body, MandateEvent.How.APPOINTED, end, motion));
    }

    /**
     * A body fills a vacancy by itself, until the next meeting.
     *
     * @return refused as {@link #appoint}, or with {@code mandate.no-co-option}
     */
    public static Ruling coOpt(Cooperative coop, MemberId member, String body, LocalDate on) {
        List<Reason> reasons = vacancy(coop, member, body, on);
        if (body(coop, body, on).filter(MeetingArticles.Body::coOption).isEmpty()) {
            reasons.add(Reason.of("mandate.no-co-option", ARTICLE, "{0} does not fill its vacancies itself", body));
        }
        return Ruling.of(
                reasons,
                new MandateEvent.MandateFilled(
                        on, member, body, MandateEvent.How.CO_OPTED, Optional.empty(), Optional.empty()));
    }

    /**
     * Somebody resigns from a mandate; the day is the first without it. Refused with {@code mandate.none}.
     */
    public static Ruling resign(Cooperative coop, MemberId member, String body, LocalDate on) {
        return end(coop, member, body, on, "resigned", Optional.empty());
    }

    /** A meeting takes a mandate away. Refused with {@code mandate.none} or {@code mandate.not-carried}. */
    public static Ruling remove(Cooperative coop, MemberId member, String body, LocalDate on, String motion) {
        return end(coop, member, body, on, "removed", Optional.of(motion));
    }

    private static Ruling end(
            Cooperative coop, MemberId member, String body, LocalDate on, String how, Optional<String> motion) {
        List<Reason> reasons = new ArrayList<>();
        if (coop.book(Mandates.BOOK, on).on(on, body).stream()
                .noneMatch(mandate -> mandate.member().equals(member))) {
            reasons.add(Reason.of("mandate.none", ARTICLE, "{0} holds no mandate of {1} on {2}", member, body, on));
        }
        motion.ifPresent(id -> carried(coop, id, on, reasons));
        return Ruling.of(reasons, new MandateEvent.MandateEnded(on, member, body, how, motion));
    }

    /** A meeting decides on pay. Refused with {@code mandate.not-carried} when the resolution is not carried. */
    public static Ruling pay(
            Cooperative coop, String body, Optional<MemberId> member, String pay, LocalDate on, String motion) {
        List<Reason> reasons = new ArrayList<>();
        carried(coop, motion, on, reasons);
        return Ruling.of(reasons, new MandateEvent.MandatePaid(on, body, member, pay, motion));
    }

    /**
     * Persons are given the right to sign for the cooperative.
     *
     * @param together how many of them sign together, from 1 to all
     * @return refused with {@code mandate.signers} or {@code mandate.not-carried}
     */
    public static Ruling sign(
            Cooperative coop,
            List<MemberId> members,
            int together,
            String scope,
            LocalDate on,
            Optional<LocalDate> until,
            Optional<String> motion) {
        List<Reason> reasons = new ArrayList<>();
        motion.ifPresent(id -> carried(coop, id, on, reasons));
        if (together < 1 || together > new TreeSet<>(members).size()) {
            reasons.add(Reason.of(
                    "mandate.signers",
                    ARTICLE,
                    "{0} sign together, and {1} are named",
                    together,
                    new TreeSet<>(members).size()));
        }
        return Ruling.of(reasons, new MandateEvent.SigningGiven(on, members, together, scope, until, motion));
    }

    /** How many seats of a body nobody holds on a day; none where the statutes do not say how many there are. */
    public static int vacancies(Cooperative coop, String body, LocalDate day) {
        return body(coop, body, day)
                .flatMap(MeetingArticles.Body::seats)
                .map(seats -> Math.max(
                        0, seats - coop.book(Mandates.BOOK, day).on(day, body).size()))
                .orElse(0);
    }

    /**
     * Who signs for the cooperative: so many of these together.
     *
     * @param together how many
     * @param of of whom
     * @param scope for what: the body whose mandate it comes from, or the words with which it was given
     * @param isDelegated whether it was given apart from a mandate
     */
    public record Signers(int together, List<MemberId> of, String scope, boolean isDelegated) {
        public Signers {
            of = List.copyOf(of);
        }

        /** Whether there are enough of them. With two of three who sign together, and only one of them left, nobody signs. */
        public boolean isEnough() {
            return of.size() >= together;
        }
    }

    /** Who signs on a day: members of bodies that sign, then those who were given the right. */
    public static List<Signers> signers(Cooperative coop, LocalDate day) {
        Mandates mandates = coop.book(Mandates.BOOK, day);
        List<Signers> signers = new ArrayList<>();
        coop.statutes(day).section(MeetingArticles.class).bodies().forEach((id, body) -> {
            if (body.signing() > 0) {
                signers.add(new Signers(
                        body.signing(),
                        mandates.on(day, id).stream()
                                .map(Mandates.Mandate::member)
                                .distinct()
                                .toList(),
                        id,
                        false));
            }
        });
        mandates.signing(day)
                .forEach(given -> signers.add(new Signers(given.together(), given.members(), given.scope(), true)));
        return signers;
    }

    /**
     * The years for which a body was discharged, by the subject of carried motions of the kind {@code discharge}; the title of
     * the motion where it names no year.
     */
    public static List<Resolution> discharges(Cooperative coop, LocalDate day) {
        return coop.book(MinuteBook.BOOK, day).resolutions().stream()
                .filter(Resolution::isCarried)
                .filter(resolution -> resolution.kind().equals("discharge"))
                .toList();
    }

    private static Optional<MeetingArticles.Body> body(Cooperative coop, String body, LocalDate day) {
        return Optional.ofNullable(
                coop.statutes(day).section(MeetingArticles.class).bodies().get(body));
    }

    private static List<Reason> vacancy(Cooperative coop, MemberId member, String body, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        MeetingArticles articles = coop.statutes(on).section(MeetingArticles.class);
        if (!articles.bodies().isEmpty() && !articles.bodies().containsKey(body)) {
            reasons.add(Reason.of(
                    "mandate.unknown-body",
                    ARTICLE,
                    "the statutes know no body {0}; there are {1}",
                    body,
                    articles.bodies().keySet()));
        }
        List<Mandates.Mandate> running = coop.book(Mandates.BOOK, on).on(on, body);
        if (running.stream().anyMatch(mandate -> mandate.member().equals(member))) {
            reasons.add(Reason.of("mandate.held-before", ARTICLE, "{0} holds a mandate of {1} already", member, body));
        }
        body(coop, body, on)
                .flatMap(MeetingArticles.Body::seats)
                .filter(seats -> running.size() >= seats)
                .ifPresent(seats -> reasons.add(Reason.of(
                        "mandate.no-vacancy", ARTICLE, "all {0} seats of {1} are filled on {2}", seats, body, on)));
        return reasons;
    }

    private static void carried(Cooperative coop, String motion, LocalDate on, List<Reason> reasons) {
        if (coop.book(MinuteBook.BOOK, on)
                .find(motion)
                .filter(Resolution::isCarried)
                .isEmpty()) {
            reasons.add(Reason.of("mandate.not-carried", ARTICLE, "no resolution {0} is carried on {1}", motion, on));
        }
    }
}
