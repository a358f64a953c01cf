package coop.voting;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.MemberRegister;
import coop.core.membership.Standing;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import coop.voting.count.TieBreak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Deliberation between meetings: members propose, second, amend and rank. It decides nothing; a meeting takes up what enough
 * members second. All methods are pure and safe for use by many threads.
 */
public final class Deliberation {
    private static final String ARTICLE = "meetings.seconds";
    private static final String DEFAULT_METHOD = "schulze";

    private Deliberation() {}

    /**
     * A member makes a proposal.
     *
     * @return refused with {@code proposal.not-a-member} or {@code proposal.known}
     */
    public static Ruling propose(
            Cooperative coop, MemberId by, LocalDate on, String id, Optional<String> topic, String title, String text) {
        List<Reason> reasons = new ArrayList<>();
        member(coop, by, on, reasons);
        if (coop.book(Deliberations.BOOK).find(id).isPresent()) {
            reasons.add(Reason.of("proposal.known", ARTICLE, "there is a proposal {0} already", id));
        }
        return Ruling.of(reasons, new DeliberationEvent.ProposalMade(on, id, by, topic, title, text));
    }

    /**
     * Another member seconds a proposal.
     *
     * @return refused with {@code proposal.not-a-member}, {@code proposal.not-open}, {@code proposal.own} or {@code
     *     proposal.seconded-before}
     */
    public static Ruling second(Cooperative coop, MemberId by, LocalDate on, String id) {
        List<Reason> reasons = new ArrayList<>();
        member(coop, by, on, reasons);
        open(coop, on, id, reasons).ifPresent(proposal -> {
            if (proposal.by().equals(by)) {
                reasons.add(
                        Reason.of("proposal.own", ARTICLE, "{0} made the proposal {1} and does not second it", by, id));
            }
            if (proposal.seconders().contains(by)) {
                reasons.add(
                        Reason.of("proposal.seconded-before", ARTICLE, "{0} seconds the proposal {1} already", by, id));
            }
        });
        return Ruling.of(reasons, new DeliberationEvent.ProposalSeconded(on, id, by));
    }

    /** A member offers another wording; refused as {@link #second}, save that one's own proposal may be amended. */
    public static Ruling amend(Cooperative coop, MemberId by, LocalDate on, String id, String wording) {
        List<Reason> reasons = new ArrayList<>();
        member(coop, by, on, reasons);
        open(coop, on, id, reasons);
        return Ruling.of(reasons, new DeliberationEvent.AmendmentOffered(on, id, by, wording));
    }

    /**
     * Who made a proposal takes an amendment over.
     *
     * @param amendment its place among those offered, from 1
     * @return refused with {@code proposal.not-open}, {@code proposal.of-another} or {@code proposal.no-amendment}
     */
    public static Ruling take(Cooperative coop, MemberId by, LocalDate on, String id, int amendment) {
        List<Reason> reasons = new ArrayList<>();
        open(coop, on, id, reasons).ifPresent(proposal -> {
            own(proposal, by, reasons);
            if (amendment < 1 || amendment > proposal.amendments().size()) {
                reasons.add(Reason.of(
                        "proposal.no-amendment",
                        ARTICLE,
                        "the proposal {0} has {1} amendments, and no number {2}",
                        id,
                        proposal.amendments().size(),
                        amendment));
            }
        });
        return Ruling.of(reasons, new DeliberationEvent.AmendmentTaken(on, id, by, amendment));
    }

    /** Who made a proposal takes it back; refused with {@code proposal.not-open} or {@code proposal.of-another}. */
    public static Ruling withdraw(Cooperative coop, MemberId by, LocalDate on, String id) {
        List<Reason> reasons = new ArrayList<>();
        open(coop, on, id, reasons).ifPresent(proposal -> own(proposal, by, reasons));
        return Ruling.of(reasons, new DeliberationEvent.ProposalWithdrawn(on, id, by));
    }

