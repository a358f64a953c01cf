package coop.be;

import coop.core.resolution.Resolution;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import coop.voting.Base;
import coop.voting.Convener;
import coop.voting.Majorities;
import coop.voting.Majority;
import coop.voting.MeetingArticles;
import coop.voting.MeetingBook.Sheet;
import coop.voting.Presence;
import coop.voting.Votes;
import coop.voting.VotingEvent;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** General meetings: articles 6:70 to 6:87 of the code. */
final class MeetingChecks {
    private static final String STATUTES = "statutes";
    private static final String OBJECT = "object";

    static final List<Check> ALL = List.of(
            Check.one("be.sc.notice", List.of("notice", "notice-counted"), MeetingChecks::notice),
            Check.one("be.sc.request-by-members", List.of("request-part", "request-within"), MeetingChecks::request),
            Check.of("be.sc.requested-meetings", List.of("request-within"), MeetingChecks::requested),
            Check.of("be.sc.majority-statutes", List.of("majority-statutes"), e -> qualified(e, STATUTES)),
            Check.of("be.sc.majority-object", List.of("majority-object"), e -> qualified(e, OBJECT)),
            Check.of("be.sc.quorum-statutes", List.of("quorum-statutes"), MeetingChecks::quorum),
            Check.of("be.sc.majority-ordinary", List.of("majority-ordinary"), MeetingChecks::ordinary),
            Check.of("be.sc.written-decisions", List.of("written-decisions"), MeetingChecks::written),
            Check.of("be.sc.remote-meetings", List.of("remote-meetings"), MeetingChecks::remote));

    private MeetingChecks() {}

