package coop.voting;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.MemberRegister;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a meeting may be convened as it is. */
final class Convening {
    private Convening() {}

    static Ruling convene(Cooperative coop, Meeting meeting) {
        List<Reason> reasons = new ArrayList<>();
        if (coop.revision(meeting.convened()).isEmpty()) {
            reasons.add(beforeFoundation(meeting.convened()));
            return new Ruling.Refused(reasons);
        }
        MeetingArticles articles = coop.statutes(meeting.convened()).section(MeetingArticles.class);
        if (coop.book(MeetingBook.BOOK).find(meeting.id()).isPresent()) {
            reasons.add(Reason.of(
                    "meeting.convened-before", "meetings", "a meeting {0} is on record already", meeting.id()));
        }
        meeting.continues()
                .ifPresentOrElse(
                        before -> continued(coop, meeting, before, reasons),
                        () -> notice(meeting, articles).ifPresent(reasons::add));
        meeting.convener().ifPresent(convener -> convener(coop, meeting, convener, articles, reasons));
        items(coop, meeting, articles, reasons);
        recordDate(meeting).ifPresent(reasons::add);
        if (meeting.call() == 2 || meeting.secondCallOf().isPresent()) {
            secondCall(coop, meeting, reasons);
        }
        reasons.addAll(motions(coop, meeting));
        return Ruling.of(reasons, new VotingEvent.MeetingConvened(meeting.convened(), meeting));
    }

    static Reason beforeFoundation(LocalDate day) {
        return Reason.of("meeting.before-foundation", "cooperative.founded", "no statutes are in force on {0}", day);
    }

    static Optional<Reason> recordDate(Meeting meeting) {
        return meeting.recordDate().isAfter(meeting.on())
                ? Optional.of(Reason.of(
                        "meeting.record-date-late",
                        "meetings",
                        "the record date {0} is after the meeting of {1}",
                        meeting.recordDate(),
                        meeting.on()))
                : Optional.empty();
    }

    /** The rule that asks for the longest notice, if it was not kept; of equal ones, the first on the agenda. */
    private static Optional<Reason> notice(Meeting meeting, MeetingArticles articles) {
        LocalDate last = articles.before(meeting.on(), articles.notice());
        String article = "meetings.notice";
        for (Motion motion : meeting.motions()) {
            LocalDate own = articles.lastNotice(meeting.on(), motion.kind());
            boolean only = meeting.motions().size() == 1;
            if (own.isBefore(last) || (only && !own.equals(last))) {
                last = own;
                article = articles.noticeFor(motion.kind()).article();
            }
        }
        return meeting.convened().isAfter(last)
                ? Optional.of(Reason.of(
                        "meeting.notice-too-short",
                        article,
                        "a meeting on {0} is convened on {1} at the latest, not on {2}",
                        meeting.on(),
                        last,
                        meeting.convened()))
                : Optional.empty();
    }

    /** A meeting that takes up adjourned items needs no notice of its own: those who were there heard the day. */
    private static void continued(Cooperative coop, Meeting meeting, String before, List<Reason> reasons) {
        Optional<Meeting> first = coop.book(MeetingBook.BOOK, meeting.convened())
                .find(before)
                .filter(sheet -> sheet.held().isPresent())
                .map(MeetingBook.Sheet::meeting);
        boolean follows =
                first.flatMap(Meeting::adjournedTo).filter(meeting.on()::equals).isPresent();
        if (!follows) {
            reasons.add(Reason.of(
                    "meeting.continues-nothing",
                    "meetings",
                    "no meeting {0} was adjourned to {1}",
                    before,
                    meeting.on()));
            return;
        }
        if (!first.get().recordDate().equals(meeting.recordDate())) {
            reasons.add(Reason.of(
                    "meeting.continues-other-roll",
                    "meetings",
                    "the meeting {0} has record date {1}; its adjourned items are taken up on the same roll, not on {2}",
                    before,
                    first.get().recordDate(),
                    meeting.recordDate()));
        }
        List<Motion> left = first.get().agenda().stream()
                .filter(Item::isAdjourned)
                .flatMap(item -> item.motion().stream())
                .map(Motion::announced)
                .toList();
        meeting.motions().stream()
                .filter(motion -> !left.contains(motion.announced()))
                .forEach(motion -> reasons.add(Reason.of(
                        "meeting.continues-agenda",
                        "meetings",
                        "the motion {0} was not adjourned by the meeting {1} as it stands here",
                        motion.id(),
                        before)));
    }

    private static void convener(
            Cooperative coop, Meeting meeting, Convener convener, MeetingArticles articles, List<Reason> reasons) {
        if (!convener.by().equals(Convener.MEMBERS)) {
            if (!articles.conveners().contains(convener.by())) {
                reasons.add(Reason.of(
                        "meeting.convener",
                        "meetings.conveners",
                        "{0} does not convene meetings; {1} do",
                        convener.by(),
                        articles.conveners()));
            }
            return;
        }
        MemberRegister register =
                coop.book(MemberRegister.BOOK, convener.requested().orElse(meeting.convened()));
        if (articles.request().isEmpty()) {
            reasons.add(Reason.of(
                    "meeting.convener",
                    "meetings.conveners",
                    "{0} does not convene meetings; {1} do",
                    convener.by(),
                    articles.conveners()));
            return;
        }
        MeetingArticles.Request request = articles.request().get();
        long asking = convener.members().stream()
                .distinct()
                .filter(register::isMember)
                .count();
        Ratio needed = request.atLeast().times(register.members().size());
        if (Ratio.of(asking).compareTo(needed) < 0) {
            reasons.add(Reason.of(
                    "meeting.too-few-ask",
                    "meetings.request",
                    "{0} members ask for the meeting, {1} are needed",
                    asking,
                    needed.ceiling()));
        }
        Optional<LocalDate> last = convener.requested().map(asked -> asked.plus(request.within()));
        if (last.isEmpty() || !meeting.convened().isAfter(last.get())) {
            reasons.add(Reason.of(
                    "meeting.members-too-soon",
                    "meetings.request",
                    "members convene a meeting themselves after {0}, when it was asked for and not called",
                    last.map(LocalDate::toString).orElse("-")));
        }
    }

