package coop.store;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.voting.ballot.BallotBox;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Boxes in the tables {@code ballot} and {@code slip}. The place of a slip is that of its box, times 2 to the 32, and its number in
 * it. Thread-safe.
 */
final class SqlBallotBox implements BallotBox {
    private static final int SHIFT = 32;
    private static final String FIND =
            "SELECT box, setup, opens, closes, latest, back, slips, shut FROM ballot WHERE coop = ? AND name = ?";
    private static final String OPEN =
            "INSERT INTO ballot (coop, name, setup, opens, closes, latest, back, slips, shut)"
                    + " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0)";
    private static final String SEE = "UPDATE ballot SET latest = ?, back = ?, slips = ?, shut = ? WHERE box = ?";
    private static final String OF_COMMAND = "SELECT place, content FROM slip WHERE command = ? AND box = ?";
    private static final String OF_CONTENT = "SELECT place FROM slip WHERE content = ? AND box = ?";
    private static final String KEEP =
            "INSERT INTO slip (place, box, command, content, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String SLIPS =
            "SELECT command, content, body FROM slip WHERE place > ? AND place < ? ORDER BY place LIMIT ?";

    private final Database database;
    private final InstantSource clock;

    SqlBallotBox(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Row(long box, Standing standing) {}

    @Override
    public boolean open(CoopId coop, String ballot, Hash setup, Instant opens, Instant closes) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("wanted a vote that opens before it closes");
        }
        if (!whole(opens).equals(opens) || !whole(closes).equals(closes)) {
            throw new IllegalArgumentException("wanted times in whole milliseconds");
        }
        return database.write(coop, session -> {
            Optional<Row> known = locked(session, coop, ballot);
            if (known.isPresent()) {
                Standing standing = known.get().standing();
                return standing.setup().equals(setup)
                        && standing.opens().equals(opens)
                        && standing.closes().equals(closes);
            }
            PreparedStatement statement = session.prepared(OPEN);
            statement.setString(1, coop.id());
            statement.setString(2, ballot);
            statement.setBytes(3, setup.bytes());
            statement.setLong(4, opens.toEpochMilli());
            statement.setLong(5, closes.toEpochMilli());
            statement.setLong(6, clock.instant().toEpochMilli());
            statement.executeUpdate();
            return true;
        });
    }

    @Override
    public Result cast(CoopId coop, String ballot, Slip slip) {
        return database.write(coop, session -> {
            Optional<Row> known = locked(session, coop, ballot);
            if (known.isEmpty()) {
                return new Result.NotOpen(Phase.UNKNOWN);
            }
            long box = known.get().box();
            Standing seen = seen(known.get().standing());
            Phase phase = seen.phase(seen.latest());
            long number = seen.slips() + 1;
            boolean kept = phase == Phase.OPEN && keep(session, box, number, slip);
            see(session, box, known.get().standing(), kept ? counting(seen, number) : seen);
            return kept ? new Result.Kept(number) : instead(session, box, slip, phase);
        });
    }

    private static Standing counting(Standing seen, long slips) {
        return new Standing(
                seen.setup(), seen.opens(), seen.closes(), seen.latest(), seen.wentBack(), slips, seen.shut());
    }

    /** Whether the slip is kept; it is not when its request or its content is there already. */
    private static boolean keep(Session session, long box, long number, Slip slip) throws SQLException {
        PreparedStatement keep = session.prepared(KEEP);
        keep.setLong(1, (box << SHIFT) + number);
        keep.setLong(2, box);
        keep.setBytes(3, slip.command().bytes());
        keep.setBytes(4, slip.content().bytes());
        keep.setBytes(5, slip.body());
        return keep.executeUpdate() == 1;
    }

    private static Result instead(Session session, long box, Slip slip, Phase phase) throws SQLException {
        Optional<Result> before = before(session, box, slip);
        if (before.isPresent()) {
            return before.get();
        }
        if (phase != Phase.OPEN) {
            return new Result.NotOpen(phase);
        }
        if (place(session, OF_CONTENT, slip.content(), box) == 0) {
            throw Faults.damaged("a ballot stands where there is none yet", null);
        }
        return new Result.SeenBefore();
    }

    private static Optional<Result> before(Session session, long box, Slip slip) throws SQLException {
        PreparedStatement statement = session.prepared(OF_COMMAND);
        statement.setBytes(1, slip.command().bytes());
        statement.setLong(2, box);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            return Optional.of(
                    Rows.hash(rows, 2).equals(slip.content())
                            ? new Result.Duplicate(rows.getLong(1) - (box << SHIFT))
                            : new Result.CommandReused());
        }
    }

    private static long place(Session session, String sql, Hash mark, long box) throws SQLException {
        PreparedStatement statement = session.prepared(sql);
        statement.setBytes(1, mark.bytes());
        statement.setLong(2, box);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** The standing after a look at the clock. */
    private Standing seen(Standing standing) {
        Instant now = whole(clock.instant());
        if (now.equals(standing.latest())) {
            return standing;
        }
        boolean back = now.isBefore(standing.latest());
        Duration by = back ? Duration.between(now, standing.latest()) : Duration.ZERO;
        return new Standing(
                standing.setup(),
                standing.opens(),
                standing.closes(),
                back ? standing.latest() : now,
                by.compareTo(standing.wentBack()) > 0 ? by : standing.wentBack(),
                standing.slips(),
                standing.shut());
    }

    private static void see(Session session, long box, Standing before, Standing now) throws SQLException {
        if (now.equals(before)) {
            return;
        }
        PreparedStatement statement = session.prepared(SEE);
        statement.setLong(1, now.latest().toEpochMilli());
        statement.setLong(2, now.wentBack().toMillis());
        statement.setLong(3, now.slips());
        statement.setInt(4, now.shut() ? 1 : 0);
        statement.setLong(5, box);
        statement.executeUpdate();
    }

    @Override
    public Optional<Standing> standing(CoopId coop, String ballot) {
        return database.read(session -> find(session, coop, ballot)).map(row -> seen(row.standing()));
    }

    @Override
    public Standing shut(CoopId coop, String ballot) {
        return database.write(coop, session -> {
            Row row = locked(session, coop, ballot).orElseThrow(SqlBallotBox::unknown);
            Standing seen = seen(row.standing());
            Standing shut = new Standing(
                    seen.setup(), seen.opens(), seen.closes(), seen.latest(), seen.wentBack(), seen.slips(), true);
            see(session, row.box(), row.standing(), shut);
            return shut;
        });
    }

    @Override
    public List<Slip> slips(CoopId coop, String ballot, long after, int atMost) {
        Row row = database.read(session -> find(session, coop, ballot)).orElseThrow(SqlBallotBox::unknown);
        if (!row.standing().shut()) {
            throw new IllegalStateException("wanted a vote that is shut");
        }
        return database.read(session -> {
            PreparedStatement statement = session.prepared(SLIPS);
            statement.setLong(1, (row.box() << SHIFT) + Math.max(0, after));
            statement.setLong(2, (row.box() + 1) << SHIFT);
            statement.setInt(3, Math.max(0, atMost));
            List<Slip> slips = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    slips.add(new Slip(Rows.hash(rows, 1), Rows.hash(rows, 2), Rows.bytes(rows, 3)));
                }
            }
            return List.copyOf(slips);
        });
    }

    private static Optional<Row> locked(Session session, CoopId coop, String ballot) throws SQLException {
        return row(session.locking(FIND), coop, ballot);
    }

    private static Optional<Row> find(Session session, CoopId coop, String ballot) throws SQLException {
        return row(session.prepared(FIND), coop, ballot);
    }

    private static Optional<Row> row(PreparedStatement statement, CoopId coop, String ballot) throws SQLException {
        statement.setString(1, coop.id());
        statement.setString(2, ballot);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Row(
                            rows.getLong(1),
                            new Standing(
                                    Rows.hash(rows, 2),
                                    Instant.ofEpochMilli(rows.getLong(3)),
                                    Instant.ofEpochMilli(rows.getLong(4)),
                                    Instant.ofEpochMilli(rows.getLong(5)),
                                    Duration.ofMillis(rows.getLong(6)),
                                    rows.getLong(7),
                                    rows.getInt(8) != 0)))
                    : Optional.empty();
        }
    }

    private static NoSuchElementException unknown() {
        return new NoSuchElementException("There is no vote of this name in the box");
    }

    private static Instant whole(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Closes the whole store. */
    @Override
    public void close() {
        database.close();
    }
}
