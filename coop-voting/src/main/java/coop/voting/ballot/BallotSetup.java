package coop.voting.ballot;

import coop.core.value.Hash;
import coop.core.value.Ratio;
import java.security.PublicKey;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is fixed when a sealed vote opens, public and in one form of bytes. Its digest is bound into every envelope, so
 * that an envelope of one vote is nothing in another.
 *
 * @param ballot the name of the vote, unique in the cooperative: lower-case letters, digits, dots and hyphens, at most 64
 * @param question what is asked
 * @param opens from when ballots are taken
 * @param closes from when they are taken no more
 * @param zone the zone in which both were announced
 * @param statutes the digest of the statutes under which the vote was called
 * @param roll the digest of the roll, as in the journal
 * @param electorate the digest of the {@link Electorate}: the roll and who holds whose mandate
 * @param classes how many voters have how many votes; ballots of one class are opened apart from those of others
 * @param padding the size to which every ballot is filled up, in bytes: 512, 1024 or 4096
 * @param crowd the least number of ballots of a class that are opened
 * @param receipts what a voter is given
 * @param publication what is published
 * @param challenge how long a result may be contested before keys are destroyed
 * @param box the key by which the box signs
 * @param scrutineers those whose keys open the ballots, in the order in which they do
 * @param lowered whether the secrecy is lowered on the record: a single scrutineer
 */
