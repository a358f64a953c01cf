package coop.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A real server for tests, with durable commits, started once. Where it cannot start, the tests fail. */
final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres.Builder builder = builder();
            Path memory = Path.of("/dev/shm");
            if (Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > 1L << 30) {
                builder.setDataDirectory(memory.resolve("coop-postgres-" + UUID.randomUUID()));
            }
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL cannot be started here", failed);
        }
    }

    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "64MB");
    }

    /** The URL of a schema of its own for a folder. */
    static String url(Path folder) {
        return url(SERVER.getPort(), schema(folder));
    }

    static String url(int port, String schema) {
        return url(port, schema, "postgres");
    }

    static String url(int port, String schema, String user) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + user + "&currentSchema=" + schema;
    }

    static String url(String schema, String user) {
        return url(SERVER.getPort(), schema, user);
    }

    static String schema(Path folder) {
        return "s"
                + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }

    static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
