package coop.voting.ballot;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.voting.ballot.BallotEvent.BallotAbandoned;
import coop.voting.ballot.BallotEvent.BallotClosed;
import coop.voting.ballot.BallotEvent.BallotKeyDestroyed;
import coop.voting.ballot.BallotEvent.BallotOpened;
import coop.voting.ballot.BallotEvent.BallotsPublished;
import coop.voting.ballot.BallotEvent.BatchPeeled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The acts of a sealed vote on record, in their order: opened, closed, a layer off by each scrutineer, published, keys destroyed.
 * What was done on paper or at a station is not done again here: these rulings say whether it may go on record.
 */
public final class SealedVotes {
    private static final String ARTICLE = "meetings.sealed";

    private SealedVotes() {}

    /**
     * Opens a vote.
     *
     * @param approving who approves of it; two persons at least
     */
    public static Ruling open(
            Cooperative coop, BallotSetup setup, Electorate electorate, SortedSet<MemberId> approving, LocalDate on) {
        List<Reason> reasons = new ArrayList<>(electorate.tooSmall(setup.crowd()));
        sheet(coop, setup.ballot())
                .ifPresent(known -> reasons.add(
                        Reason.of("ballot.known", ARTICLE, "a vote of the name {0} is on record", setup.ballot())));
        if (!electorate.digest().equals(setup.electorate())
                || !electorate.roll().digest().equals(setup.roll())
                || !electorate.classes().equals(setup.classes())) {
            reasons.add(Reason.of(
                    "ballot.other-electorate", ARTICLE, "the electorate is not the one that the setup was made for"));
        }
        approved(approving, reasons);
        return Ruling.of(
                reasons,
                new BallotOpened(
                        on,
                        setup.ballot(),
                        setup.digest(),
                        setup.roll(),
                        setup.electorate(),
                        electorate.roll().members(),
                        setup.scrutineers().stream().map(ScrutineerKey::name).toList(),
                        setup.lowered(),
                        List.copyOf(approving)));
    }

    private static void approved(Collection<MemberId> approving, List<Reason> reasons) {
        if (approving.size() < 2) {
            reasons.add(Reason.of(
                    "ballot.one-approval", ARTICLE, "{0} persons approve of it; it needs two", approving.size()));
        }
    }

    private static Optional<BallotBook.Sheet> sheet(Cooperative coop, String ballot) {
        return coop.book(BallotBook.BOOK).find(ballot);
    }

    private static <E extends BallotEvent> Optional<E> first(Cooperative coop, String ballot, Class<E> kind) {
        return sheet(coop, ballot).flatMap(sheet -> sheet.first(kind));
    }

    /** Closes a vote that is on record as opened. */
    public static Ruling close(
            Cooperative coop,
            BallotSetup setup,
            PollingStation.Closing closing,
            SortedSet<MemberId> approving,
            LocalDate on) {
        return closed(
                coop,
                setup,
                new BallotClosed(
                        on,
                        setup.ballot(),
                        setup.digest(),
                        closing.closed().ballots(),
                        closing.closed().root(),
                        closing.participation(),
                        closing.standing().latest().isBefore(setup.closes()),
                        closing.standing().wentBack().toMillis(),
                        List.copyOf(approving)),
                closing.closed());
    }

    /**
     * Closes a vote whose box is kept elsewhere, by what it stated: the marks on the roll and its clock are not known here, and the
     * digest of the marks is that of nothing.
     */
    public static Ruling closedElsewhere(
            Cooperative coop, BallotSetup setup, Closed closed, SortedSet<MemberId> approving, LocalDate on) {
        return closed(
                coop,
                setup,
                new BallotClosed(
                        on,
                        setup.ballot(),
                        setup.digest(),
                        closed.ballots(),
                        closed.root(),
                        Hash.NONE,
                        false,
                        0,
                        List.copyOf(approving)),
                closed);
    }

    private static Ruling closed(Cooperative coop, BallotSetup setup, BallotClosed event, Closed closed) {
        List<Reason> reasons = new ArrayList<>();
        opened(coop, setup, reasons);
        if (first(coop, setup.ballot(), BallotClosed.class).isPresent()) {
            reasons.add(Reason.of("ballot.closed-before", ARTICLE, "the vote {0} is closed", setup.ballot()));
        }
        approved(event.approving(), reasons);
        if (!closed.setup().equals(setup.digest()) || !closed.isSignedBy(setup)) {
            reasons.add(Reason.of("peel.not-closed", ARTICLE, "the box has not signed that this vote is closed"));
        }
        return Ruling.of(reasons, event);
    }

    private static void opened(Cooperative coop, BallotSetup setup, List<Reason> reasons) {
        if (first(coop, setup.ballot(), BallotOpened.class)
                .filter(opened -> opened.setup().equals(setup.digest()))
                .isEmpty()) {
            reasons.add(Reason.of(
                    "ballot.not-opened", ARTICLE, "the vote {0} is not on record as opened so", setup.ballot()));
        }
        first(coop, setup.ballot(), BallotAbandoned.class)
                .ifPresent(gone -> reasons.add(
                        Reason.of("ballot.abandoned", ARTICLE, "the vote {0} was abandoned", setup.ballot())));
    }