    /** The shortest notice of the period, under the longer of the code's and the statutes'. */
    private static Finding notice(Examination examination) {
        List<Sheet> meetings = Books.meetings(examination);
        Parameter law = Code.of(examination, "notice");
        Finding.Draft draft = examination.finding(law);
        if (meetings.isEmpty()) {
            return draft.notEnoughData("meetings");
        }
        Optional<Period> own = Books.say(examination, examination.period().last(), "meetings", "notice")
                ? Optional.of(examination.section(MeetingArticles.class).notice())
                : Optional.empty();
        Layer.Spoken<Period> spoken = Layer.strictest(
                        Optional.of(law.period()), own, Optional.empty(), Comparator.comparing(MeetingChecks::days))
                .orElseThrow();
        long asked = days(spoken.value());
        Sheet shortest = meetings.stream()
                .min(Comparator.comparing(MeetingChecks::noticeOf))
                .orElseThrow();
        long given = noticeOf(shortest);
        if (spoken.layer() == Layer.STATUTES) {
            draft.restsOnlyOn(
                    examination.written("meetings.notice", shortest.meeting().on()));
        }
        if (given == asked) {
            Code.find(examination, "notice-counted").ifPresent(draft::restsOn);
        }
        return draft.layer(spoken.layer())
                .input("meetings", meetings.size())
                .input("meeting", shortest.meeting().on())
                .input("convened", shortest.meeting().convened())
                .value(Period.ofDays((int) given))
                .threshold(spoken.value())
                .judge(given >= asked, shortest.meeting().on(), Period.ofDays((int) given), spoken.value());
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period));
    }

    private static long noticeOf(Sheet sheet) {
        return ChronoUnit.DAYS.between(
                sheet.meeting().convened(), sheet.meeting().on());
    }

    /** Statutes may make it easier to ask for a meeting, not harder. */
    private static Finding request(Examination examination) {
        Parameter part = Code.of(examination, "request-part");
        Parameter within = Code.of(examination, "request-within");
        Finding.Draft draft =
                examination.finding(part, within).threshold(part.ratio()).input("within", within.value());
        return examination
                .section(MeetingArticles.class)
                .request()
                .map(own -> draft.layer(Layer.STATUTES)
                        .value(own.atLeast())
                        .judge(
                                own.atLeast().compareTo(part.ratio()) <= 0
                                        && days(own.within()) <= days(within.period()),
                                own.atLeast(),
                                own.within(),
                                part.ratio(),
                                within.period()))
                .orElseGet(() -> draft.value(part.ratio())
                        .judge(true, part.ratio(), within.period(), part.ratio(), within.period()));
    }

    /** A meeting that members asked for was convened in time. */
    private static List<Finding> requested(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : Books.meetings(examination)) {
            Optional<LocalDate> asked = sheet.meeting().convener().flatMap(Convener::requested);
            asked.ifPresent(on -> {
                Parameter within = Code.on(examination, "request-within", on);
                LocalDate by = on.plus(within.period());
                findings.add(examination
                        .finding(within)
                        .input("requested", on)
                        .value(sheet.meeting().convened())
                        .threshold(by)
                        .judge(
                                !sheet.meeting().convened().isAfter(by),
                                on,
                                sheet.meeting().convened(),
                                by));
            });
        }
        return findings;
    }

    private record Decision(Sheet sheet, Resolution resolution, Optional<Votes> votes) {}

    private static List<Decision> decisions(Examination examination) {
        List<Decision> decisions = new ArrayList<>();
        for (Sheet sheet : Books.meetings(examination)) {
            sheet.votes()
                    .forEach(voted -> voted.resolution()
                            .filter(Resolution::isCarried)
                            .ifPresent(resolution -> decisions.add(new Decision(
                                    sheet,
                                    resolution,
                                    voted.event() instanceof VotingEvent.VoteCounted counted
                                            ? Optional.of(counted.votes())
                                            : Optional.empty()))));
        }
        return decisions;
    }

    /** What was carried had the qualified majority of the code, and the one of the statutes when that is stricter. */
    private static List<Finding> qualified(Examination examination, String kind) {
        List<Finding> findings = new ArrayList<>();
        for (Decision decision : decisions(examination)) {
            if (!decision.resolution().kind().equals(kind)) {
                continue;
            }
            LocalDate on = decision.resolution().on();
            Parameter law = Code.on(examination, "majority-" + kind, on);
            Finding.Draft draft = examination.finding(law).input("decided", on);
            if (decision.votes().filter(votes -> votes.cast().signum() > 0).isEmpty()) {
                findings.add(draft.notEnoughData("votes"));
                continue;
            }
            Votes votes = decision.votes().get();
            Ratio cast = votes.yes().dividedBy(votes.cast());
            boolean lawful = cast.compareTo(law.ratio()) >= 0;
            Optional<Majority> own = Optional.ofNullable(examination
                            .coop()
                            .statutes(on)
                            .section(MeetingArticles.class)
                            .kinds()
                            .get(kind))
                    .flatMap(MeetingArticles.ForKind::majority);
            boolean statutory = own.map(majority -> majority.carries(votes)).orElse(true);
            Ratio present = votes.attending().signum() > 0 ? votes.yes().dividedBy(votes.attending()) : cast;
            boolean ofPresent = own.filter(
                            majority -> majority instanceof Majorities.AtLeast least && least.base() == Base.PRESENT)
                    .isPresent();
            boolean spoken = lawful && (!statutory || ofPresent);
            Ratio found = spoken && ofPresent ? present : cast;
            if (spoken) {
                draft.restsOnlyOn(examination.written("meetings.kinds." + kind + ".majority", on));
            }
            draft.layer(spoken ? Layer.STATUTES : Layer.MANDATORY)
                    .input("yes", votes.yes())
                    .input("no", votes.no())
                    .input("abstain", votes.abstain())
                    .input("attending", votes.attending());
            findings.add(draft.value(found)
                    .threshold(threshold(own, spoken).orElse(law.ratio()))
                    .judge(lawful && statutory, votes.yes(), votes.no(), found, law.ratio()));
        }
        return findings;
    }

    private static Optional<Ratio> threshold(Optional<Majority> own, boolean spoken) {
        return own.filter(majority -> spoken)
                .filter(Majorities.AtLeast.class::isInstance)
                .map(majority -> ((Majorities.AtLeast) majority).of());
    }

    /** At the first call of a change of statutes, half the votes were there. */
    private static List<Finding> quorum(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        for (Decision decision : decisions(examination)) {
            boolean changes =
                    List.of(STATUTES, OBJECT).contains(decision.resolution().kind());
            if (!changes || decision.sheet().meeting().call() != 1) {
                continue;
            }
            LocalDate on = decision.resolution().on();
            Parameter law = Code.on(examination, "quorum-statutes", on);
            Finding.Draft draft = examination.finding(law).input("decided", on);
            findings.add(decision.votes()
                    .filter(votes -> votes.eligible().signum() > 0)
                    .map(votes -> {
                        Ratio there = votes.attending().dividedBy(votes.eligible());
                        return draft.value(there)
                                .threshold(law.ratio())
                                .judge(there.compareTo(law.ratio()) >= 0, on, there, law.ratio());
                    })
                    .orElseGet(() -> draft.notEnoughData("votes")));
        }
        return findings;
    }

    private static List<Finding> ordinary(Examination examination) {
        List<Votes> votes = decisions(examination).stream()
                .filter(decision -> decision.resolution().chosen().isEmpty())
                .flatMap(decision -> decision.votes().stream())
                .toList();
        if (votes.isEmpty()) {
            return List.of();
        }
        Parameter law = Code.of(examination, "majority-ordinary");
        long wrong = votes.stream()
                .filter(count -> count.yes().compareTo(count.cast().times(law.ratio())) <= 0)
                .count();
        return List.of(examination
                .finding(law)
                .input("carried", votes.size())
                .value(wrong)
                .threshold(0)
                .judge(wrong == 0, votes.size(), wrong));
    }

    /** A decision in writing needs everybody's yes. */
    private static List<Finding> written(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        for (Decision decision : decisions(examination)) {
            if (!decision.sheet().meeting().kind().equals("written")) {
                continue;
            }
            LocalDate on = decision.resolution().on();
            Finding.Draft draft = examination
                    .finding(Code.on(examination, "written-decisions", on))
                    .input("decided", on);
            findings.add(decision.votes()
                    .filter(votes -> votes.eligible().signum() > 0)
                    .map(votes -> draft.value(votes.yes())
                            .threshold(votes.eligible())
                            .judge(votes.yes().equals(votes.eligible()), on, votes.yes(), votes.eligible()))
                    .orElseGet(() -> draft.notEnoughData("votes")));
        }
        return findings;
    }

    private static List<Finding> remote(Examination examination) {
        long far = Books.meetings(examination).stream()
                .flatMap(sheet -> sheet.held().stream())
                .flatMap(held -> held.present().values().stream())
                .filter(Presence.REMOTE::equals)
                .count();
        return far == 0
                ? List.of()
                : List.of(examination
                        .finding(Code.of(examination, "remote-meetings"))
                        .value(far)
                        .toVerify(far));
    }
}
