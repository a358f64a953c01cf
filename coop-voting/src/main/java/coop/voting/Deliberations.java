package coop.voting;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/** The book of what members proposed, seconded, amended and ranked. Immutable. */
public final class Deliberations {
    /** The book of deliberations. */
    public static final Book<Deliberations> BOOK = new Book<>() {
        @Override
        public Deliberations blank() {
            return new Deliberations(TreePMap.empty(), TreePMap.empty());
        }

        @Override
        public Deliberations enter(Deliberations state, Entry entry) {
            return entry.event() instanceof DeliberationEvent event ? state.with(event) : state;
        }
    };

    private final TreePMap<String, Proposal> proposals;
    private final TreePMap<String, SortedMap<MemberId, Paper>> rankings;

    private Deliberations(TreePMap<String, Proposal> proposals, TreePMap<String, SortedMap<MemberId, Paper>> rankings) {
        this.proposals = proposals;
        this.rankings = rankings;
    }

    /**
     * A proposal as it stands.
     *
     * @param id its name
     * @param on the day it was made
     * @param by who made it
     * @param topic what it is an answer to
     * @param title its title
     * @param text its wording now
     * @param seconders who second it, in their order
     * @param amendments every amendment offered, in their order
     * @param isOpen whether it was not taken back
     */
    public record Proposal(
            String id,
            LocalDate on,
            MemberId by,
            Optional<String> topic,
            String title,
            String text,
            List<MemberId> seconders,
            List<Amendment> amendments,
            boolean isOpen) {
        public Proposal {
            seconders = List.copyOf(seconders);
            amendments = List.copyOf(amendments);
        }
    }

    /**
     * An amendment.
     *
     * @param by who offered it
     * @param wording the wording it would give the proposal
     * @param isTaken whether the proposal took it over
     */
    public record Amendment(MemberId by, String wording, boolean isTaken) {}

    private Deliberations with(DeliberationEvent event) {
        if (event instanceof DeliberationEvent.ProposalMade made) {
            return put(new Proposal(
                    made.id(),
                    made.on(),
                    made.by(),
                    made.topic(),
                    made.title(),
                    made.text(),
                    List.of(),
                    List.of(),
                    true));
        }
        if (event instanceof DeliberationEvent.ProposalsRanked ranked) {
            SortedMap<MemberId, Paper> papers = new TreeMap<>(rankings(ranked.topic()));
            papers.put(ranked.by(), new Paper(ranked.ranks(), Optional.empty()));
            return new Deliberations(proposals, rankings.plus(ranked.topic(), papers));
        }
        if (event instanceof DeliberationEvent.ProposalSeconded seconded) {
            return find(seconded.id())
                    .map(known -> put(seconded(known, seconded.by())))
                    .orElse(this);
        }
        if (event instanceof DeliberationEvent.AmendmentOffered offered) {
            return find(offered.id())
                    .map(known -> put(amended(known, new Amendment(offered.by(), offered.wording(), false))))
                    .orElse(this);
        }
        if (event instanceof DeliberationEvent.AmendmentTaken taken) {
            return find(taken.id())
                    .map(known -> put(taken(known, taken.amendment() - 1)))
                    .orElse(this);
        }
        if (event instanceof DeliberationEvent.ProposalWithdrawn withdrawn) {
            return find(withdrawn.id()).map(known -> put(withdrawn(known))).orElse(this);
        }
        return this;
    }

    private Deliberations put(Proposal proposal) {
        return new Deliberations(proposals.plus(proposal.id(), proposal), rankings);
    }

    private static Proposal seconded(Proposal known, MemberId by) {
        List<MemberId> more = new ArrayList<>(known.seconders());
        more.add(by);
        return new Proposal(
                known.id(),
                known.on(),
                known.by(),
                known.topic(),
                known.title(),
                known.text(),
                more,
                known.amendments(),
                known.isOpen());
    }

    private static Proposal amended(Proposal known, Amendment amendment) {
        List<Amendment> more = new ArrayList<>(known.amendments());
        more.add(amendment);
        return new Proposal(
                known.id(),
                known.on(),
                known.by(),
                known.topic(),
                known.title(),
                known.text(),
                known.seconders(),
                more,
                known.isOpen());
    }

    private static Proposal taken(Proposal known, int place) {
        List<Amendment> all = new ArrayList<>(known.amendments());
        Amendment amendment = all.get(place);
        all.set(place, new Amendment(amendment.by(), amendment.wording(), true));
        return new Proposal(
                known.id(),
                known.on(),
                known.by(),
                known.topic(),
                known.title(),
                amendment.wording(),
                known.seconders(),
                all,
                known.isOpen());
    }

    private static Proposal withdrawn(Proposal known) {
        return new Proposal(
                known.id(),
                known.on(),
                known.by(),
                known.topic(),
                known.title(),
                known.text(),
                known.seconders(),
                known.amendments(),
                false);
    }

    /** The proposal of an id. */
    public Optional<Proposal> find(String id) {
        return Optional.ofNullable(proposals.get(id));
    }

    /** Every proposal, by id. A view, not a copy. */
    public Collection<Proposal> proposals() {
        return proposals.values();
    }

    /** The open proposals of a topic, by id. */
    public List<Proposal> of(String topic) {
        return proposals.values().stream()
                .filter(proposal -> proposal.isOpen()
                        && proposal.topic().filter(topic::equals).isPresent())
                .toList();
    }

    /** The topics under which there are open proposals, in their order. */
    public List<String> topics() {
        return proposals.values().stream()
                .filter(Proposal::isOpen)
                .flatMap(proposal -> proposal.topic().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How members ranked the proposals of a topic, each once. */
    public SortedMap<MemberId, Paper> rankings(String topic) {
        SortedMap<MemberId, Paper> papers = rankings.get(topic);
        return papers == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(papers);
    }
}
