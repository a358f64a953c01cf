package coop.reporting.comparison;

import coop.capital.Beneficiary;
import coop.capital.ShareEvent;
import coop.capital.Shares;
import coop.capital.Slice;
import coop.capital.Surplus;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusPlan;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Entry;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.membership.MembershipArticles;
import coop.core.membership.MembershipEvent;
import coop.core.resolution.Resolution.Outcome;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.comparison.Comparison.Difference;
import coop.reporting.comparison.Comparison.Subject;
import coop.voting.Assembly;
import coop.voting.Meeting;
import coop.voting.MeetingBook;
import coop.voting.Motion;
import coop.voting.Recount;
import coop.voting.Roll;
import coop.voting.Vote;
import coop.voting.Votes;
import coop.voting.VotingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The real history of a cooperative, decision by decision, as other statutes would have decided: each with what was on record
 * when it was taken. What follows from a decision is not played on: somebody who would have been refused in 2015 is still a
 * member when the votes of 2016 are looked at.
 *
 * <p>For one thread.
 */
public final class StatutesComparison {
    private static final String UNTOLD = "cannot be told: ";

    private final Cooperative whole;
    private final Statutes other;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Difference> untold = new ArrayList<>();
    private int compared;

    private StatutesComparison(Cooperative whole, Statutes other) {
        this.whole = whole;
        this.other = other;
    }

    /**
     * Compares the decisions from a day on.
     *
     * @param coop the cooperative with its whole history
     * @param other the statutes to compare with
     * @param since the first day
     */
    public static Comparison of(Cooperative coop, Statutes other, LocalDate since) {
        StatutesComparison comparison = new StatutesComparison(coop, other);
        Cooperative before = coop.installed().cooperative();
        List<Entry> act = new ArrayList<>();
        for (Entry entry : coop.journal().entries()) {
            if (!act.isEmpty() && !act.get(0).command().equals(entry.command())) {
                before = before.of(List.copyOf(act));
                act.clear();
            }
            boolean stands = !coop.journal().isReversed(entry.number());
            if (stands && before.isFounded() && !entry.on().isBefore(since)) {
                comparison.compare(before, List.copyOf(act), entry);
            }
            act.add(entry);
        }
        return new Comparison(comparison.compared, comparison.differences, comparison.untold);
    }

    private void compare(Cooperative before, List<Entry> act, Entry entry) {
        if (entry.event() instanceof MembershipEvent event) {
            member(before, entry, event);
        } else if (entry.event() instanceof VotingEvent.VoteCounted counted) {
            vote(before, entry, counted);
        } else if (entry.event() instanceof VotingEvent.QuorumMissed missed) {
            compared++;
            String kind = kind(before, missed.meeting(), missed.motion());
            if (Recount.isQuorate(other, kind, call(before, missed.meeting()), missed.turnout())) {
                add(Subject.QUORUM, entry, missed.motion(), "the quorum was missed", "the quorum would have been met");
            }
        } else if (entry.event() instanceof SurplusAllocated allocated) {
            surplus(before, entry, allocated);
        } else if (entry.event() instanceof ShareEvent.RefundValued valued) {
            refund(before.of(act), entry, valued); // the refund may have been asked for in the same act
        }
    }

