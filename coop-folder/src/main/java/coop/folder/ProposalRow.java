package coop.folder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code proposals.csv}.
 *
 * @param source where it stands
 * @param proposal the id of the proposal; none for a ranking
 * @param act what was done
 * @param date on which day
 * @param person by whom
 * @param topic what it is an answer to
 * @param title its title
 * @param text its wording, or that of an amendment
 * @param amendment which amendment is taken over, from 1
 * @param ranking the proposals by rank: {@code b > a = c}
 */
public record ProposalRow(
        Source source,
        @Nullable String proposal,
        ProposalAct act,
        LocalDate date,
        String person,
        @Nullable String topic,
        @Nullable String title,
        @Nullable String text,
        @Nullable Integer amendment,
        @Nullable String ranking) {}
