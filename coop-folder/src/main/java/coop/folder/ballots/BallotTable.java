package coop.folder.ballots;

import coop.core.value.Ratio;
import coop.folder.cell.Limits;
import coop.voting.count.CountingException;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a table of ballots, row by row. Memory grows with the distinct ballots, not with the rows. One thread only.
 */
final class BallotTable {
    private final String name;
    private final Bytes bytes;
    private final boolean records;
    private final BallotProblems problems;
    private Charset charset = StandardCharsets.UTF_8;
    private char separator = ',';
    private TableHeading heading = TableHeading.NONE;

    BallotTable(String name, Bytes bytes, boolean records, BallotProblems problems) {
        this.name = name;
        this.bytes = bytes;
        this.records = records;
        this.problems = problems;
    }

    Election read() throws IOException, UnreadableBallotsException {
        try {
            return readIn(StandardCharsets.UTF_8);
        } catch (CharacterCodingException western) {
            problems.forget();
            return readIn(Charset.forName("windows-1252"));
        }
    }

    private Election readIn(Charset encoding) throws IOException, UnreadableBallotsException {
        charset = encoding;
        detect();
        problems.throwIfAny();
        try {
            Profile ballots = profile();
            problems.throwIfAny();
            if (ballots.candidates().isEmpty()) {
                problems.add(1, 0, "no-candidates", "");
                problems.throwIfAny();
            }
            return Election.of(name, ballots);
        } catch (CountingException refused) {
            problems.add(1, 0, "refused", String.valueOf(refused.getMessage()));
            problems.throwIfAny();
            throw refused;
        }
    }

    private Profile profile() throws IOException {
        ProfileBuilder builder;
        if (!heading.ranks().isEmpty()) {
            builder = Profile.ranked(List.of());
            RankedRow row = new RankedRow(heading, builder, problems);
            rows(row, RankedRow::count);
        } else if (heading.scores()) {
            builder = Profile.score(List.copyOf(heading.candidates().values()));
            rows(CsvRecordHandler.of(), row -> scores(row, builder));
        } else {
            builder = Profile.approval(List.copyOf(heading.candidates().values()));
            rows(CsvRecordHandler.of(), row -> approvals(row, builder));
        }
        return builder.build();
    }

    /** Finds the separator and what the columns are. */
    private void detect() throws IOException {
        String first = header();
        int best = -1;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long cells = first.chars().filter(c -> c == candidate).count();
            if (cells > best) {
                best = (int) cells;
                separator = candidate;
            }
        }
        if (first.isBlank()) {
            problems.add(1, 0, "no-heading", "");
            return;
        }
        try (CsvReader<CsvRecord> csv = csv().ofCsvRecord(reader())) {
            heading = TableHeading.of(csv.iterator().next().getFields(), records, problems);
        } catch (CsvParseException | UncheckedIOException broken) {
            broken(1, broken);
        }
    }

    private String header() throws IOException {
        try (BufferedReader lines = new BufferedReader(reader())) {
            char[] start = new char[Limits.CELL];
            int length = lines.read(start, 0, start.length);
            String text = length < 0 ? "" : new String(start, 0, length);
            return text.lines().findFirst().orElse("");
        }
    }

    private Reader reader() throws IOException {
        Reader reader = new InputStreamReader(
                bytes.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        BufferedReader buffered = new BufferedReader(reader, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder().fieldSeparator(separator).maxBufferSize(4 * Limits.CELL);
    }

    private <R> void rows(CsvCallbackHandler<R> reading, Consumer<R> use) throws IOException {
        try (CsvReader<R> csv = csv().build(reading, reader())) {
            boolean first = true;
            for (R row : csv) {
                if (!first) {
                    use.accept(row);
                }
                first = false;
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            broken(0, broken);
        }
    }

    private void broken(int line, Exception broken) throws CharacterCodingException {
        Throwable cause = cause(broken);
        if (cause instanceof CharacterCodingException wrong && charset.equals(StandardCharsets.UTF_8)) {
            throw wrong;
        }
        String reason = String.valueOf(cause.getMessage());
        if (reason.contains("buffer size")) {
            problems.add(line, 0, "too-long", "", Limits.CELL);
        } else {
            problems.add(line, 0, "csv", reason);
        }
    }

    private static Throwable cause(Exception broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private Ratio count(CsvRecord row) {
        return heading.count() < 0 ? Ratio.ONE : heading.votes(cell(row, heading.count()), line(row), problems);
    }

    private boolean blank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank) && row.getFieldCount() <= 1 && heading.width() > 1;
    }

    private void scores(CsvRecord row, ProfileBuilder builder) {
        if (blank(row)) {
            return;
        }
        Map<String, Ratio> scores = new HashMap<>();
        heading.candidates().forEach((column, candidate) -> {
            String cell = cell(row, column).replace(',', '.');
            if (!cell.isEmpty()) {
                Optional<Ratio> score = Numbers.number(cell);
                if (score.isEmpty()) {
                    problems.add(line(row), column + 1, "score", cell);
                }
                scores.put(candidate, score.orElse(Ratio.ZERO));
            }
        });
        builder.scores(count(row), scores);
    }

    private void approvals(CsvRecord row, ProfileBuilder builder) {
        if (blank(row)) {
            return;
        }
        List<String> approved = new ArrayList<>();
        heading.candidates().forEach((column, candidate) -> {
            String cell = cell(row, column);
            Optional<Boolean> mark = TableHeading.approves(cell);
            if (mark.isEmpty()) {
                problems.add(line(row), column + 1, "mark", cell);
            } else if (mark.get()) {
                approved.add(candidate);
            }
        });
        builder.approvals(count(row), approved);
    }
}
