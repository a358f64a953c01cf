package coop.voting;

import java.util.Optional;

/**
 * What is put to the vote.
 *
 * @param id its name in the cooperative, unique, such as {@code surplus-2013}
 * @param kind what it decides, such as {@code ordinary}, {@code statutes} or {@code election}; the statutes name the rules of
 *     each kind
 * @param title what is put to the vote, in words
 * @param subject what it is about, when it is about one thing: a year, a person's number, the digest of new statutes; in an
 *     election, the body, {@code board} when there is none
 * @param ballot how the vote is taken
 * @param contest the options, when it is an election or a choice; none for yes or no
 * @param casting the casting vote that the chair declared in the room, for statutes that give the chair one
 */
public record Motion(
        String id,
        String kind,
        String title,
        Optional<String> subject,
        Ballot ballot,
        Optional<Contest> contest,
        Optional<Vote> casting) {
    /** The kind that elects persons to a body. */
    public static final String ELECTION = "election";

    /**
     * @throws IllegalArgumentException if the id, the kind or the title is blank
     */
    public Motion {
        if (id.isBlank() || kind.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("wanted a motion with an id, a kind and a title");
        }
    }

    /** A motion without a casting vote. */
    public Motion(
            String id, String kind, String title, Optional<String> subject, Ballot ballot, Optional<Contest> contest) {
        this(id, kind, title, subject, ballot, contest, Optional.empty());
    }

    /** A yes or no about nothing else. */
    public static Motion of(String id, String kind, String title, Ballot ballot) {
        return new Motion(id, kind, title, Optional.empty(), ballot, Optional.empty());
    }

    /** An election or a choice. */
    public static Motion of(String id, String kind, String title, Ballot ballot, Contest contest) {
        return new Motion(id, kind, title, Optional.empty(), ballot, Optional.of(contest));
    }

    /** Whether it gives mandates: it is of the kind {@link #ELECTION}, or its contest has a term. */
    public boolean isElection() {
        return contest.isPresent()
                && (kind.equals(ELECTION) || contest.get().term().isPresent());
    }

    /** What was announced, without what only the meeting gives: a casting vote, a seed, an order. */
    Motion announced() {
        return new Motion(id, kind, title, subject, ballot, contest.map(Contest::withoutTie));
    }
}
