package coop.folder.keeping;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.value.Hash;
import coop.folder.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the folder says was done.
 *
 * @param key what it is, whatever its row says now: {@code shares.csv/m12/payment/2}
 * @param fingerprint what its row says now
 * @param day on which day it is decided
 * @param turn when on that day
 * @param source where it stands
 * @param closed whether it stands for good: an edited row does not replace it
 * @param rule decides on it
 * @param asides what else must be said of its lines, whether it is recorded or not
 */
record Act(
        String key,
        String fingerprint,
        LocalDate day,
        Turn turn,
        Source source,
        boolean closed,
        Function<Cooperative, Ruling> rule,
        Function<Cooperative, List<Line>> asides) {
    static final Comparator<Act> ORDER = Comparator.comparing(Act::day)
            .thenComparing(Act::turn)
            .thenComparing(Act::source)
            .thenComparing(Act::key);

    private static final Function<Cooperative, List<Line>> NOTHING = coop -> List.of();

    /** Whether there may be more to say of it. */
    boolean hasAsides() {
        return asides != NOTHING;
    }

    /** The order of what happens on one day. */
    enum Turn {
        PERSON,
        ENGAGEMENT_ENDS,
        FOUNDATION,
        ENGAGEMENT_BEGINS,
        FIGURES,
        DELIBERATION,
        CONVENING,
        MEETING,
        STATUTES,
        MEMBERSHIP,
        CLASS,
        SUBSCRIPTION,
        TRANSFER,
        INHERITANCE,
        PAYMENT,
        REFUND,
        ALLOCATION,
        PAYOUT,
        AFTERWARDS,
        CORRECTION,
        ERASURE
    }

    static Act of(
            String key,
            LocalDate day,
            Turn turn,
            Source source,
            Function<Cooperative, Ruling> rule,
            @Nullable Object... says) {
        return new Act(key, fingerprint(says), day, turn, source, false, rule, NOTHING);
    }

    /** The same act, standing for good once it is recorded. */
    Act forGood() {
        return new Act(key, fingerprint, day, turn, source, true, rule, asides);
    }

    /** The same act, of which more must be said. */
    Act with(Function<Cooperative, List<Line>> more) {
        return new Act(key, fingerprint, day, turn, source, closed, rule, more);
    }

    /** The command under which it is recorded, for the first time or again after that many reversals. */
    String command(int again) {
        return key + "#" + fingerprint + (again == 0 ? "" : "~" + again);
    }

    private static String fingerprint(@Nullable Object... says) {
        StringBuilder all = new StringBuilder();
        for (Object said : says) {
            String text = Objects.toString(said, "");
            all.append(text.length()).append(':').append(text);
        }
        return Hash.of(all.toString()).toString().substring(0, 16);
    }
}
