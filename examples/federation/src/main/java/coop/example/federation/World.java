package coop.example.federation;

import coop.core.value.Apportionment;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Unit;
import coop.reporting.federation.FederationReport;
import coop.reporting.federation.Respondent;
import coop.reporting.federation.Return;
import coop.reporting.federation.RollUp;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A synthetic world with the numbers that the movement quotes: 761,221 cooperatives with 813.5 million members and 6.9 million
 * jobs; of them 364 among the 1,525 enterprises with 56,777 jobs in French-speaking Belgium; and beside them the 2 million
 * organisations with 11 million people of the social economy of the European Union. Each enterprise is made up; only the totals
 * are quoted, and every roll-up of the enterprises must return them.
 *
 * <p>The three are counts of different things: what counts as one of them is printed with each.
 */
public final class World {
    private static final long SEED = 20_161_008;
    private static final Definition MEMBERS = Definition.of("MEM-01", Unit.PERSONS);
    private static final Definition JOBS = Definition.of("EMP-01", Unit.PERSONS);
    private static final int YEAR = 2014;

    private static final String[] CONTINENTS = {"Africa", "Americas", "Asia", "Europe", "Oceania"};
    private static final long[] CONTINENT_SHARES = {25, 20, 35, 18, 2};
    private static final String[] KINDS = {"consumer", "producer", "worker", "multi-stakeholder", "housing", "energy"};
    private static final long[] KIND_SHARES = {50, 25, 12, 4, 6, 3};
    private static final String[] FORMS = {"association", "foundation", "mutual", "social-enterprise"};
    private static final long[] FORM_SHARES = {70, 8, 7, 15};

    static final FederationReport.Scope ALL = new FederationReport.Scope(
            "world",
            "Cooperatives and mutuals of the world (synthetic)",
            "Cooperatives and mutuals in every country, at primary level. The enterprises are made up; the totals are those quoted.",
            "Totals as quoted from the United Nations' count of 2014");
    static final FederationReport.Scope EUROPE = new FederationReport.Scope(
            "european-union",
            "Social economy of the European Union (synthetic)",
            "Organisations of the social economy in the European Union: cooperatives, mutuals, associations, foundations and"
                    + " social enterprises. Most of them are no cooperatives and do not count in the world's figures.",
            "Totals as quoted by the movement");
    static final FederationReport.Scope BELGIUM = new FederationReport.Scope(
            "be-french-speaking",
            "Social economy of French-speaking Belgium (synthetic)",
            "Enterprises of the social economy in Wallonia and Brussels, as counted in 2013. Other counts, with most associations"
                    + " in them, are several times as large.",
            "Totals as quoted for 2013");

    static final FederationReport.Scope BELGIAN_COOPERATIVES = new FederationReport.Scope(
            "be-french-speaking-cooperatives",
            "Cooperatives of French-speaking Belgium (synthetic)",
            "The cooperatives among the enterprises of the social economy in Wallonia and Brussels, as counted in 2013.",
            "Number as quoted for 2013; their jobs and members are made up");

    private final Ratio scale;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final RollUp world = new RollUp(List.of(List.of("region"), List.of("kind")));
    private final RollUp europe = new RollUp(List.of(List.of("form")));
    private final RollUp belgium = new RollUp(List.of(List.of("form")));
    private final RollUp belgianCooperatives = new RollUp(List.of(List.of("kind")));

