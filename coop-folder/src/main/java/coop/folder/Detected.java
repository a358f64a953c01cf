package coop.folder;

import coop.folder.cell.DateForm;
import coop.folder.cell.DecimalMark;
import coop.folder.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a table turned out to be written.
 *
 * @param file the file, relative to the folder
 * @param encoding {@code UTF-8} or {@code Windows-1252}
 * @param separator {@code ,} or {@code ;} or {@code tab}
 * @param dates the forms of its dates, {@code yyyy-mm-dd} or {@code dd/mm/yyyy}; none when it holds no date
 * @param decimals its decimal marks; none when no number has decimals
 * @param headings {@code en}, {@code fr}, or {@code en+fr}
 * @param rows how many rows it has
 */
public record Detected(
        String file,
        String encoding,
        String separator,
        List<String> dates,
        List<String> decimals,
        String headings,
        int rows) {
    public Detected {
        dates = List.copyOf(dates);
        decimals = List.copyOf(decimals);
    }

    static Detected of(String file, Table table) {
        String headings = switch (table.language()) {
            case ENGLISH -> "en";
            case FRENCH -> "fr";
            case BOTH -> "en+fr";
        };
        return new Detected(
                file,
                table.encoding().spoken(),
                table.separator().word(),
                table.dates().stream().map(DateForm::word).toList(),
                table.decimals().stream().map(DecimalMark::word).toList(),
                headings,
                table.size());
    }

    /**
     * What was detected, in one line, in English or French.
     *
     * <p>For example {@code members.csv: Windows-1252, ';', dates dd/mm/yyyy, French headers, 148 rows}.
     */
    public String sentence(Locale language) {
        String separated =
                separator.equals("tab") ? Sentences.of("detected.tab", language, List.of()) : "'" + separator + "'";
        StringBuilder sentence =
                new StringBuilder(file + (language.getLanguage().equals("fr") ? " : " : ": "));
        sentence.append(encoding).append(", ").append(separated);
        if (!dates.isEmpty()) {
            String forms = dates.stream()
                    .map(form -> spoken(form, language))
                    .collect(Collectors.joining(Sentences.of("detected.and", language, List.of())));
            sentence.append(", ").append(Sentences.of("detected.dates", language, List.of(forms)));
        }
        if (!decimals.isEmpty()) {
            String marks = decimals.stream()
                    .map(mark -> "'" + mark + "'")
                    .collect(Collectors.joining(Sentences.of("detected.and", language, List.of())));
            sentence.append(", ").append(Sentences.of("detected.decimals", language, List.of(marks)));
        }
        String counted = rows == 1 ? "detected.row" : rows == 0 ? "detected.no-rows" : "detected.rows";
        return sentence.append(", ")
                .append(Sentences.of("detected.headings." + headings, language, List.of()))
                .append(", ")
                .append(Sentences.of(counted, language, List.of(Integer.toString(rows))))
                .toString();
    }

    private static String spoken(String form, Locale language) {
        DateForm found = DateForm.WORDS.find(form);
        return found != null && language.getLanguage().equals("fr") ? found.french() : form;
    }

    /** The line in English. */
    @Override
    public String toString() {
        return sentence(Locale.ENGLISH);
    }
}
