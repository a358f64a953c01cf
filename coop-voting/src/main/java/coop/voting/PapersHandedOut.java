package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * What was written down of a vote on papers, beside the papers themselves.
 *
 * @param handedOut how many papers were handed out against the roll
 * @param signed who signed the tellers' sheets
 * @param note what was done where tellers differed, in words and without what was on any paper
 */
public record PapersHandedOut(
        Optional<Long> handedOut, @Default("[]") List<MemberId> signed, Optional<String> note) {
    public PapersHandedOut {
        signed = List.copyOf(signed);
        if (handedOut.filter(papers -> papers < 0).isPresent()) {
            throw new IllegalArgumentException("wanted 0 papers or more, got " + handedOut.get());
        }
    }
}
