package coop.folder;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a meeting's agenda: a motion, or something to talk about.
 *
 * @param source where it stands
 * @param title what it is about
 * @param motion the id of the motion, one in the whole folder; null when there is nothing to decide
 * @param kind the kind of motion; given whenever there is a motion
 * @param ballot how the vote is taken; null when there is none
 * @param year the financial year of accounts, discharge or surplus
 * @param seats how many are to be elected
 * @param term how long they serve
 * @param candidates keys of persons
 * @param options what there is to choose from
 * @param method the counting method: its id, or its settings as a JSON object; null for the statutes' method
 * @param statutes the file of new statutes, in the meeting's folder
 * @param inForce the day new statutes take effect; null for the day of the meeting
 * @param member whom an admission or exclusion is about
 * @param tie what breaks a tie; null for the statutes' rule
 * @param details what else is said of it
 */
public record AgendaItem(
        Source source,
        String title,
        @Nullable String motion,
        @Nullable String kind,
        @Nullable BallotForm ballot,
        @Nullable Integer year,
        @Nullable Integer seats,
        @Nullable Period term,
        List<String> candidates,
        List<String> options,
        @Nullable String method,
        @Nullable String statutes,
        @Nullable LocalDate inForce,
        @Nullable String member,
        @Nullable TieRule tie,
        AgendaDetails details) {
    public AgendaItem {
        candidates = List.copyOf(candidates);
        options = List.copyOf(options);
    }

    /** What breaks a tie. */
    public sealed interface TieRule {}

    /**
     * A lot.
     *
     * @param seed the words drawn in the room, from which anybody can draw the same lot again
     */
    public record ByLot(String seed) implements TieRule {}

    /**
     * The casting vote of the chair, where the statutes give the chair one.
     *
     * @param vote yes or no
     */
    public record ByCasting(Vote vote) implements TieRule {}

    /**
     * An order that was settled beforehand.
     *
     * @param options the options, the winning one first
     */
    public record ByOrder(List<String> options) implements TieRule {
        public ByOrder {
            options = List.copyOf(options);
        }
    }
}