public record BallotSetup(
        String ballot,
        Question question,
        Instant opens,
        Instant closes,
        ZoneId zone,
        Hash statutes,
        Hash roll,
        Hash electorate,
        SortedMap<Ratio, Long> classes,
        int padding,
        int crowd,
        Receipts receipts,
        Publication publication,
        Period challenge,
        PublicKey box,
        List<ScrutineerKey> scrutineers,
        boolean lowered) {
    static final String HEADING = "coop-ballot-setup/1";

    /** The sizes to which ballots are filled up. */
    static final List<Integer> PADDINGS = List.of(512, 1024, 4096);

    /** What a voter is given to check later. */
    public enum Receipts {
        /** A random number that stands beside the ballot when it is opened: proves that it was counted as cast, also to others. */
        TRACKER,
        /** That the envelope is among those counted, not what is in it. */
        INCLUSION,
        /** Nothing but that the box took the envelope. */
        NONE
    }

    /** What is published of opened ballots. */
    public enum Publication {
        /** Each ballot, in an order that says nothing. */
        BALLOTS,
        /** Totals only; auditors see the ballots. */
        TABLES,
        /** The result only; auditors see the ballots. */
        AUDITOR_ONLY;

        /**
         * What may be published without telling voters apart: every ballot, except of rankings that can be written in more ways than
         * there are voters, so that a rare order could be somebody's signature. For example 4 options have 24 orders: of 30 voters the
         * ballots are published, of 20 only tables.
         */
        public static Publication fitting(Question question, long voters) {
            long orders = 1;
            for (int place = 2; place <= question.options().size() && orders <= voters; place++) {
                orders *= place;
            }
            return question.form() == Question.Form.RANKING && orders > voters ? TABLES : BALLOTS;
        }
    }

    /**
     * @throws IllegalArgumentException if the parts do not fit together; the message says which
     */
    public BallotSetup {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        scrutineers = List.copyOf(scrutineers);
        if (!ballot.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("wanted a name of a vote: lower-case letters, digits, dots and hyphens");
        }
        Times.require(opens, closes);
        if (!PADDINGS.contains(padding)) {
            throw new IllegalArgumentException("wanted a padding of " + PADDINGS + " bytes, got " + padding);
        }
        if (crowd < 1 || classes.isEmpty()) {
            throw new IllegalArgumentException("wanted a crowd of 1 or more and a class of voters");
        }
        classes.forEach((votes, members) -> {
            if (votes.signum() <= 0 || members < 1) {
                throw new IllegalArgumentException("wanted classes of at least one voter with votes above zero");
            }
        });
        if (scrutineers.isEmpty()
                || scrutineers.stream().map(ScrutineerKey::name).distinct().count() < scrutineers.size()
                || scrutineers.stream().map(ScrutineerKey::sealing).distinct().count() < scrutineers.size()
                || scrutineers.size() > 9) {
            throw new IllegalArgumentException("wanted 1 to 9 scrutineers, each with a name and a key of their own");
        }
        if ((scrutineers.size() == 1) != lowered) {
            throw new IllegalArgumentException("wanted two scrutineers or more, or a secrecy lowered on the record");
        }
        if (challenge.isNegative()) {
            throw new IllegalArgumentException("wanted a challenge period of 0 days or more");
        }
    }

    /** The setup in its one form of bytes. */
    public byte[] bytes() {
        Lines.Writer lines = new Lines.Writer(HEADING)
                .line("ballot", ballot)
                .line("question", question.title())
                .line("form", question.form().word())
                .lines("option", question.options());
        if (question.form() != Question.Form.YES_NO) {
            lines.line("seats", question.seats()).line("method", question.method());
        }
        lines.line("opens", opens)
                .line("closes", closes)
                .line("zone", zone)
                .line("statutes", statutes)
                .line("roll", roll)
                .line("electorate", electorate);
        classes.forEach((votes, members) -> lines.line("class", votes + " " + members));
        return lines.line("padding", padding)
                .line("crowd", crowd)
                .line("receipts", word(receipts))
                .line("publication", word(publication))
                .line("challenge", challenge)
                .line("box", Keys.text(box.getEncoded()))
                .lines(
                        "scrutineer",
                        scrutineers.stream().map(ScrutineerKey::line).toList())
                .line("secrecy", lowered ? Optional.of("lowered") : Optional.empty())
                .bytes();
    }

    /** What every envelope is bound to. */
    public Hash digest() {
        return Hash.of(bytes());
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else
     */
    public static BallotSetup read(byte[] bytes) {
        BallotSetup setup;
        try {
            setup = parse(Lines.of(bytes, HEADING));
        } catch (MalformedException told) {
            throw told;
        } catch (RuntimeException refused) {
            throw new MalformedException("it is no setup of a vote: " + refused.getMessage(), refused);
        }
        if (!Arrays.equals(setup.bytes(), bytes)) {
            throw new MalformedException("it is not written as a setup is");
        }
        return setup;
    }

    private static BallotSetup parse(Lines lines) {
        String ballot = lines.one("ballot");
        String title = lines.one("question");
        Question.Form form = word(Question.Form.class, lines.one("form"));
        List<String> options = lines.all("option");
        boolean yesOrNo = form == Question.Form.YES_NO;
        int seats = yesOrNo ? 1 : Lines.small(lines.one("seats"));
        Optional<String> method = yesOrNo ? Optional.empty() : lines.maybe("method");
        Question question = new Question(title, form, options, seats, method);
        Instant opens = Instant.parse(lines.one("opens"));
        Instant closes = Instant.parse(lines.one("closes"));
        ZoneId zone = ZoneId.of(lines.one("zone"));
        Hash statutes = Hash.parse(lines.one("statutes"));
        Hash roll = Hash.parse(lines.one("roll"));
        Hash electorate = Hash.parse(lines.one("electorate"));
        SortedMap<Ratio, Long> classes = new TreeMap<>();
        for (String line : lines.all("class")) {
            String[] parts = Lines.parts(line, 2);
            classes.put(Ratio.parse(parts[0]), Lines.number(parts[1]));
        }
        BallotSetup setup = new BallotSetup(
                ballot,
                question,
                opens,
                closes,
                zone,
                statutes,
                roll,
                electorate,
                classes,
                Lines.small(lines.one("padding")),
                Lines.small(lines.one("crowd")),
                word(Receipts.class, lines.one("receipts")),
                word(Publication.class, lines.one("publication")),
                Period.parse(lines.one("challenge")),
                Keys.readPublic(Keys.ED25519, lines.one("box")),
                lines.all("scrutineer").stream().map(ScrutineerKey::ofLine).toList(),
                lines.maybe("secrecy").isPresent());
        lines.end();
        return setup;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The size of every envelope of this vote, in bytes. */
    public int envelope() {
        return padding + scrutineers.size() * Sealing.LAYER;
    }

    @Override
    public String toString() {
        return "the vote " + ballot + " " + digest();
    }
}