    /**
     * A member ranks the open proposals of a topic. Whoever ranks again replaces their ranking.
     *
     * @param ranks the ids by rank, best first
     * @return refused with {@code proposal.not-a-member} or {@code proposal.not-of-topic}
     */
    public static Ruling rank(Cooperative coop, MemberId by, LocalDate on, String topic, List<List<String>> ranks) {
        List<Reason> reasons = new ArrayList<>();
        member(coop, by, on, reasons);
        TreeSet<String> open = new TreeSet<>();
        coop.book(Deliberations.BOOK, on).of(topic).forEach(proposal -> open.add(proposal.id()));
        List<String> ranked = ranks.stream().flatMap(List::stream).toList();
        if (ranked.isEmpty() || !open.containsAll(ranked) || ranked.size() > new TreeSet<>(ranked).size()) {
            reasons.add(Reason.of(
                    "proposal.not-of-topic",
                    ARTICLE,
                    "a ranking on {0} names open proposals of it, each once; there are {1}",
                    topic,
                    open));
        }
        return Ruling.of(reasons, new DeliberationEvent.ProposalsRanked(on, topic, by, ranks));
    }

    /**
     * How the members rank the proposals of a topic, by the method of the statutes, else by Schulze's. It binds nobody. Only
     * rankings of those who are members on the day count.
     *
     * @return none when there are not two proposals, or nobody ranked them
     * @throws coop.voting.count.CountingException if the method of the statutes cannot count rankings
     */
    public static Optional<Count> ranking(Cooperative coop, String topic, LocalDate on) {
        Deliberations book = coop.book(Deliberations.BOOK, on);
        MemberRegister register = coop.book(MemberRegister.BOOK, on);
        List<String> options =
                book.of(topic).stream().map(Deliberations.Proposal::id).sorted().toList();
        ProfileBuilder profile = Profile.ranked(options);
        long ballots = 0;
        for (var ranking : book.rankings(topic).entrySet()) {
            if (register.standing(ranking.getKey()) == Standing.ADMITTED) {
                profile.ranking(
                        Ratio.ONE,
                        ranking.getValue().ranks().stream()
                                .map(rank ->
                                        rank.stream().filter(options::contains).toList())
                                .filter(rank -> !rank.isEmpty())
                                .toList());
                ballots++;
            }
        }
        Optional<CountingMethod> method = coop.statutes(on)
                .section(MeetingArticles.class)
                .method()
                .or(() -> coop.installed().policy(CountingMethod.class, DEFAULT_METHOD));
        boolean counted = ballots > 0 && options.size() > 1;
        return method.filter(some -> counted).map(some -> some.count(profile.build(), 1, TieBreak.none()));
    }

    private static void member(Cooperative coop, MemberId who, LocalDate on, List<Reason> reasons) {
        if (coop.book(MemberRegister.BOOK, on).standing(who) != Standing.ADMITTED) {
            reasons.add(
                    Reason.of("proposal.not-a-member", ARTICLE, "{0} is no member with full rights on {1}", who, on));
        }
    }

    private static Optional<Deliberations.Proposal> open(
            Cooperative coop, LocalDate on, String id, List<Reason> reasons) {
        Optional<Deliberations.Proposal> proposal =
                coop.book(Deliberations.BOOK, on).find(id).filter(Deliberations.Proposal::isOpen);
        if (proposal.isEmpty()) {
            reasons.add(Reason.of("proposal.not-open", ARTICLE, "there is no open proposal {0} on {1}", id, on));
        }
        return proposal;
    }

    private static void own(Deliberations.Proposal proposal, MemberId by, List<Reason> reasons) {
        if (!proposal.by().equals(by)) {
            reasons.add(Reason.of(
                    "proposal.of-another", ARTICLE, "the proposal {0} is not that of {1}", proposal.id(), by));
        }
    }
}
