package coop.core.membership;

/** What members of a class may do. The rights of a suspended member rest. */
public enum Right {
    /** To be called to meetings and to speak there. */
    ATTEND,
    /** To vote. */
    VOTE,
    /** To stand for office. */
    STAND,
    /** To a part of the surplus by patronage. */
    PATRONAGE,
    /** To a dividend on shares. */
    DIVIDEND
}
