package coop.be;

import coop.core.policy.Policy;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Outcome;
import coop.reporting.law.Parameter;
import coop.voting.Exercise;
import coop.voting.Franchise;
import coop.voting.Franchises;
import coop.voting.MeetingArticles;
import coop.voting.MeetingBook.Sheet;
import coop.voting.Proxy;
import coop.voting.VoteCap;
import coop.voting.VoteCaps;
import coop.voting.VotingEvent.MeetingHeld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Equal votes, and the cap where votes are not equal: nobody votes for more than a tenth of the votes that are there, counted
 * before any is capped. Where a tenth would be less than a vote, everybody keeps one.
 *
 * <p>For example with votes of 80, 40, 30, 20, 15 and 15 nobody exercises more than 20.
 */
final class VotesExercised {
    private static final String ORDINARY = "ordinary";

    private VotesExercised() {}

    static Check cap(String id, String cap, List<String> more) {
        List<String> restsOn = new ArrayList<>(List.of(cap));
        restsOn.addAll(more);
        return Check.of(id, restsOn, examination -> examine(examination, cap, more));
    }

    /**
     * Whether every member had a vote, whatever the shares, by the statutes of each meeting and of the last day; where they are
     * silent, the code gives a vote to each share.
     */
    static Finding equal(Examination examination) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(examination.period().last()));
        Books.meetings(examination).forEach(sheet -> days.add(sheet.meeting().on()));
        List<Finding> findings =
                days.stream().map(day -> equal(examination, day)).toList();
        return Stream.of(Outcome.NOT_MET, Outcome.TO_VERIFY)
                .flatMap(outcome -> findings.stream().filter(finding -> finding.outcome() == outcome))
                .findFirst()
                .orElse(findings.get(findings.size() - 1));
    }

    private static Finding equal(Examination examination, LocalDate day) {
        Parameter rule = examination.parameter("equal-vote");
        MeetingArticles meetings = examination.coop().statutes(day).section(MeetingArticles.class);
        Finding.Draft draft = examination
                .finding(rule)
                .input("statutes-of", day)
                .input("franchise", name(examination, meetings.franchise()))
                .input("cap", name(examination, meetings.cap()));
        if (!Books.say(examination, day, "meetings", "franchise")) {
            return draft.layer(Layer.DEFAULT)
                    .restsOn(Code.of(examination, "vote-per-share"))
                    .toVerify();
        }
        if (isEqual(meetings.franchise())) {
            return draft.value("1").threshold("1").judge(true, name(examination, meetings.franchise()));
        }
        Parameter most = examination.parameter("vote-cap");
        return draft.restsOn(most)
                .threshold(most.ratio())
                .judge(isCapped(meetings.cap(), most.ratio()), name(examination, meetings.franchise()));
    }

    static boolean isEqual(Examination examination, LocalDate day) {
        return isEqual(
                examination.coop().statutes(day).section(MeetingArticles.class).franchise());
    }

    private static boolean isEqual(Franchise franchise) {
        return franchise instanceof Franchises.OneMemberOneVote;
    }

    private static boolean isCapped(VoteCap cap, Ratio most) {
        if (cap instanceof VoteCaps.AllOf all) {
            return all.caps().stream().anyMatch(one -> isCapped(one, most));
        }
        return cap instanceof VoteCaps.PartOfPresent part
                && part.atMost().compareTo(most) <= 0
                && part.kinds().isEmpty();
    }

    private static String name(Examination examination, Policy policy) {
        return examination.coop().installed().policies().id(policy);
    }

    private static List<Finding> examine(Examination examination, String cap, List<String> more) {
        List<Sheet> meetings = Books.meetings(examination).stream()
                .filter(sheet -> !isEqual(examination, sheet.meeting().on()))
                .toList();
        boolean others = !Books.meetings(examination).isEmpty();
        if (meetings.isEmpty()
                && (others || isEqual(examination, examination.period().last()))) {
            return List.of();
        }
        Parameter most = examination.parameter(cap);
        if (meetings.isEmpty()) {
            return List.of(examination.finding(most).notEnoughData("meetings"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : meetings) {
            sheet.held().ifPresent(held -> findings.add(of(examination, most, more, held)));
        }
        return findings;
    }

    private static Finding of(Examination examination, Parameter most, List<String> more, MeetingHeld held) {
        Exercise exercise = exercise(examination, held);
        SortedMap<MemberId, Ratio> exercised = examination
                .coop()
                .statutes(held.on())
                .section(MeetingArticles.class)
                .cap()
                .capped(exercise);
        Ratio all = exercise.all();
        Ratio limit = all.times(most.ratio()).max(Ratio.ONE);
        SortedMap<MemberId, Ratio> cast = new TreeMap<>();
        exercised.forEach(
                (member, votes) -> cast.merge(exercise.casters().getOrDefault(member, member), votes, Ratio::plus));
        Ratio together = highest(cast);
        boolean alone = highest(exercised).compareTo(limit) <= 0;
        boolean within = together.compareTo(limit) <= 0;
        Finding.Draft draft = examination.finding(most);
        if (!within && alone) {
            more.forEach(id -> draft.restsOn(examination.parameter(id)));
        }
        return draft.input("meeting", held.on())
                .input("votes-there", all)
                .input("votes-exercised", exercised.values().stream().reduce(Ratio.ZERO, Ratio::plus))
                .value(together)
                .threshold(limit)
                .judge(within, held.on(), together, limit, all);
    }

    private static Ratio highest(SortedMap<MemberId, Ratio> votes) {
        return votes.values().stream().max(Comparator.naturalOrder()).orElse(Ratio.ZERO);
    }

    private static Exercise exercise(Examination examination, MeetingHeld held) {
        Franchise franchise = examination
                .coop()
                .statutes(held.on())
                .section(MeetingArticles.class)
                .franchise();
        SortedMap<MemberId, Ratio> votes = new TreeMap<>();
        SortedMap<MemberId, MemberId> casters = new TreeMap<>();
        var coop = examination.coop().asOf(held.meeting().recordDate());
        for (MemberId present : held.present().keySet()) {
            votes.put(present, franchise.votes(coop, present, ORDINARY));
        }
        for (Proxy proxy : held.proxies()) {
            if (!votes.containsKey(proxy.principal())) {
                votes.put(proxy.principal(), franchise.votes(coop, proxy.principal(), ORDINARY));
                casters.put(proxy.principal(), proxy.holder());
            }
        }
        return new Exercise(ORDINARY, votes, casters, Collections.emptySortedMap());
    }
}
