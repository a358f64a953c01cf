package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the board decides about persons, as resolutions on record. All methods are pure. */
public final class Decisions {
    /** The body of a resolution of the board. */
    public static final String BOARD = "board";

    private Decisions() {}

    /**
     * The board approves an admission, or an exclusion where the statutes give it to the board.
     *
     * @param id the id of the resolution, unique in the minute book
     * @param kind {@code admission} or {@code exclusion}
     * @param carried whether it is approved; a refusal is on record too
     * @return refused with {@code decision.known} or {@code decision.kind}
     */
    public static Ruling ofBoard(
            Cooperative coop, String id, String kind, MemberId who, LocalDate on, boolean carried) {
        List<Reason> reasons = new ArrayList<>();
        if (coop.book(MinuteBook.BOOK).find(id).isPresent()) {
            reasons.add(Reason.of("decision.known", "membership", "a resolution {0} is on record already", id));
        }
        if (!kind.equals("admission") && !kind.equals("exclusion")) {
            reasons.add(Reason.of(
                    "decision.kind", "membership", "wanted a decision on an admission or exclusion, got {0}", kind));
        }
        return Ruling.of(
                reasons,
                new ResolutionRecorded(
                        on,
                        new Resolution(
                                id,
                                kind,
                                kind,
                                on,
                                BOARD,
                                carried ? Resolution.Outcome.CARRIED : Resolution.Outcome.REJECTED,
                                Optional.of(who.toString()),
                                List.of(),
                                List.of(),
                                new TreeMap<>())));
    }
}
