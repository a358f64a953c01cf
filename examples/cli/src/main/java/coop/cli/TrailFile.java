package coop.cli;

import coop.voting.count.PaperTrail;
import coop.voting.count.Profile;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes every move of every paper to a CSV file: {@code round,votes,from,to,paper}. */
final class TrailFile implements PaperTrail, Closeable {
    private final Profile ballots;
    private final CsvWriter rows;

    TrailFile(Path file, Profile ballots) throws IOException {
        this.ballots = ballots;
        this.rows = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
        rows.writeRecord("round", "votes", "from", "to", "paper");
    }

    @Override
    public void moved(int round, int ballot, int from, int to) {
        write(round, ballot, from, ballots.candidates().get(to));
    }

    @Override
    public void ended(int round, int ballot, int from, String reason) {
        write(round, ballot, from, "#" + reason);
    }

    private void write(int round, int ballot, int from, String to) {
        String paper = ballots.ranks(ballot).stream()
                .map(rank -> rank.isEmpty() ? "-" : String.join("=", rank))
                .collect(Collectors.joining(">"));
        rows.writeRecord(
                String.valueOf(round),
                ballots.weight(ballot).toString(),
                from == DEALT ? "" : ballots.candidates().get(from),
                to,
                paper);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
