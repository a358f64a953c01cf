package coop.folder.ballots;

import coop.core.value.Ratio;
import coop.folder.cell.Limits;
import coop.voting.count.CountingException;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table of ballots, row by row, in two passes: the first finds the candidates, the second counts. Memory grows with the
 * distinct ballots, not with the rows. One thread only.
 */
final class BallotTable {
    private static final int MOST_CANDIDATES = 2_000;

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

    private interface Row {
        void of(CsvRecord row);
    }

    Election read() throws IOException, UnreadableBallotsException {
        detect();
        problems.throwIfAny();
        Map<String, Integer> candidates = new LinkedHashMap<>();
        if (heading.ranks().isEmpty()) {
            heading.candidates().forEach((column, candidate) -> candidates.put(candidate, candidates.size()));
        } else {
            rows(row -> names(row, candidates));
        }
        problems.throwIfAny();
        if (candidates.isEmpty()) {
            problems.add(1, 0, "no-candidates", "");
            problems.throwIfAny();
        }
        try {
            return Election.of(name, profile(candidates));
        } catch (CountingException refused) {
            problems.add(1, 0, "refused", String.valueOf(refused.getMessage()));
            problems.throwIfAny();
            throw refused;
        }
    }

    private Profile profile(Map<String, Integer> candidates) throws IOException, UnreadableBallotsException {
        List<String> names = List.copyOf(candidates.keySet());
        ProfileBuilder builder;
        if (!heading.ranks().isEmpty()) {
            builder = Profile.ranked(names);
            int[] order = new int[heading.ranks().size()];
            rows(row -> ranking(row, candidates, order, builder));
        } else if (heading.scores()) {
            builder = Profile.score(names);
            rows(row -> scores(row, builder));
        } else {
            builder = Profile.approval(names);
            rows(row -> approvals(row, builder));
        }
        problems.throwIfAny();
        return builder.build();
    }

    /** Finds the encoding, the separator and what the columns are. */
    private void detect() throws IOException {
        String first;
        try {
            first = header();
        } catch (CharacterCodingException western) {
            charset = Charset.forName("windows-1252");
            first = header();
        }
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
        try (CsvReader<CsvRecord> csv = csv(reader())) {
            heading = TableHeading.of(csv.iterator().next().getFields(), records, problems);
        } catch (CsvParseException | UncheckedIOException broken) {
            problems.add(1, 0, "csv", reason(broken));
        }
    }

    private String header() throws IOException {
        try (BufferedReader lines = new BufferedReader(reader())) {
            char[] start = new char[Limits.CELL];
            int length = lines.read(start, 0, start.length);
            String text = length < 0 ? "" : new String(start, 0, length);
            if (charset.equals(StandardCharsets.UTF_8)) {
                while (lines.read(start, 0, start.length) >= 0) {
                    continue;
                }
            }
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

    private CsvReader<CsvRecord> csv(Reader reader) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(4 * Limits.CELL)
                .ofCsvRecord(reader);
    }

    private void rows(Row use) throws IOException {
        try (CsvReader<CsvRecord> csv = csv(reader())) {
            boolean first = true;
            for (CsvRecord row : csv) {
                if (!first) {
                    use.of(row);
                }
                first = false;
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            problems.add(0, 0, "csv", reason(broken));
        }
    }

    private static String reason(Exception broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    /** The candidates in the order in which the table first names them. */
    private void names(CsvRecord row, Map<String, Integer> candidates) {
        for (int column : heading.ranks()) {
            String cell = cell(row, column);
            if (cell.isEmpty() || candidates.containsKey(cell) || TableHeading.isMark(cell)) {
                continue;
            }
            for (String named : cell.split("=", -1)) {
                String candidate = named.strip();
                if (candidate.isEmpty() || candidate.length() > Limits.NAME || !printable(candidate)) {
                    problems.add(line(row), column + 1, "name", candidate);
                } else if (candidates.size() < MOST_CANDIDATES) {
                    candidates.putIfAbsent(candidate, candidates.size());
                } else if (!candidates.containsKey(candidate)) {
                    problems.add(line(row), column + 1, "too-many", candidate, MOST_CANDIDATES);
                }
            }
        }
    }

    private static boolean printable(String name) {
        return name.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
    }

    private Ratio count(CsvRecord row) {
        if (heading.count() < 0) {
            return Ratio.ONE;
        }
        String cell = cell(row, heading.count()).replace(',', '.');
        Optional<Ratio> count = Numbers.votes(cell);
        if (count.isEmpty()) {
            problems.add(line(row), heading.count() + 1, "number", cell);
        }
        return count.orElse(Ratio.ZERO);
    }

    private boolean blank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank) && row.getFieldCount() <= 1 && heading.width() > 1;
    }

    private void ranking(CsvRecord row, Map<String, Integer> candidates, int[] order, ProfileBuilder builder) {
        if (blank(row)) {
            return;
        }
        int named = 0;
        boolean plain = heading.count() < 0;
        for (int column : heading.ranks()) {
            Integer candidate = candidates.get(cell(row, column));
            if (candidate == null) {
                plain = false;
                break;
            }
            order[named++] = candidate;
        }
        if (plain) {
            builder.order(1, order, 0, named);
            return;
        }
        List<List<String>> ranks = new ArrayList<>();
        for (int column : heading.ranks()) {
            String cell = cell(row, column);
            if (TableHeading.isOvervote(cell)) {
                ranks.add(List.of(ProfileBuilder.OVERVOTE_MARK));
            } else if (cell.isEmpty() || TableHeading.isMark(cell)) {
                ranks.add(List.of());
            } else if (candidates.containsKey(cell)) {
                ranks.add(List.of(cell));
            } else {
                ranks.add(Arrays.stream(cell.split("=", -1)).map(String::strip).toList());
            }
        }
        while (!ranks.isEmpty() && ranks.get(ranks.size() - 1).isEmpty()) {
            ranks.remove(ranks.size() - 1);
        }
        builder.ranking(count(row), ranks);
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
