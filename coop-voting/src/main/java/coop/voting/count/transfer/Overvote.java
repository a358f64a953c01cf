package coop.voting.count.transfer;

/** What becomes of a paper when several candidates are named at the rank that would count. */
public enum Overvote {
    /** It counts for nobody from here on. */
    EXHAUST,
    /** The rank is passed over. */
    SKIP,
    /** It counts for the one of them who still stands; if several do, for nobody from here on. */
    EXHAUST_IF_MULTIPLE_CONTINUING
}
