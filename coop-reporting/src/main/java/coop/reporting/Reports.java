package coop.reporting;

import coop.core.Cooperative;
import coop.core.membership.MemberDirectory;
import coop.core.membership.Person;
import coop.core.office.Office;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.json.JsonFile;
import coop.reporting.render.HtmlFile;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The door to reports: it joins the office's books to what the directory knows of persons, and prints in any installed
 * format.
 *
 * <p>Safe for use by many threads.
 */
public final class Reports {
    private final Office office;
    private final Installed installed;
    private final MemberDirectory directory;

    public Reports(Office office, Installed installed, MemberDirectory directory) {
        this.office = office;
        this.installed = installed;
        this.directory = directory;
    }

    /** The report of a financial year, of the cooperative of the office. */
    public Report report(Year year) {
        return report(office.cooperative(), office.coop(), year);
    }

    /** The report of any span, of the cooperative of the office. */
    public Report report(Span period) {
        return Report.of(office.cooperative(), period, facts(office.coop()));
    }

    /** The report of a financial year of any cooperative of the directory. */
    public Report report(Cooperative coop, CoopId id, Year year) {
        return Report.of(coop, year, facts(id));
    }

    /** The history up to the last year in which something is on record. */
    public History history() {
        return History.of(office.cooperative(), facts(office.coop()));
    }

    /** The names of the installed formats: {@code csv}, {@code html}, {@code json}, {@code md}. */
    public List<String> formats() {
        return installed.policies().ids(Renderer.class);
    }

    /**
     * A publication as a file.
     *
     * @param format one of {@link #formats}
     * @throws IllegalArgumentException if there is no such format
     */
    public byte[] print(Publication publication, String format, Locale language) {
        return print(installed, publication, format, language);
    }

    /** The same without an office. */
    public static byte[] print(Installed installed, Publication publication, String format, Locale language) {
        return installed
                .policy(Renderer.class, format)
                .orElseThrow(() -> new IllegalArgumentException("wanted one of the formats "
                        + installed.policies().ids(Renderer.class) + ", got '" + format + "'"))
                .render(publication, language);
    }

    /**
     * A publication as one page of HTML, from which other formats can be made. It is well-formed XML; its style is one
     * {@code style} element in its head; each chart is an {@code svg} with a {@code title} and a {@code desc}.
     */
    public static String page(Publication publication, Locale language) {
        return new String(new HtmlFile().render(publication, language), StandardCharsets.UTF_8);
    }

    /** The JSON Schema, draft 2020-12, of publications in the format {@code json}. */
    public static String schema() {
        return JsonFile.schema();
    }

    private Map<MemberId, PersonFacts> facts(CoopId id) {
        return facts(directory.all(id));
    }

    /** What figures may know of persons. */
    public static SortedMap<MemberId, PersonFacts> facts(Iterable<Person> persons) {
        SortedMap<MemberId, PersonFacts> facts = new TreeMap<>();
        persons.forEach(person -> facts.put(person.who(), PersonFacts.of(person)));
        return facts;
    }
}
