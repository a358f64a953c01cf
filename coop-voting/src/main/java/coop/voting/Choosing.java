package coop.voting;

import coop.core.Reason;
import coop.core.policy.Answer;
import coop.core.policy.PolicyCatalog;
import coop.core.resolution.Resolution.Outcome;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.MeetingArticles.Ruled;
import coop.voting.count.Count;
import coop.voting.count.CountingException;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import coop.voting.count.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An election or a choice between options, by a counting method. One thread only. */
final class Choosing {
    private static final String KIND_MISMATCH = "ballots.kind";

    private final Counting counting;
    private final Contest contest;
    private final List<Cast> cast = new ArrayList<>();
    private final SortedMap<MemberId, Paper> named = new TreeMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final Tellers tellers;
    private final List<String> without = new ArrayList<>();

    /** A paper and the votes it carries. */
    private record Cast(Paper paper, Ratio votes) {}

    Choosing(Counting counting, Contest contest) {
        this.counting = counting;
        this.contest = contest;
        this.tellers = new Tellers(counting);
    }

    Tally tally(Ballots ballots) {
        boolean approvals = ballots instanceof Ballots.Approvals
                || ballots instanceof Ballots.NamedApprovals
                || (ballots instanceof Ballots.TellersRankings apart && apart.approvals());
        if (ballots instanceof Ballots.NamedRankings byName) {
            byName(byName.papers());
        } else if (ballots instanceof Ballots.NamedApprovals byName) {
            byName(byName.papers());
        } else if (ballots instanceof Ballots.Rankings papers) {
            papers(papers.papers());
            tellers.found(papers.papers().size());
        } else if (ballots instanceof Ballots.Approvals papers) {
            papers(papers.papers());
            tellers.found(papers.papers().size());
        } else if (ballots instanceof Ballots.TellersRankings apart) {
            papers(List.copyOf(
                    tellers.settled(apart.tellers(), apart.agreed(), reasons).values()));
        }
        tellers.check(reasons);
        Ratio given = Roll.sum(cast.stream().map(Cast::votes)::iterator);
        counting.tooMany(given).ifPresent(reasons::add);
        Optional<CountingMethod> method = method();
        Ruled<TieRule> tie =
                counting.sitting().articles().tieFor(counting.motion().kind());
        Optional<TieBreak> breaking = tie.rule().between(contest);
        if (breaking.isEmpty()) {
            reasons.add(Reason.of(
                    "vote.tie-input",
                    tie.article(),
                    "what the meeting gave to break a tie on {0} is not what the statutes ask for",
                    counting.motion().id()));
        }
        if (!reasons.isEmpty() || method.isEmpty() || breaking.isEmpty()) {
            return counting.nullAndVoid(reasons.toArray(Reason[]::new));
        }
        try {
            return decide(counted(method.get(), breaking.get(), approvals), tie.article());
        } catch (CountingException cannot) {
            return counting.nullAndVoid(Reason.of(
                    "vote.not-countable",
                    "meetings.method",
                    "the papers on {0} cannot be counted so: {1}",
                    counting.motion().id(),
                    String.valueOf(cannot.getMessage())));
        }
    }

    private void byName(SortedMap<MemberId, Paper> papers) {
        papers.forEach((who, paper) -> counting.votesOf(who).ifPresent(own -> {
            named.put(who, paper);
            cast.add(new Cast(paper, own));
        }));
    }

    private void papers(List<Paper> papers) {
        counting.unequal().ifPresent(reasons::add);
        papers.forEach(paper -> cast.add(new Cast(paper, Ratio.ONE)));
    }

    /** The method that the statutes name for this kind; else the one the motion asks for; else that of the statutes. */
    private Optional<CountingMethod> method() {
        MeetingArticles articles = counting.sitting().articles();
        PolicyCatalog catalog = counting.sitting().coop().installed().policies();
        Optional<Ruled<CountingMethod>> ofKind =
                articles.methodOf(counting.motion().kind());
        Optional<String> asked = contest.method();
        if (ofKind.isPresent()) {
            String id = catalog.id(ofKind.get().rule());
            counting.applied(ofKind.get().article());
            if (asked.isPresent() && !asked.get().equals(id)) {
                reasons.add(Reason.of(
                        "vote.method-not-of-statutes",
                        ofKind.get().article(),
                        "{0} would be counted by {1}; the statutes say {2}",
                        counting.motion().id(),
                        asked.get(),
                        id));
            }
            return ofKind.map(Ruled::rule);
        }
        if (asked.isPresent()) {
            Optional<CountingMethod> found =
                    counting.sitting().coop().installed().policy(CountingMethod.class, asked.get());
            if (found.isEmpty()) {
                reasons.add(Reason.of(
                        "vote.unknown-method",
                        "meetings.method",
                        "there is no counting method {0} that needs no settings; there are {1}",
                        asked.get(),
                        catalog.ids(CountingMethod.class)));
            }
            return found;
        }
        if (articles.method().isEmpty()) {
            reasons.add(Reason.of(
                    "vote.no-method",
                    "meetings.method",
                    "neither the statutes nor the motion say how {0} is counted",
                    counting.motion().id()));
        } else {
            counting.applied("meetings.method");
        }
        return articles.method();
    }

