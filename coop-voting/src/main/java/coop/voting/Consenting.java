package coop.voting;

import coop.core.Reason;
import coop.core.resolution.Resolution.Outcome;
import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A decision by consent: nobody who takes part in the last round objects. Rounds before it are how the proposal came to be what
 * it is. One thread only.
 */
final class Consenting {
    private final Counting counting;

    Consenting(Counting counting) {
        this.counting = counting;
    }

    Tally tally(Ballots.Consent ballots) {
        if (counting.motion().contest().isPresent()) {
            return counting.nullAndVoid(Reason.of(
                    "vote.wrong-ballots",
                    "meetings",
                    "the votes handed in on {0} are not of the kind that was asked for",
                    counting.motion().id()));
        }
        List<ConsentRound> rounds = new ArrayList<>();
        ballots.rounds().forEach(round -> rounds.add(ofVoters(round)));
        ConsentRound last = rounds.get(rounds.size() - 1);
        Ratio consent = count(last, Stance.CONSENT).plus(count(last, Stance.CONCERN));
        Ratio objections = count(last, Stance.OBJECTION);
        Votes votes = counting.votes(consent, objections, count(last, Stance.ASIDE), Ratio.ZERO, Ratio.ZERO);
        counting.sitting()
                .meetingId()
                .ifPresent(meeting -> rounds.forEach(round -> counting.note(new VotingEvent.ConsentRoundHeld(
                        counting.sitting().on(), meeting, counting.motion().id(), round))));
        SortedMap<String, String> arithmetic = new TreeMap<>();
        arithmetic.put("majority", "consent");
        arithmetic.put("rounds", Integer.toString(rounds.size()));
        arithmetic.put("concerns", count(last, Stance.CONCERN).toString());
        arithmetic.put("yes", votes.yes().toString());
        arithmetic.put("no", votes.no().toString());
        return counting.decided(new Counting.Found(
                objections.signum() == 0 && consent.signum() > 0 ? Outcome.CARRIED : Outcome.REJECTED,
                List.of(),
                votes,
                arithmetic,
                Optional.empty(),
                new Counting.ByName(new TreeMap<>(), new TreeMap<>()),
                List.of(),
                Optional.empty()));
    }

    /** The round, without those who may not vote here; they are listed as refused, once a round. */
    private ConsentRound ofVoters(ConsentRound round) {
        SortedMap<coop.core.value.MemberId, Stance> stances = new TreeMap<>();
        round.stances().forEach((who, stance) -> counting.votesOf(who).ifPresent(own -> stances.put(who, stance)));
        SortedMap<coop.core.value.MemberId, String> words = new TreeMap<>(round.words());
        words.keySet().retainAll(stances.keySet());
        return new ConsentRound(round.number(), round.proposal(), stances, words);
    }

    private static Ratio count(ConsentRound round, Stance stance) {
        return Ratio.of(round.stances().values().stream().filter(stance::equals).count());
    }
}