    /** Records what a scrutineer states: once each, in order, each from what the one before handed on. */
    public static Ruling peeled(Cooperative coop, BallotSetup setup, Peeled peeled, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        opened(coop, setup, reasons);
        List<BatchPeeled> before = sheet(coop, setup.ballot())
                .map(sheet -> sheet.all(BatchPeeled.class))
                .orElse(List.of());
        Optional<Hash> expected = before.isEmpty()
                ? first(coop, setup.ballot(), BallotClosed.class).map(BallotClosed::root)
                : Optional.of(before.get(before.size() - 1).out());
        if (peeled.step() != before.size() + 1
                || !peeled.setup().equals(setup.digest())
                || !expected.equals(Optional.of(peeled.in()))) {
            reasons.add(Reason.of(
                    "peel.broken-chain",
                    ARTICLE,
                    "the statement of step {0} does not follow the one before",
                    peeled.step()));
        }
        boolean known =
                peeled.step() >= 1 && peeled.step() <= setup.scrutineers().size();
        if (!known || !peeled.isSignedBy(setup)) {
            reasons.add(Reason.of(
                    "peel.not-signed",
                    ARTICLE,
                    "the statement of step {0} is not signed by its scrutineer",
                    peeled.step()));
        }
        return reasons.isEmpty()
                ? Ruling.granted(new BatchPeeled(
                        on,
                        setup.ballot(),
                        peeled.step(),
                        setup.scrutineers().get(peeled.step() - 1).name(),
                        peeled.in(),
                        peeled.out(),
                        peeled.ballots(),
                        peeled.invalid().size()))
                : new Ruling.Refused(reasons);
    }

    /** Records what is published, once; from here on a result is corrected by a decision, never replaced. */
    public static Ruling published(
            Cooperative coop, BallotSetup setup, SortedMap<String, byte[]> bundle, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        opened(coop, setup, reasons);
        byte[] manifest = bundle.get(Bundle.MANIFEST);
        long steps = sheet(coop, setup.ballot())
                .map(sheet -> sheet.all(BatchPeeled.class).size())
                .orElse(0);
        if (manifest == null || steps != setup.scrutineers().size()) {
            reasons.add(Reason.of(
                    "ballot.not-peeled",
                    ARTICLE,
                    "{0} of {1} layers are off on record",
                    steps,
                    setup.scrutineers().size()));
        }
        if (first(coop, setup.ballot(), BallotsPublished.class).isPresent()) {
            reasons.add(Reason.of(
                    "ballot.published-before",
                    ARTICLE,
                    "the result of {0} is published; it is corrected by a decision, not replaced",
                    setup.ballot()));
        }
        return manifest != null && reasons.isEmpty()
                ? Ruling.granted(
                        new BallotsPublished(on, setup.ballot(), Hash.of(manifest), on.plus(setup.challenge())))
                : new Ruling.Refused(reasons);
    }

    /**
     * Records that a key was destroyed, after the last day on which the result may be contested.
     *
     * @param key whose: {@code box}, or the name of a scrutineer
     * @param proof for the box, {@link PollingStation#boxDigest}; else the digest of what the scrutineer signed
     */
    public static Ruling keyDestroyed(Cooperative coop, String ballot, String key, Hash proof, LocalDate on) {
        Optional<BallotsPublished> published = first(coop, ballot, BallotsPublished.class);
        boolean known = key.equals("box")
                || first(coop, ballot, BallotOpened.class)
                        .filter(opened -> opened.scrutineers().contains(key))
                        .isPresent();
        List<Reason> reasons = new ArrayList<>();
        if (!known) {
            reasons.add(Reason.of("ballot.unknown-key", ARTICLE, "the vote {0} has no key of {1}", ballot, key));
        }
        if (published.isEmpty()) {
            reasons.add(Reason.of("ballot.not-published", ARTICLE, "the vote {0} is not published", ballot));
        } else if (!on.isAfter(published.get().contestable())) {
            reasons.add(Reason.of(
                    "ballot.contestable",
                    ARTICLE,
                    "the result may be contested until {0}; keys are destroyed after it",
                    published.get().contestable()));
        }
        return Ruling.of(reasons, new BallotKeyDestroyed(on, ballot, key, proof));
    }

    /**
     * Gives up a vote that cannot be opened, so that it is taken again under another name. The box is kept.
     *
     * @param reason a code, such as {@code ballot.key-lost} or {@code ballot.crowd-too-small}
     */
    public static Ruling abandon(Cooperative coop, String ballot, String reason, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        if (first(coop, ballot, BallotOpened.class).isEmpty()) {
            reasons.add(Reason.of("ballot.not-opened", ARTICLE, "the vote {0} is not on record as opened so", ballot));
        }
        if (first(coop, ballot, BallotsPublished.class).isPresent()) {
            reasons.add(Reason.of(
                    "ballot.published-before",
                    ARTICLE,
                    "the result of {0} is published; it is corrected by a decision, not replaced",
                    ballot));
        }
        return Ruling.of(reasons, new BallotAbandoned(on, ballot, reason));
    }
}
