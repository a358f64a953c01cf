package coop.testkit;

import coop.capital.Beneficiary;
import coop.capital.Slice;
import coop.capital.SurplusRule;
import coop.capital.SurplusSoFar;
import coop.core.membership.MemberRegister;
import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Unit;
import coop.voting.Majority;
import coop.voting.Votes;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;

/** Rules of each kind that are broken in one way each. */
public final class RulesPlugin implements CoopPlugin {
    @Override
    public String id() {
        return "example.rules";
    }

    @Override
    public int contract() {
        return CoopPlugin.CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.policy(Majority.class, "contrary", Contrary.class)
                .policy(Majority.class, "moody-majority", MoodyMajority.class)
                .policy(SurplusRule.class, "greedy", Greedy.class)
                .policy(SurplusRule.class, "mute-surplus", MuteSurplus.class)
                .policy(Indicator.class, "foresighted", Foresighted.class)
                .policy(Indicator.class, "renaming", Renaming.class)
                .policy(CountingMethod.class, "first-listed", FirstListed.class)
                .policy(CountingMethod.class, "alphabetic", Alphabetic.class)
                .policy(CountingMethod.class, "hidden-tie", HiddenTie.class)
                .policy(CountingMethod.class, "underdog", Underdog.class);
    }

    /** Carries what has fewer votes for it than against. */
    public record Contrary() implements Majority {
        @Override
        public boolean carries(Votes votes) {
            return votes.yes().compareTo(votes.no()) < 0;
        }
    }

    /** Answers another thing each time. */
    public record MoodyMajority() implements Majority {
        private static final AtomicInteger ASKED = new AtomicInteger();

        @Override
        public boolean carries(Votes votes) {
            return ASKED.incrementAndGet() % 2 == 0;
        }
    }

    /** Takes a cent more than there is. */
    public record Greedy() implements SurplusRule {
        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            Money more = soFar.remaining().plus(Money.ofMinor(soFar.currency(), 1));
            return List.of(
                    soFar.slice(Beneficiary.fund("x"), more, Optional.empty(), "greedy.all", "{0} and a cent", more));
        }
    }

    /** Does not say why. */
    public record MuteSurplus() implements SurplusRule {
        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            return soFar.remaining().isPositive()
                    ? List.of(soFar.slice(Beneficiary.fund("x"), soFar.remaining(), Optional.empty(), "no", " "))
                    : List.of();
        }
    }

    /** Counts with every entry there is. */
    public record Foresighted() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return Definition.of("FOR-01", Unit.PERSONS)
                    .count(coop.latest(MemberRegister.BOOK).members().size());
        }
    }

    /** Is called something else each year. */
    public record Renaming() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return Definition.of("REN-" + period.last().getYear(), Unit.PERSONS)
                    .count(coop.book(MemberRegister.BOOK, period.last())
                            .members()
                            .size());
        }
    }

    /** Elects who stands first in the list. */
    public record FirstListed() implements CountingMethod {
        @Override
        public Count count(Profile ballots, int seats, TieBreak ties) {
            CountBuilder count = new CountBuilder("first-listed", ballots, seats, ties).require(BallotKind.RANKED);
            for (int i = 0; i < Math.min(seats, ballots.candidates().size()); i++) {
                count.elect(i);
            }
            return count.build();
        }
    }

    /** Elects whose name sorts first. */
    public record Alphabetic() implements CountingMethod {
        @Override
        public Count count(Profile ballots, int seats, TieBreak ties) {
            CountBuilder count = new CountBuilder("alphabetic", ballots, seats, ties).require(BallotKind.RANKED);
            ballots.candidates().stream().sorted().limit(seats).forEach(name -> count.elect(ballots.index(name)));
            return count.build();
        }
    }

    /** Calls all of them winners, and says nothing of a tie. */
    public record HiddenTie() implements CountingMethod {
        @Override
        public Count count(Profile ballots, int seats, TieBreak ties) {
            CountBuilder count = new CountBuilder("hidden-tie", ballots, seats, ties).require(BallotKind.RANKED);
            for (int i = 0; i < ballots.candidates().size(); i++) {
                count.share(List.of(i));
            }
            return count.build();
        }
    }

    /** Elects who has the fewest votes. */
    public record Underdog() implements CountingMethod {
        @Override
        public Count count(Profile ballots, int seats, TieBreak ties) {
            CountBuilder count = new CountBuilder("underdog", ballots, seats, ties).require(BallotKind.RANKED);
            Ratio[] votes = new Ratio[ballots.candidates().size()];
            Arrays.fill(votes, Ratio.ZERO);
            for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
                int first = ballots.symbol(ballots.start(ballot));
                votes[first] = votes[first].minus(ballots.weight(ballot));
            }
            return count.electFrom(CountBuilder.groups(votes)).build();
        }
    }
}
