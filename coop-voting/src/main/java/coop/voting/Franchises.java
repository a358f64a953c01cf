package coop.voting;

import coop.core.Cooperative;
import coop.core.membership.MemberRegister;
import coop.core.statutes.Default;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The franchises that come with this module. Those that count shares or trade come with the modules that keep these. */
public final class Franchises {
    private Franchises() {}

    /** {@code one-member-one-vote}: the second cooperative principle. */
    public record OneMemberOneVote() implements Franchise {
        @Override
        public Ratio votes(Cooperative coop, MemberId member, String kind) {
            return Ratio.ONE;
        }

        @Override
        public boolean dependsOnKind() {
            return false;
        }
    }

    /**
     * {@code multiple}: so many votes by class of members, and one for kinds of motion for which the law gives one. For
     * example with 3 for class {@code entrepreneurs} and one for {@code statutes}: an entrepreneur has three votes on the
     * accounts and one on new statutes, as § 43 of the German act on cooperatives says.
     *
     * @param classes the votes of the members of each class; others have one
     * @param most no member has more votes than that
     * @param oneFor the kinds of motion on which everybody has one vote
     */
    public record Multiple(
            SortedMap<String, Ratio> classes,
            @Default("\"3\"") Ratio most,
            @Default("[]") List<String> oneFor) implements Franchise {
        /**
         * @throws IllegalArgumentException if a class would have fewer votes than none, or more than the most
         */
        public Multiple {
            classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
            oneFor = List.copyOf(oneFor);
            for (Ratio votes : classes.values()) {
                if (votes.signum() < 0 || votes.compareTo(most) > 0) {
                    throw new IllegalArgumentException("wanted from 0 to " + most + " votes, got " + votes);
                }
            }
        }

        @Override
        public Ratio votes(Cooperative coop, MemberId member, String kind) {
            if (oneFor.contains(kind)) {
                return Ratio.ONE;
            }
            return coop.book(MemberRegister.BOOK)
                    .find(member)
                    .flatMap(MemberRegister.File::memberClass)
                    .flatMap(id -> Optional.ofNullable(classes.get(id)))
                    .orElse(Ratio.ONE);
        }

        @Override
        public boolean dependsOnKind() {
            return !oneFor.isEmpty();
        }
    }

    /**
     * {@code delegates}: the meeting is one of delegates, whom the members elected to a body; each has one vote and nobody
     * else has any. It is allowed only where there are more members than a number and enough delegates; else a meeting is
     * refused with {@code meeting.delegates}. With 1500 and 50, as § 43a of the German act says: 1,500 members may not, 1,501
     * may; 49 delegates may not, 50 may.
     *
     * @param body the body to which delegates are elected
     * @param above with more members than that
     * @param least how many delegates there are at least
     */
    public record OfDelegates(
            @Default("\"delegates\"") String body,
            @Default("1500") int above,
            @Default("50") int least) implements Franchise {
        /**
         * @throws IllegalArgumentException if there would be no delegate
         */
        public OfDelegates {
            if (above < 0 || least < 1) {
                throw new IllegalArgumentException("wanted at least 1 delegate, got " + least);
            }
        }

        @Override
        public Ratio votes(Cooperative coop, MemberId member, String kind) {
            return Ratio.ONE;
        }

        @Override
        public boolean dependsOnKind() {
            return false;
        }

        @Override
        public boolean isOnRoll(Cooperative coop, MemberId member, LocalDate recordDate) {
            return coop.book(Mandates.BOOK).of(member).stream()
                    .anyMatch(mandate -> mandate.body().equals(body) && mandate.isOn(recordDate));
        }

        @Override
        public Optional<String> unfit(long members, Roll roll) {
            if (members <= above) {
                return Optional.of("more than " + above + " members are needed, there are " + members);
            }
            return roll.members() < least
                    ? Optional.of("at least " + least + " delegates are needed, there are " + roll.members())
                    : Optional.empty();
        }
    }
}
