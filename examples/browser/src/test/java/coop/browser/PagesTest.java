package coop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in Debian's chromium, or in the browser that the variable CHROMIUM names: in every language, light and dark, on a
 * telephone, wide and on paper, and what axe-core finds in them.
 */
@Tag("nightly")
class PagesTest {
    private static final Path JAR = Path.of("..", "cli", "target", "coop.jar");
    private static final List<String> LANGUAGES = List.of("en", "fr", "nl", "de");

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        coop(1, "run", "../worker-coop", "--out", out("worker"));
        Files.createDirectories(folder.resolve("hostile"));
        Files.writeString(folder.resolve("hostile/statutes.json"), """
                {"cooperative": {"name": "\\"><img src=x onerror=alert(1)><script>alert(2)</script> {{7*7}} ${jndi:ldap://x}",
                  "founded": "2019-03-01", "seat": "</title><svg onload=alert(3)>", "object": "<b>x</b> javascript:alert(4)"}}
                """);
        Files.writeString(
                folder.resolve("hostile/people.csv"),
                "person,name,engagement,from,fte\nada,<img src=x>,employment,2019-03-01,1\nben,Ben,,,\ncem,Cem,,,\n");
        Files.writeString(
                folder.resolve("hostile/members.csv"),
                "person,act,date\nada,founder,2019-03-01\nben,founder,2019-03-01\ncem,founder,2019-03-01\n");
        Files.writeString(
                folder.resolve("reference.csv"),
                "year,series,value,source,crisis\n2019,</title></svg><script>alert(5)</script>,100,x,\n"
                        + "2020,</title></svg><script>alert(5)</script>,90,,\"\"\"><img src=x onerror=alert(6)>\"\n");
        coop(0, "run", folder.resolve("hostile").toString(), "--out", out("hostile"));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    private static String out(String name) {
        return folder.resolve("out-" + name).toString();
    }

    private static void coop(int expected, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("java", "--enable-native-access=ALL-UNNAMED", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as("coop %s", List.of(arguments)).isEqualTo(expected);
    }

    /** The report of a year and the anniversary in every language, and the history. */
    private static List<Path> pages(String name, int year, Path reference) throws Exception {
        List<Path> pages = new ArrayList<>(List.of(Path.of(out(name), "history.html")));
        for (String language : LANGUAGES) {
            Path report = folder.resolve(name + "-report-" + language + ".html");
            coop(0, "report", out(name), "--year", "" + year, "--lang", language, "--out", report.toString());
            Path life = folder.resolve(name + "-anniversary-" + language + ".html");
            coop(
                    0,
                    "anniversary",
                    out(name),
                    "--reference",
                    reference.toString(),
                    "--lang",
                    language,
                    "--out",
                    life.toString());
            pages.addAll(List.of(report, life));
        }
        return pages;
    }

    @Test
    void axe_finds_nothing_serious_in_any_language_light_or_dark_and_headings_follow_each_other() throws Exception {
        for (Path file : pages("worker", 2024, Path.of("..", "worker-coop", "reference.csv"))) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
                    Page page = context.newPage();
                    page.navigate(file.toUri().toString());
                    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
                    assertThat(violations)
                            .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .as("%s, %s", file.getFileName(), scheme)
                            .extracting(rule ->
                                    rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                            .isEmpty();
                    assertThat(page.evaluate("() => [...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])"
                                    + ".every((level, i, all) => i == 0 ? level == 1 : level <= all[i - 1] + 1)"))
                            .as("headings of %s", file.getFileName())
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void every_page_fits_a_telephone_a_wide_screen_and_paper() throws Exception {
        for (Path file : pages("worker", 2024, Path.of("..", "worker-coop", "reference.csv"))) {
            for (int width : new int[] {390, 794, 1280}) {
                try (BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
                    Page page = context.newPage();
                    page.emulateMedia(
                            new Page.EmulateMediaOptions().setMedia(width == 794 ? Media.PRINT : Media.SCREEN));
                    page.navigate(file.toUri().toString());
                    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                            .as("%s at %d", file.getFileName(), width)
                            .isLessThanOrEqualTo(width);
                    assertThat(page.pdf(new Page.PdfOptions().setFormat("A4"))).isNotEmpty();
                }
            }
        }
    }

    /** Row H45 of the hostile inputs. */
    @Test
    void a_hostile_name_runs_nothing_and_fetches_nothing() throws Exception {
        for (Path file : pages("hostile", 2020, folder.resolve("reference.csv"))) {
            try (BrowserContext context = browser.newContext()) {
                Page page = context.newPage();
                List<String> happened = new ArrayList<>();
                page.onDialog(dialog -> {
                    happened.add("dialog " + dialog.message());
                    dialog.dismiss();
                });
                page.onRequest(request -> happened.add("request " + request.url()));
                page.onPageError(error -> happened.add("error " + error));
                page.navigate(file.toUri().toString());
                page.waitForTimeout(200);
                assertThat(happened).as("%s", file.getFileName()).containsExactly("request " + file.toUri());
                assertThat(page.locator("script, img, iframe, object, [onerror], [onload]")
                                .count())
                        .isZero();
                assertThat(page.locator("h1").innerText())
                        .contains("<script>alert(2)</script>")
                        .contains("{{7*7}}");
            }
        }
    }
}
