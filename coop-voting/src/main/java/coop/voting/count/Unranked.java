package coop.voting.count;

/** What a ballot says of candidates whom it does not rank, when candidates are compared two by two. */
public enum Unranked {
    /** They share the last place, below all who are ranked. */
    LAST,
    /** Nothing: no preference is counted with them. */
    IGNORED
}