    private void member(Cooperative before, Entry entry, MembershipEvent event) {
        Cooperative under = before.under(other);
        if (event instanceof MembershipEvent.MemberAdmitted admitted) {
            compared++;
            Application application = new Application(event.who(), event.on())
                    .as(admitted.memberClass())
                    .numbered(admitted.number());
            Ruling ruling = Membership.admit(under, application);
            refused(entry, Subject.ADMISSION, "admitted", ruling);
        } else if (event instanceof MembershipEvent.ApplicationRefused refused) {
            compared++;
            Application application = new Application(event.who(), event.on()).as(refused.memberClass());
            if (refused.reasons().stream().allMatch(reason -> reason.code().equals("admission.refused"))) {
                untold(Subject.ADMISSION, entry, event.who().toString(), "refused", "somebody decided it, no rule");
            } else if (Membership.admit(under, application).isGranted()) {
                add(Subject.ADMISSION, entry, event.who().toString(), "refused", "would have been admitted");
            }
        } else if (event instanceof MembershipEvent.MemberResigned resigned) {
            compared++;
            LocalDate ruled = effective(before.statutes(resigned.received()), resigned);
            LocalDate would = effective(other, resigned);
            if (!ruled.equals(resigned.on())) {
                untold(
                        Subject.EXIT,
                        entry,
                        event.who().toString(),
                        "left on " + resigned.on(),
                        "a later day was agreed");
            } else if (!would.equals(ruled)) {
                add(Subject.EXIT, entry, event.who().toString(), "left on " + ruled, "would have left on " + would);
            }
        } else if (event instanceof MembershipEvent.MemberExcluded excluded) {
            compared++;
            refused(
                    entry,
                    Subject.EXCLUSION,
                    "excluded",
                    Membership.exclude(under, event.who(), event.on(), excluded.reason(), Optional.empty()));
        }
    }

    private void refused(Entry entry, Subject subject, String was, Ruling ruling) {
        if (ruling.isGranted() || !(entry.event() instanceof MembershipEvent event)) {
            return;
        }
        boolean unknown =
                ruling.reasons().stream().anyMatch(reason -> reason.code().equals("admission.age-unknown"));
        if (unknown) {
            untold(subject, entry, event.who().toString(), was, "days of birth are not on record");
        } else {
            add(
                    subject,
                    entry,
                    event.who().toString(),
                    was,
                    "would have been refused: "
                            + ruling.reasons().stream().map(Reason::toString).collect(Collectors.joining("; ")));
        }
    }

    private static LocalDate effective(Statutes statutes, MembershipEvent.MemberResigned resigned) {
        return statutes.section(MembershipArticles.class)
                .exit()
                .effective(resigned.received(), Membership.yearOf(resigned.received(), statutes.cooperative()));
    }

