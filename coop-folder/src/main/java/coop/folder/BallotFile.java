package coop.folder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The votes on one motion, {@code ballots-MOTION.csv}. Its columns tell of which kind it is. */
public sealed interface BallotFile {
    /** The motion. */
    String motion();

    /** The file, relative to the folder. */
    String file();

    /** Whether each vote carries the key of its principal. */
    default boolean named() {
        return false;
    }

    /**
     * Yes or no, by name.
     *
     * @param motion the motion
     * @param file the file
     * @param votes the votes; each person once
     */
    record NamedVotes(String motion, String file, List<NamedVote> votes) implements BallotFile {
        public NamedVotes {
            votes = List.copyOf(votes);
        }

        @Override
        public boolean named() {
            return true;
        }
    }

    /**
     * A vote by name.
     *
     * @param source where it stands
     * @param person the principal whose vote it is
     * @param vote what was voted
     */
    record NamedVote(Source source, String person, Vote vote) {}

    /**
     * Yes or no, counted.
     *
     * @param motion the motion
     * @param file the file
     * @param totals the counts; one for a vote and teller
     */
    record Totals(String motion, String file, List<Total> totals) implements BallotFile {
        public Totals {
            totals = List.copyOf(totals);
        }
    }

    /**
     * How many voted in one way.
     *
     * @param source where it stands
     * @param vote what they voted
     * @param count how many
     * @param teller who counted, when tellers count apart; {@code agreed} for what they settled on; else null
     * @param memberClass of which class of members, when classes are counted apart; else null
     */
    record Total(
            Source source,
            Vote vote,
            long count,
            @Nullable String teller,
            @Nullable String memberClass) {}

    /**
     * Yes or no, on papers.
     *
     * @param motion the motion
     * @param file the file
     * @param papers the papers; each number once
     */
    record Papers(String motion, String file, List<Paper> papers) implements BallotFile {
        public Papers {
            papers = List.copyOf(papers);
        }
    }

    /**
     * A paper.
     *
     * @param source where it stands
     * @param paper its number, which ties to nobody
     * @param vote what is on it
     */
    record Paper(Source source, String paper, Vote vote) {}

    /**
     * Preferences, as they were cast.
     *
     * @param motion the motion
     * @param file the file
     * @param named whether voters are persons or papers
     * @param ballots the ballots; each person or paper once
     */
    record Rankings(String motion, String file, boolean named, List<Ranking> ballots) implements BallotFile {
        public Rankings {
            ballots = List.copyOf(ballots);
        }
    }

    /**
     * A preference ballot. For example {@code b > a = c} is [[b], [a, c]], and one with nothing at the second rank is
     * [[b], [], [c]]. Whether the options exist is for the counting method to say.
     *
     * @param source where it stands
     * @param voter the key of the person, or the number of the paper
     * @param ranks the options at each rank, best first; none for a blank ballot
     */
    record Ranking(Source source, String voter, List<List<String>> ranks) {
        public Ranking {
            ranks = ranks.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Choices without an order: approval, or plurality with one of them.
     *
     * @param motion the motion
     * @param file the file
     * @param named whether voters are persons or papers
     * @param ballots the ballots; each person or paper once
     */
    record Approvals(String motion, String file, boolean named, List<Approval> ballots) implements BallotFile {
        public Approvals {
            ballots = List.copyOf(ballots);
        }
    }

    /**
     * A ballot of choices.
     *
     * @param source where it stands
     * @param voter the key of the person, or the number of the paper
     * @param approved the options, as they were cast; none for a blank ballot
     */
    record Approval(Source source, String voter, List<String> approved) {
        public Approval {
            approved = List.copyOf(approved);
        }
    }

    /** What a teller's name says in a file for what the tellers settled on together. */
    String AGREED = "agreed";

    /**
     * Papers as tellers read them, each apart.
     *
     * @param motion the motion
     * @param file the file
     * @param holds what is on the papers
     * @param papers the papers; each number once for a teller
     */
    record TellersPapers(String motion, String file, Holds holds, List<TellersPaper> papers) implements BallotFile {
        public TellersPapers {
            papers = List.copyOf(papers);
        }
    }

    /** What is on a paper. */
    enum Holds {
        VOTE,
        RANKING,
        APPROVALS
    }

    /**
     * A paper as a teller read it.
     *
     * @param source where it stands
     * @param teller key of the teller, or {@link #AGREED}
     * @param paper its number
     * @param vote what is on it, for or against; else null
     * @param ranks what is on it, else; the options approved of at one rank
     */
    record TellersPaper(
            Source source,
            String teller,
            String paper,
            @Nullable Vote vote,
            List<List<String>> ranks) {
        public TellersPaper {
            ranks = ranks.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Rounds of consent.
     *
     * @param motion the motion
     * @param file the file
     * @param stances where each stood; each person once in a round
     */
    record Stances(String motion, String file, List<StanceRow> stances) implements BallotFile {
        public Stances {
            stances = List.copyOf(stances);
        }

        @Override
        public boolean named() {
            return true;
        }
    }

    /**
     * Where somebody stood in a round.
     *
     * @param source where it stands
     * @param person the principal whose stance it is
     * @param round from 1
     * @param stance where they stood
     * @param words what they said to it
     * @param proposal the wording of the proposal in this round, on one row of it at least
     */
    record StanceRow(
            Source source,
            String person,
            int round,
            StanceWord stance,
            @Nullable String words,
            @Nullable String proposal) {}
}
