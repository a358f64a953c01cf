package coop.capital;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * Every subscription that was asked for before its shares were issued. Read it at a day:
 * {@code coop.book(SubscriptionBook.BOOK, day)}. Immutable, and so safe for use by many threads.
 */
public final class SubscriptionBook {
    /** The book of subscriptions. */
    public static final Book<SubscriptionBook> BOOK = new Book<>() {
        @Override
        public SubscriptionBook blank() {
            return new SubscriptionBook(TreePMap.empty(), TreePSet.empty());
        }

        @Override
        public SubscriptionBook enter(SubscriptionBook state, Entry entry) {
            if (entry.event() instanceof SubscriptionEvent event) {
                return state.with(event);
            }
            return entry.event() instanceof ShareEvent.SharesSubscribed issued
                            && issued.subscription().isPresent()
                    ? state.change(issued.who(), issued.subscription().get(), some -> some.issued(issued.on()))
                    : state;
        }
    };

    private final TreePMap<MemberId, TreePMap<Integer, Subscription>> files;
    private final TreePSet<MemberId> impossible;

    private SubscriptionBook(TreePMap<MemberId, TreePMap<Integer, Subscription>> files, TreePSet<MemberId> impossible) {
        this.files = files;
        this.impossible = impossible;
    }

    private SubscriptionBook with(SubscriptionEvent event) {
        if (event instanceof SubscriptionEvent.SubscriptionRequested asked) {
            return put(Subscription.of(asked));
        }
        return change(event.who(), event.subscription(), known -> {
            if (event instanceof SubscriptionEvent.SubscriptionApproved approved) {
                return known.approved(approved.on(), approved.calls());
            }
            if (event instanceof SubscriptionEvent.SubscriptionPaid paid) {
                return known.paid(paid.amount());
            }
            if (event instanceof SubscriptionEvent.SubscriptionEnded ended) {
                return known.ended(ended.ending());
            }
            return event instanceof SubscriptionEvent.SubscriptionReturned returned
                    ? known.returned(returned.amount())
                    : known;
        });
    }

    private TreePMap<Integer, Subscription> own(MemberId who) {
        return files.getOrDefault(who, TreePMap.empty());
    }

    private SubscriptionBook change(MemberId who, int number, UnaryOperator<Subscription> change) {
        Subscription known = own(who).get(number);
        return known != null ? put(change.apply(known)) : new SubscriptionBook(files, impossible.plus(who));
    }

    private SubscriptionBook put(Subscription some) {
        return new SubscriptionBook(
                files.plus(some.who(), own(some.who()).plus(some.number(), some)),
                some.isImpossible() ? impossible.plus(some.who()) : impossible);
    }

    /** The subscriptions of somebody, the first one first. */
    public List<Subscription> of(MemberId who) {
        return List.copyOf(own(who).values());
    }

    /** All subscriptions, by person and number. */
    public List<Subscription> all() {
        List<Subscription> all = new ArrayList<>();
        files.values().forEach(some -> all.addAll(some.values()));
        return Collections.unmodifiableList(all);
    }

    int next(MemberId who) {
        return own(who).isEmpty() ? 1 : own(who).lastKey() + 1;
    }

    Optional<MemberId> impossible() {
        return impossible.isEmpty() ? Optional.empty() : Optional.of(impossible.first());
    }
}
