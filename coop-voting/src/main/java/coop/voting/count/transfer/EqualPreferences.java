package coop.voting.count.transfer;

/** What a paper with several candidates at one rank says. */
public enum EqualPreferences {
    /** It counts up to that rank. */
    EXHAUST,
    /** It counts as all orders of the equals, each with the same share of the paper. */
    ALL_ORDERS
}
