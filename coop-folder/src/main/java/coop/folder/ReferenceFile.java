package coop.folder;

import coop.core.value.Ratio;
import coop.folder.cell.Fault;
import coop.reporting.Reference;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code reference.csv}: the series that an anniversary report is set beside, with columns {@code year}, {@code series},
 * {@code value}, {@code source} and {@code crisis}. A row {@code 2009,Employment in the region,98.1,ONSS,Financial crisis} says
 * that the series stood at 98.1 in 2009, a year of the financial crisis. An empty value is not known, which is not zero.
 */
public final class ReferenceFile {
    private ReferenceFile() {}

    /**
     * The series of a file, in the order in which they first occur, and the crises that it names, oldest first. Years that name
     * the same crisis and follow each other are one.
     *
     * @throws UnreadableFolderException with every problem, each with its line and column
     */
    public static Reference read(Path file) throws UnreadableFolderException {
        Problems problems = new Problems();
        Path name = file.getFileName();
        Path parent = file.toAbsolutePath().getParent();
        FolderFiles files = name == null || parent == null ? null : FolderFiles.of(parent, problems);
        if (files == null || name == null) {
            problems.throwIfAny();
            problems.add(file.toString(), Fault.of("file.unreadable", ""));
            problems.throwIfAny();
            throw new IllegalStateException("a file that cannot be read was not reported");
        }
        files.require("", name.toString());
        List<ReferenceTable.Row> rows =
                new TableReader(files, FolderConfig.NONE, problems).read(name.toString(), new ReferenceTable(), true);
        problems.throwIfAny();
        return new Reference(series(rows), crises(rows));
    }

    private static List<Reference.Series> series(List<ReferenceTable.Row> rows) {
        Map<String, SortedMap<Year, Ratio>> values = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (ReferenceTable.Row row : rows) {
            SortedMap<Year, Ratio> series = values.computeIfAbsent(row.series(), none -> new TreeMap<>());
            if (row.value() != null) {
                series.put(Year.of(row.year()), Ratio.of(row.value()));
            }
            if (row.source() != null) {
                sources.putIfAbsent(row.series(), row.source());
            }
        }
        List<Reference.Series> all = new ArrayList<>();
        values.forEach(
                (name, series) -> all.add(new Reference.Series(name, Optional.ofNullable(sources.get(name)), series)));
        return all;
    }

    private static List<Reference.Crisis> crises(List<ReferenceTable.Row> rows) {
        SortedMap<Year, String> named = new TreeMap<>();
        for (ReferenceTable.Row row : rows) {
            if (row.crisis() != null) {
                named.putIfAbsent(Year.of(row.year()), row.crisis());
            }
        }
        List<Reference.Crisis> crises = new ArrayList<>();
        named.forEach((year, name) -> {
            int end = crises.size() - 1;
            boolean goesOn = end >= 0
                    && crises.get(end).name().equals(name)
                    && crises.get(end).last().plusYears(1).equals(year);
            if (goesOn) {
                crises.set(end, new Reference.Crisis(name, crises.get(end).first(), year));
            } else {
                crises.add(new Reference.Crisis(name, year, year));
            }
        });
        return crises;
    }
}
