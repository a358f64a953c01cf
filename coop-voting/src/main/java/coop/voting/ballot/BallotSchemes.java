package coop.voting.ballot;

import coop.core.Reason;
import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The ways of taking votes that come with the SDK. */
public final class BallotSchemes {
    private static final String ARTICLE = "meetings.sealed";

    private BallotSchemes() {}

    /** {@code open}: by name, on record. */
    public record Open() implements BallotScheme {
        @Override
        public List<Reason> against(Plan plan) {
            return List.of();
        }

        @Override
        public Secrecy secrecy() {
            return Secrecy.NAMED;
        }

        @Override
        public boolean isExperimental() {
            return false;
        }
    }

    /**
     * {@code paper}, the default for secret votes: papers are handed out against the roll and counted by tellers. A paper does not say
     * how many votes it carries, so that all voters must have as many.
     */
    public record PaperVote() implements BallotScheme {
        @Override
        public List<Reason> against(Plan plan) {
            return plan.electorate().classes().size() <= 1
                    ? List.of()
                    : List.of(Reason.of(
                            "vote.unequal-papers",
                            "meetings.franchise",
                            "members have different numbers of votes; papers without names cannot be counted on {0}",
                            plan.ballot()));
        }

        @Override
        public boolean isExperimental() {
            return false;
        }
    }

    /**
     * {@code sealed}, experimental: the two envelopes of {@link Sealing}. {@code docs/voting-trust.md} says what it promises.
     *
     * @param scrutineers how many must open the ballots together, at least; 2 or more
     * @param crowd the least number of ballots that are opened, 10 unless said
     * @param challenge how long a result may be contested before keys are destroyed
     */
    public record Sealed(
            @Default("2") int scrutineers,
            @Default("10") int crowd,
            @Default("\"P14D\"") Period challenge) implements BallotScheme {
        /**
         * @throws IllegalArgumentException if there are fewer than two scrutineers or the crowd is below 3
         */
        public Sealed {
            if (scrutineers < 2 || scrutineers > 9) {
                throw new IllegalArgumentException("wanted 2 to 9 scrutineers, got " + scrutineers);
            }
            if (crowd < 3) {
                throw new IllegalArgumentException("wanted a crowd of 3 or more, got " + crowd);
            }
            if (challenge.isNegative()) {
                throw new IllegalArgumentException("wanted a challenge period of 0 days or more, got " + challenge);
            }
        }

        @Override
        public List<Reason> against(Plan plan) {
            return plan.electorate().tooSmall(crowd);
        }

        /** Why a setup does not keep to these rules. */
        public List<Reason> against(BallotSetup setup) {
            List<Reason> reasons = new ArrayList<>();
            if (setup.scrutineers().size() < scrutineers) {
                reasons.add(Reason.of(
                        "sealed.scrutineers",
                        ARTICLE,
                        "{0} scrutineers open the ballots of {1}; the statutes want {2}",
                        setup.scrutineers().size(),
                        setup.ballot(),
                        scrutineers));
            }
            if (setup.crowd() < crowd) {
                reasons.add(Reason.of(
                        "sealed.crowd",
                        ARTICLE,
                        "{0} opens {1} ballots or more; the statutes want {2}",
                        setup.ballot(),
                        setup.crowd(),
                        crowd));
            }
            return reasons;
        }
    }

    /**
     * {@code belenios}, experimental: the vote is taken by a Belenios server, which proves its count to anybody; this SDK hands over
     * the question and the electorate, and takes back the result with the digest of the archive. It does not check the archive's
     * proofs: {@code belenios-tool election verify} does, and the digest says which archive was meant.
     *
     * <p>Handed over: {@code questions.json}, a template of the question, and {@code voters.txt}, a line {@code NUMBER,,WEIGHT} for
     * each voter. Taken back: {@code result.json}, as Belenios publishes it, and the archive, a file {@code *.bel}. For yes or no and
     * for the choice of one option; rankings are not exported.
     */
    public record Belenios() implements BallotScheme {
        @Override
        public List<Reason> against(Plan plan) {
            List<Reason> reasons = new ArrayList<>();
            if (plan.question().form() == Question.Form.RANKING) {
                reasons.add(Reason.of(
                        "belenios.ranking",
                        ARTICLE,
                        "{0} ranks options; only yes or no and the choice of one are exported",
                        plan.ballot()));
            }
            if (!plan.electorate().classes().keySet().stream().allMatch(Ratio::isWhole)) {
                reasons.add(Reason.of(
                        "belenios.parts",
                        ARTICLE,
                        "{0} has voters with parts of votes; weights are whole",
                        plan.ballot()));
            }
            return reasons;
        }

        @Override
        public SortedMap<String, byte[]> handOver(Plan plan) {
            return BeleniosFiles.handOver(plan);
        }

        @Override
        public Received receive(Plan plan, SortedMap<String, byte[]> archive) {
            return BeleniosFiles.receive(plan, archive);
        }
    }
}