    /**
     * @param scale the part of the world to make: 1 for all of it, 1/100 for a trial. Every total is this part of the quoted one,
     *     rounded down
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public World(Ratio scale) {
        if (scale.signum() <= 0 || scale.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("wanted a scale above 0 and at most 1, got " + scale);
        }
        this.scale = scale;
    }

    private long scaled(long number) {
        return scale.times(number).floor().longValueExact();
    }

    /** Makes every enterprise, rolls all of them up, and reports the three scopes. */
    public List<FederationReport> reports() {
        long cooperatives = scaled(761_221);
        long belgians = scaled(364);
        long enterprises = scaled(1_525);
        long organisations = scaled(2_000_000);
        long belgianJobs = scaled(56_777);
        long[] jobsInBelgium = split(belgianJobs, (int) enterprises, 0);
        long jobsOfBelgianCooperatives = 0;
        for (int i = 0; i < belgians; i++) {
            jobsOfBelgianCooperatives += jobsInBelgium[i];
        }
        long[] members = split(scaled(813_500_000), (int) cooperatives, 3);
        long[] jobs = split(scaled(6_900_000) - jobsOfBelgianCooperatives, (int) (cooperatives - belgians), 0);

        long europeans = 0;
        long europeanJobs = 0;
        for (int i = 0; i < cooperatives; i++) {
            boolean belgian = i < belgians;
            String region = belgian ? "Europe" : pick(CONTINENTS, CONTINENT_SHARES);
            long work = belgian ? jobsInBelgium[i] : jobs[(int) (i - belgians)];
            // Half of the European cooperatives are taken to be in the Union.
            boolean inTheUnion = belgian || (region.equals("Europe") && random.nextBoolean());
            boolean counted = inTheUnion && (belgian || europeans < organisations / 8);
            Respondent who = cooperative(i, region, work);
            add(world, who, MEMBERS.count(members[i]), JOBS.count(work));
            if (counted) {
                europeans++;
                europeanJobs += work;
                add(europe, who, JOBS.count(work));
            }
            if (belgian) {
                add(belgium, who, JOBS.count(work));
                add(belgianCooperatives, who, MEMBERS.count(members[i]), JOBS.count(work));
            }
        }
        long others = enterprises - belgians;
        for (int i = 0; i < others; i++) {
            long work = jobsInBelgium[(int) (belgians + i)];
            Respondent who = organisation("be-" + i, work);
            europeans++;
            europeanJobs += work;
            add(europe, who, JOBS.count(work));
            add(belgium, who, JOBS.count(work));
        }
        long[] rest = split(scaled(11_000_000) - europeanJobs, (int) (organisations - europeans), 0);
        for (int i = 0; i < rest.length; i++) {
            add(europe, organisation("eu-" + i, rest[i]), JOBS.count(rest[i]));
        }
        return List.of(
                FederationReport.of(world, ALL, YEAR),
                FederationReport.of(europe, EUROPE, YEAR),
                FederationReport.of(belgium, BELGIUM, YEAR),
                FederationReport.of(belgianCooperatives, BELGIAN_COOPERATIVES, YEAR));
    }

    private Respondent cooperative(int number, String region, long jobs) {
        return Respondent.of(
                        "coop-" + number,
                        Map.of("region", region, "kind", pick(KINDS, KIND_SHARES), "form", "cooperative"))
                .weighing(Ratio.of(jobs));
    }

    private Respondent organisation(String id, long jobs) {
        return Respondent.of(id, Map.of("form", pick(FORMS, FORM_SHARES))).weighing(Ratio.of(jobs));
    }

    private static void add(RollUp rollUp, Respondent who, Figure... figures) {
        rollUp.scope(who, YEAR);
        rollUp.add(Return.of(who.id(), Span.year(YEAR), figures), who);
    }

    /** A total over so many, few of them large and most of them small, each at least so much. */
    private long[] split(long total, int parts, long least) {
        long[] weights = new long[parts];
        for (int i = 0; i < parts; i++) {
            long small = random.nextLong(1, 41);
            weights[i] = random.nextInt(50) == 0 ? small * (1 + random.nextInt(200)) : small;
        }
        long floor = Math.min(least, parts == 0 ? 0 : total / parts);
        long[] split = Apportionment.split(total - floor * parts, weights);
        for (int i = 0; i < parts; i++) {
            split[i] += floor;
        }
        return split;
    }

    private String pick(String[] words, long[] shares) {
        long place = random.nextInt(100);
        for (int i = 0; i < words.length; i++) {
            place -= shares[i];
            if (place < 0) {
                return words[i];
            }
        }
        return words[words.length - 1];
    }
}
