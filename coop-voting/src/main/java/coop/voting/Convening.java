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
        notice(meeting, articles).ifPresent(reasons::add);
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
        LocalDate last = meeting.on().minus(articles.notice());
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