    /** Counts the papers, and again without whom a quota on seats leaves out, until the seats are as the statutes want them. */
    private Count counted(CountingMethod method, TieBreak ties, boolean approvals) {
        SeatRule rule = counting.sitting().articles().seats();
        Count count = count(method, ties, approvals);
        while (counting.motion().isElection()) {
            List<String> others = new ArrayList<>(contest.options());
            others.removeAll(count.elected());
            others.removeAll(without);
            Optional<String> out = rule.without(count.elected(), others, contest.groups());
            if (out.isEmpty() || others.isEmpty()) {
                break;
            }
            without.add(out.get());
            count = count(method, ties, approvals);
        }
        return count;
    }

    /** Counts the papers in the form in which they came; in the other one, when the method knows only that. */
    private Count count(CountingMethod method, TieBreak ties, boolean approvals) {
        try {
            return Answer.of(method, () -> method.count(profile(approvals), contest.seats(), ties));
        } catch (CountingException other) {
            if (!other.code().equals(KIND_MISMATCH)) {
                throw other;
            }
            return Answer.of(method, () -> method.count(profile(!approvals), contest.seats(), ties));
        }
    }

    private Profile profile(boolean approvals) {
        List<String> options = new ArrayList<>(contest.options());
        options.removeAll(without);
        ProfileBuilder ballots = approvals ? Profile.approval(options) : Profile.ranked(options);
        for (Cast one : cast) {
            Paper paper = left(one.paper());
            long named = paper.ranks().stream().filter(rank -> !rank.isEmpty()).count();
            @Nullable String unreadable = paper.unreadable().orElse(null);
            if (unreadable != null) {
                ballots.invalid(one.votes(), unreadable);
            } else if (paper.isBlank()) {
                continue;
            } else if (!approvals) {
                ballots.ranking(one.votes(), paper.ranks());
            } else if (named == 1) {
                ballots.approvals(
                        one.votes(),
                        paper.ranks().stream().flatMap(List::stream).toList());
            } else {
                ballots.invalid(one.votes(), "ranked");
            }
        }
        return ballots.build();
    }

    /** The paper without those who were left out. */
    private Paper left(Paper paper) {
        return without.isEmpty() || paper.unreadable().isPresent()
                ? paper
                : new Paper(
                        paper.ranks().stream()
                                .map(rank -> rank.stream()
                                        .filter(option -> !without.contains(option))
                                        .toList())
                                .filter(rank -> !rank.isEmpty())
                                .toList(),
                        Optional.empty());
    }

    private Tally decide(Count count, String tieArticle) {
        Ratio blank =
                Roll.sum(cast.stream().filter(one -> one.paper().isBlank()).map(Cast::votes)::iterator);
        Ratio invalid = Roll.sum(count.ballots().invalid().values());
        Ratio valid = count.ballots().counted();
        Votes votes = counting.votes(valid, Ratio.ZERO, Ratio.ZERO, blank, invalid);
        boolean anybody = valid.signum() > 0;
        Outcome outcome = count.isOpen() ? Outcome.TIED : Outcome.CARRIED;
        if (!count.ties().isEmpty()) {
            counting.applied(tieArticle);
        }
        SortedMap<String, String> arithmetic = new TreeMap<>();
        arithmetic.put("valid", valid.toString());
        arithmetic.put("method", count.method());
        arithmetic.put("seats", Integer.toString(count.seats()));
        tellers.note();
        if (!without.isEmpty()) {
            counting.applied("meetings.seats");
            counting.sitting()
                    .meetingId()
                    .ifPresent(meeting -> counting.note(new VotingEvent.RecountedWithout(
                            counting.sitting().on(), meeting, counting.motion().id(), without)));
        }
        return counting.decided(new Counting.Found(
                anybody ? outcome : Outcome.REJECTED,
                anybody ? count.elected() : List.of(),
                votes,
                arithmetic,
                Optional.of(count),
                new Counting.ByName(new TreeMap<>(), named),
                tellers.who(),
                Optional.empty()));
    }
}
