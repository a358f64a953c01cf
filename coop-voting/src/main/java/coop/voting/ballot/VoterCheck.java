package coop.voting.ballot;

import coop.core.value.Hash;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows one voter's envelope through a bundle: by the receipt whether it was counted, by the opening where it was lost. */
final class VoterCheck {
    private static final String RECEIPT = "receipt";
    private static final String OPENING = "opening";

    private final BallotSetup setup;
    private final List<@Nullable BatchList> batches;
    private final List<@Nullable Peeled> peeled;
    private final BundleCheck check;

    VoterCheck(BallotSetup setup, List<@Nullable BatchList> batches, List<@Nullable Peeled> peeled, BundleCheck check) {
        this.setup = setup;
        this.batches = batches;
        this.peeled = peeled;
        this.check = check;
    }

    void check(Bundle.Asked asked, @Nullable OpenedBallots ballots) {
        asked.receipt().ifPresent(this::receipt);
        asked.opening().ifPresent(bytes -> opening(bytes, ballots));
    }

    private void receipt(byte[] bytes) {
        Receipt receipt = check.attempt(RECEIPT, () -> Receipt.read(bytes));
        if (receipt == null) {
            return;
        }
        if (!receipt.setup().equals(setup.digest()) || !receipt.isSignedBy(setup.box())) {
            check.found(RECEIPT, "receipt.not-of-box", "the box of this vote did not sign the receipt");
        } else if (!holds(0, receipt.envelope())) {
            check.found(
                    RECEIPT,
                    "receipt.not-counted",
                    "the box took the envelope and does not count it: unless its voter cast another one, or overruled"
                            + " a proxy, the box lost it");
        } else {
            check.told(RECEIPT, "receipt.counted", "the envelope of the receipt is among those counted");
        }
    }

    private void opening(byte[] bytes, @Nullable OpenedBallots ballots) {
        Opening opening = read(bytes);
        if (opening == null) {
            return;
        }
        List<Hash> trace = Sealing.trace(setup, opening);
        for (int step = 0; step < trace.size(); step++) {
            if (holds(step, trace.get(step))) {
                continue;
            }
            if (step == 0) {
                check.found(OPENING, "opening.not-counted", "the envelope is not among those that the box counts");
                return;
            }
            String who = setup.scrutineers().get(step - 1).name();
            Peeled statement = peeled.get(step);
            boolean declared = statement != null && statement.invalid().contains(trace.get(step - 1));
            check.found(
                    OPENING,
                    declared ? "opening.declared-invalid" : "opening.lost",
                    declared
                            ? "{0} declared the envelope invalid; it is valid"
                            : "{0} was handed the envelope and did not hand it over",
                    who);
            return;
        }
        if (ballots == null) {
            check.told(OPENING, "opening.arrived", "the envelope reached the last step; the ballots are not published");
            return;
        }
        boolean counted = ballots.ballots().values().stream()
                .flatMap(List::stream)
                .anyMatch(ballot ->
                        ballot.choice().filter(opening.choice()::equals).isPresent()
                                && (ballot.tracker().isEmpty()
                                        || ballot.tracker().equals(opening.tracker())));
        if (counted) {
            check.told(OPENING, "opening.counted", "the ballot is among those counted, as it was cast");
        } else {
            check.found(OPENING, "opening.not-published", "the ballot was opened and is not among those published");
        }
    }

    private @Nullable Opening read(byte[] bytes) {
        return check.attempt(OPENING, () -> {
            try {
                return Opening.read(setup, bytes);
            } catch (InvalidBallotException refused) {
                throw new MalformedException("the question does not allow it", refused);
            }
        });
    }

    private boolean holds(int step, Hash envelope) {
        return Optional.ofNullable(batches.get(step))
                .filter(batch -> batch.all().contains(envelope))
                .isPresent();
    }
}