    private static void items(Cooperative coop, Meeting meeting, MeetingArticles articles, List<Reason> reasons) {
        MemberRegister register = coop.book(MemberRegister.BOOK, meeting.convened());
        for (Item item : meeting.agenda()) {
            if (item.putBy().isEmpty()) {
                continue;
            }
            long members =
                    item.putBy().stream().distinct().filter(register::isMember).count();
            Ratio needed = articles.items()
                    .map(rule -> rule.atLeast().times(register.members().size()))
                    .orElse(Ratio.ONE);
            if (Ratio.of(members).compareTo(needed) < 0) {
                reasons.add(Reason.of(
                        "item.too-few-ask",
                        "meetings.items",
                        "{0} members put {1} on the agenda, {2} are needed",
                        members,
                        item.title(),
                        needed.ceiling()));
            }
            LocalDate last = articles.before(
                    meeting.on(),
                    articles.items().map(MeetingArticles.ByMembers::before).orElse(Period.ZERO));
            item.putOn()
                    .filter(day -> day.isAfter(last))
                    .ifPresent(day -> reasons.add(Reason.of(
                            "item.too-late",
                            "meetings.items",
                            "{0} was put on the agenda on {1}, and {2} was the last day",
                            item.title(),
                            day,
                            last)));
        }
        proposals(coop, meeting, articles, reasons);
        amendments(meeting, reasons);
    }

    private static void proposals(Cooperative coop, Meeting meeting, MeetingArticles articles, List<Reason> reasons) {
        Deliberations deliberations = coop.book(Deliberations.BOOK, meeting.convened());
        for (Item item : meeting.agenda()) {
            item.proposal()
                    .filter(id -> deliberations
                            .find(id)
                            .filter(proposal ->
                                    proposal.isOpen() && proposal.seconders().size() >= articles.seconds())
                            .isEmpty())
                    .ifPresent(id -> reasons.add(Reason.of(
                            "item.proposal-not-seconded",
                            "meetings.seconds",
                            "there is no proposal {0} with {1} who second it",
                            id,
                            articles.seconds())));
        }
    }

    /** An amendment stands before the motion it would change. */
    private static void amendments(Meeting meeting, List<Reason> reasons) {
        List<String> before = new ArrayList<>();
        List<String> ids = meeting.motions().stream().map(Motion::id).toList();
        for (Item item : meeting.agenda()) {
            item.amends()
                    .filter(amended -> before.contains(amended) || !ids.contains(amended))
                    .ifPresent(amended -> reasons.add(Reason.of(
                            "motion.amendment-order",
                            "meetings",
                            "an amendment is put to the vote before the motion {0} that it would change",
                            amended)));
            item.motion().map(Motion::id).ifPresent(before::add);
        }
    }

    private static void secondCall(Cooperative coop, Meeting meeting, List<Reason> reasons) {
        Optional<MeetingBook.Sheet> first = meeting.secondCallOf()
                .flatMap(id -> coop.book(MeetingBook.BOOK, meeting.convened()).find(id))
                .filter(sheet -> sheet.held().isPresent() && !sheet.missed().isEmpty());
        if (meeting.call() != 2 || first.isEmpty()) {
            reasons.add(Reason.of(
                    "meeting.second-call-of-nothing",
                    "meetings.secondCall",
                    "a second call names a meeting that missed a quorum by {0}; {1} is none",
                    meeting.convened(),
                    meeting.secondCallOf().orElse("-")));
            return;
        }
        List<Motion> missed =
                first.get().missed().stream().map(Motion::announced).toList();
        for (Motion motion : meeting.motions()) {
            if (!missed.contains(motion.announced())) {
                reasons.add(Reason.of(
                        "meeting.second-call-agenda",
                        "meetings.secondCall",
                        "the motion {0} did not miss its quorum on {1} as it stands here; a second call has the same"
                                + " agenda",
                        motion.id(),
                        first.get().meeting().on()));
            }
        }
    }

    /** What is wrong with the motions themselves: decided before, or candidates who are no persons. */
    static List<Reason> motions(Cooperative coop, Meeting meeting) {
        List<Reason> reasons = new ArrayList<>();
        MinuteBook minutes = coop.book(MinuteBook.BOOK);
        for (Motion motion : meeting.motions()) {
            minutes.find(motion.id())
                    .filter(before -> before.outcome() != Resolution.Outcome.NO_QUORUM)
                    .ifPresent(before -> reasons.add(Reason.of(
                            "motion.decided-before",
                            "meetings",
                            "the motion {0} was decided on {1}; put it under another id",
                            motion.id(),
                            before.on())));
            if (motion.isElection()) {
                motion.contest()
                        .ifPresent(contest -> contest.options().stream()
                                .filter(option -> !isPerson(option))
                                .forEach(option -> reasons.add(Reason.of(
                                        "motion.candidate",
                                        "meetings.kinds.election",
                                        "the candidate {0} of {1} is no person's number such as m12",
                                        option,
                                        motion.id()))));
            }
        }
        return reasons;
    }

    private static boolean isPerson(String option) {
        try {
            MemberId.parse(option);
            return true;
        } catch (IllegalArgumentException noNumber) {
            return false;
        }
    }
}
