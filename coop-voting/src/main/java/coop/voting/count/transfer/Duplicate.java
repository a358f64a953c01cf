package coop.voting.count.transfer;

/** What becomes of a paper that names a candidate again at a later rank. */
public enum Duplicate {
    /** The later rank says nothing new. */
    SKIP,
    /** It counts for nobody from the later rank on. */
    EXHAUST
}
