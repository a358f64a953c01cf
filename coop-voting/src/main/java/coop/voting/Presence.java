package coop.voting;

/** How somebody attends a meeting. */
public enum Presence {
    /** In the room. */
    PRESENT,
    /** By electronic means that let the member take part both ways. */
    REMOTE
}