    private void vote(Cooperative before, Entry entry, VotingEvent.VoteCounted counted) {
        compared++;
        String kind = kind(before, counted.meeting(), counted.motion());
        Statutes then = before.statutes(entry.on());
        if (counted.count().isPresent()) {
            if (!Recount.isSameMethod(then, other, kind)) {
                untold(
                        Subject.VOTE,
                        entry,
                        counted.motion(),
                        "counted",
                        "the papers are to be counted by another method");
            }
            return;
        }
        Optional<Votes> votes = votes(before, counted, kind);
        if (votes.isEmpty()) {
            untold(
                    Subject.VOTE,
                    entry,
                    counted.motion(),
                    "counted",
                    "members would have had other votes, and who voted what is secret");
            return;
        }
        int call = call(before, counted.meeting());
        Outcome was = Recount.outcome(then, kind, call, counted.turnout(), counted.votes());
        Outcome would = Recount.outcome(other, kind, call, counted.turnout(), votes.get());
        if (was != would) {
            add(
                    would == Outcome.NO_QUORUM ? Subject.QUORUM : Subject.VOTE,
                    entry,
                    counted.motion(),
                    word(was),
                    "would have been " + word(would));
        }
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case CARRIED -> "carried";
            case REJECTED -> "rejected";
            case NO_QUORUM -> "without quorum";
            case TIED -> "tied";
            case ANNULLED -> "annulled";
        };
    }

    /** The votes under the other franchise: the same where it gives everybody as many, else from the names on record. */
    private Optional<Votes> votes(Cooperative before, VotingEvent.VoteCounted counted, String kind) {
        LocalDate day =
                meeting(before, counted.meeting()).map(Meeting::recordDate).orElse(counted.on());
        Roll was = Assembly.roll(before, day, kind);
        Roll would = Assembly.roll(before.under(other), day, kind);
        if (was.votes().equals(would.votes())) {
            return Optional.of(counted.votes());
        }
        if (counted.named().isEmpty()) {
            return Optional.empty();
        }
        Map<Vote, Ratio> sums = new EnumMap<>(Vote.class);
        Ratio present = Ratio.ZERO;
        for (Map.Entry<MemberId, Vote> named : counted.named().entrySet()) {
            Ratio own = would.votes().getOrDefault(named.getKey(), Ratio.ZERO);
            sums.merge(named.getValue(), own, Ratio::plus);
            present = present.plus(own);
        }
        Ratio eligible = would.votes().values().stream().reduce(Ratio.ZERO, Ratio::plus);
        return Optional.of(new Votes(
                sums.getOrDefault(Vote.YES, Ratio.ZERO),
                sums.getOrDefault(Vote.NO, Ratio.ZERO),
                sums.getOrDefault(Vote.ABSTAIN, Ratio.ZERO),
                sums.getOrDefault(Vote.BLANK, Ratio.ZERO),
                sums.getOrDefault(Vote.INVALID, Ratio.ZERO),
                present,
                Ratio.ZERO,
                eligible));
    }

    /** The meeting, on record before the vote or in the same act. */
    private Optional<Meeting> meeting(Cooperative before, Optional<String> id) {
        return id.flatMap(some -> before.book(MeetingBook.BOOK)
                .find(some)
                .or(() -> whole.book(MeetingBook.BOOK).find(some))
                .map(MeetingBook.Sheet::meeting));
    }

    private String kind(Cooperative before, Optional<String> meeting, String motion) {
        return meeting(before, meeting)
                .flatMap(found -> found.motion(motion))
                .map(Motion::kind)
                .orElse("ordinary");
    }

    private int call(Cooperative before, Optional<String> meeting) {
        return meeting(before, meeting).map(Meeting::call).orElse(1);
    }

    private void surplus(Cooperative before, Entry entry, SurplusAllocated allocated) {
        compared++;
        SurplusPlan plan;
        try {
            plan = Surplus.plan(before.under(other), allocated.year());
        } catch (RefusedException impossible) {
            untold(
                    Subject.PAYOUT,
                    entry,
                    String.valueOf(allocated.year()),
                    "allocated",
                    String.valueOf(impossible.getMessage()));
            return;
        }
        SortedMap<String, Money> was = byRule(allocated.slices());
        SortedMap<String, Money> would = byRule(plan.slices());
        if (!was.equals(would)) {
            add(Subject.PAYOUT, entry, "surplus " + allocated.year(), told(was), "would have been " + told(would));
        }
    }

    private static SortedMap<String, Money> byRule(List<Slice> slices) {
        SortedMap<String, Money> sums = new TreeMap<>();
        for (Slice slice : slices) {
            Beneficiary to = slice.to();
            String place = to.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + to.name().map(name -> " " + name).orElse("");
            sums.merge(slice.rule() + " to " + place, slice.amount(), Money::plus);
        }
        return sums;
    }

    private static String told(SortedMap<String, Money> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue())
                .collect(Collectors.joining(", "));
    }

    private void refund(Cooperative before, Entry entry, ShareEvent.RefundValued valued) {
        compared++;
        Optional<ShareEvent.RefundValued> would = Shares.value(before.under(other), entry.on()).events().stream()
                .filter(ShareEvent.RefundValued.class::isInstance)
                .map(ShareEvent.RefundValued.class::cast)
                .filter(some -> some.who().equals(valued.who()) && some.refund() == valued.refund())
                .findFirst();
        String about = valued.who().toString();
        String was = valued.value() + " due on " + valued.due();
        if (would.isEmpty()) {
            untold(Subject.PAYOUT, entry, about, was, "the shares could not be valued by that day");
        } else if (!would.get().value().equals(valued.value())
                || !would.get().due().equals(valued.due())) {
            String other = would.get().value() + " due on " + would.get().due();
            add(Subject.PAYOUT, entry, about, was, "would have been " + other);
        }
    }

    private void add(Subject subject, Entry entry, String about, String was, String would) {
        differences.add(new Difference(subject, entry.on(), entry.number(), about, was, would));
    }

    private void untold(Subject subject, Entry entry, String about, String was, String why) {
        untold.add(new Difference(subject, entry.on(), entry.number(), about, was, UNTOLD + why));
    }
}
