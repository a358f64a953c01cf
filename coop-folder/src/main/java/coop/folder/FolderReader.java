package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Limits;
import coop.folder.cell.Near;
import coop.folder.json.Json;
import coop.folder.table.Encoding;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a folder once, collecting every problem on the way. */
final class FolderReader {
    static final String STATUTES = "statutes.json";
    static final String PEOPLE = "people.csv";
    static final String MEMBERS = "members.csv";
    static final String SHARES = "shares.csv";
    static final String CAPITAL = "capital.csv";
    static final String LOANS = "loans.csv";
    static final String ACCOUNTS = "accounts.csv";
    static final String ACTIVITY = "activity.csv";
    static final String DISTRIBUTIONS = "distributions.csv";
    static final String INDICATORS = "indicators.csv";
    static final String REFERENCE = "reference.csv";
    static final String CORRECTIONS = "corrections.csv";
    static final String PROPOSALS = "proposals.csv";
    static final String ACTIONS = "actions.csv";
    static final String MANDATES = "mandates.csv";
    static final String RESULTS = "results.csv";
    private static final String CONFIG = "folder.json";

    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*\\.csv");

    private final Path folder;
    private final Function<CooperativeFolder, List<Problem>> check;
    private final Problems problems = new Problems();

    FolderReader(Path folder, Function<CooperativeFolder, List<Problem>> check) {
        this.folder = folder;
        this.check = check;
    }

    FolderReading read() throws UnreadableFolderException {
        FolderFiles files = FolderFiles.of(folder, problems);
        if (files == null) {
            problems.throwIfAny();
            throw new IllegalStateException("a folder that is none was not reported");
        }
        files.names("");
        List.of(STATUTES, PEOPLE, MEMBERS).forEach(name -> files.require("", name));

        FolderConfig config = config(files);
        TableReader tables = new TableReader(files, config, problems);
        TextFile statutes = statutes(files);
        PeopleTable peopleTable = new PeopleTable();
        List<PersonRow> people = tables.read(PEOPLE, peopleTable, true);
        KnownKeys persons = new KnownKeys("person.unknown", peopleTable.keys(), tables.whole(PEOPLE));
        MeetingsReader meetingsReader = new MeetingsReader(files, tables, problems, persons);
        List<MeetingFolder> meetings = meetingsReader.read();
        List<MemberRow> members =
                tables.read(MEMBERS, new MembersTable(peopleTable, persons, meetingsReader.motions()), true);
        List<ShareRow> shares = tables.read(SHARES, new SharesTable(persons), false);
        List<CapitalRow> capital = tables.read(CAPITAL, new CapitalTable(), false);
        List<LoanRow> loans = tables.read(LOANS, new LoansTable(persons), false);
        List<AccountRow> accounts = tables.read(ACCOUNTS, new AccountsTable(), false);
        List<ActivityRow> activity = tables.read(ACTIVITY, new ActivityTable(persons), false);
        List<DistributionRow> distributions = tables.read(DISTRIBUTIONS, new DistributionsTable(persons), false);
        List<IndicatorRow> indicators = tables.read(INDICATORS, new IndicatorsTable(), false);
        tables.read(REFERENCE, new ReferenceTable(), false); // for coop anniversary: looked at, and nothing more
        List<CorrectionRow> corrections = tables.read(CORRECTIONS, new CorrectionsTable(), false);
        KnownKeys motions = meetingsReader.motions();
        AssemblyTables assembly = new AssemblyTables(
                tables.read(PROPOSALS, new ProposalsTable(persons), false),
                tables.read(ACTIONS, new ActionsTable(persons, motions), false),
                tables.read(MANDATES, new MandatesTable(persons, motions), false),
                tables.read(RESULTS, new ResultsTable(persons, motions), false));

        CooperativeFolder read = new CooperativeFolder(
                statutes,
                people,
                members,
                shares,
                capital,
                loans,
                accounts,
                activity,
                distributions,
                indicators,
                corrections,
                meetings,
                assembly);
        if (!statutes.text().isEmpty()) {
            check.apply(read).forEach(problems::addUnlessKnown);
        }
        problems.throwIfAny();
        return new FolderReading(read, config, tables.detected(), files.notRead());
    }

    private TextFile statutes(FolderFiles files) {
        byte[] bytes = files.bytes(STATUTES, Limits.JSON_BYTES);
        String text = bytes == null ? null : Encoding.utf8(bytes, problems.in(STATUTES));
        return new TextFile(STATUTES, text == null ? "" : text);
    }

    private FolderConfig config(FolderFiles files) {
        Json json = new TableReader(files, FolderConfig.NONE, problems).json(CONFIG);
        if (json == null) {
            return FolderConfig.NONE;
        }
        FolderConfig config = ConfigJson.read(json, problems.in(CONFIG));
        for (String file : config.files().keySet()) {
            if (!isFile(files, file)) {
                problems.in(CONFIG)
                        .report(
                                json.at().line(),
                                "files." + file,
                                0,
                                Fault.of("config.unknown-file", file).near(Near.of(file, files.names(""))));
            }
        }
        return config;
    }

    private static boolean isFile(FolderFiles files, String file) {
        return TABLE.matcher(file).matches() && !file.contains("..") && files.exists(file);
    }
}
