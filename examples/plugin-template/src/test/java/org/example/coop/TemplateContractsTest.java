package org.example.coop;

import coop.capital.SurplusRule;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.membership.Admission;
import coop.core.membership.Application;
import coop.core.membership.MembershipEvent.MemberAdmitted;
import coop.core.membership.MembershipEvent.MemberResigned;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.Indicator;
import coop.testkit.AdmissionContract;
import coop.testkit.CountingMethodContract;
import coop.testkit.IndicatorContract;
import coop.testkit.MajorityContract;
import coop.testkit.SurplusRuleContract;
import coop.voting.Majority;
import coop.voting.Votes;
import coop.voting.count.BallotKind;
import coop.voting.count.CountingMethod;
import java.time.LocalDate;
import java.time.Period;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;

/** Each rule under the contract of its kind: the tests themselves come from the testkit. */
class TemplateContractsTest {
    @Nested
    class ComebackTest implements AdmissionContract {
        private static final LocalDate LEFT = LocalDate.of(2014, 6, 30);

        @Override
        public String admission() {
            return "{\"policy\": \"comeback\", \"after\": \"P6M\"}";
        }

        @Override
        public Admission rule() {
            return new Comeback(Period.ofMonths(6));
        }

        @Override
        public Cooperative history(Cooperative founded) {
            MemberId seven = MemberId.of(7);
            return founded.after(Ruling.granted(
                    new MemberAdmitted(LocalDate.of(2012, 1, 1), seven, "member", 7),
                    new MemberResigned(LEFT, seven, LEFT, "moved")));
        }

        @Override
        public Application granted() {
            return new Application(MemberId.of(7), LEFT.plusMonths(6));
        }

        @Override
        public Application refused() {
            return new Application(MemberId.of(7), LEFT.plusMonths(6).minusDays(1));
        }
    }

    @Nested
    class FewAgainstTest implements MajorityContract {
        @Override
        public String policy() {
            return "\"few-against\"";
        }

        @Override
        public Majority rule() {
            return new FewAgainst(Ratio.of(1, 10));
        }

        @Override
        public Votes carried() {
            return MajorityContract.votes(5, 1, 4, 12);
        }

        @Override
        public Votes lost() {
            return MajorityContract.votes(8, 2, 0, 12);
        }
    }

    @Nested
    class PerHeadTest implements SurplusRuleContract {
        @Override
        public String policy() {
            return "{\"policy\": \"per-head\", \"part\": \"1/4\"}";
        }

        @Override
        public SurplusRule rule() {
            return new PerHead(Ratio.of(1, 4));
        }

        @Override
        public Money surplus() {
            return Money.of(CurrencyUnit.EUR, 1_000);
        }
    }

    @Nested
    class NewMembersTest implements IndicatorContract {
        @Override
        public String policy() {
            return "\"new-01\"";
        }

        @Override
        public Indicator rule() {
            return new NewMembers();
        }

        @Override
        public Cooperative history(Cooperative founded) {
            return founded.after(
                    Ruling.granted(new MemberAdmitted(LocalDate.of(2015, 3, 1), MemberId.of(4), "member", 4)));
        }

        @Override
        public Ratio expected() {
            return Ratio.of(1, 4);
        }
    }

    @Nested
    class FewestLastTest implements CountingMethodContract {
        @Override
        public String policy() {
            return "\"fewest-last\"";
        }

        @Override
        public CountingMethod rule() {
            return new FewestLast();
        }

        @Override
        public BallotKind ballots() {
            return BallotKind.RANKED;
        }

        @Override
        public int mostSeats() {
            return 3;
        }
    }
}
