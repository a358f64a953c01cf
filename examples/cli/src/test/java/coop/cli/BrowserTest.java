package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cli.SmallFolder.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: Debian's chromium, or the one that the variable CHROMIUM names. Fails where there is none. */
@Tag("nightly")
class BrowserTest {
    private static final Pattern MEASURED = Pattern.compile("width=(\\d+) height=(\\d+) scripts=(\\d+) charts=(\\d+)");

    @TempDir
    private Path folder;

    /** How a page comes out in a frame of a width. */
    private record Measured(int width, int height, int scripts, int charts) {}

    private Measured measure(Path page, int width) throws IOException, InterruptedException {
        Path frame = folder.resolve("frame.html");
        Files.writeString(frame, """
                <!doctype html><body><iframe id="f" src="%s" style="width:%dpx;height:900px;border:0"></iframe>
                <script>document.getElementById("f").onload = e => {
                  const d = e.target.contentDocument, r = d.documentElement;
                  document.body.innerHTML = "width=" + r.scrollWidth + " height=" + r.scrollHeight
                    + " scripts=" + d.scripts.length + " charts=" + d.querySelectorAll("svg").length;
                };</script>
                """.formatted(page.toUri(), width));
        String chromium = System.getenv().getOrDefault("CHROMIUM", "chromium");
        Process process = new ProcessBuilder(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--allow-file-access-from-files",
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        frame.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        Matcher measured = MEASURED.matcher(shown);
        assertThat(measured.find()).as(shown).isTrue();
        return new Measured(
                Integer.parseInt(measured.group(1)),
                Integer.parseInt(measured.group(2)),
                Integer.parseInt(measured.group(3)),
                Integer.parseInt(measured.group(4)));
    }

    @Test
    void every_page_fits_a_telephone_and_a_wide_screen_and_runs_no_script() throws Exception {
        Path out = folder.resolve("OUT");
        Path example = Path.of("..", "worker-coop");
        assertThat(SmallFolder.coop("run", example.toString(), "--out", out.toString())
                        .code())
                .isEqualTo(1);
        Path ballots = Files.writeString(folder.resolve("b.abif"), "40:A>B>C\n35:B>C\n25:C>B>A\n");
        Ran count = SmallFolder.coop("count", ballots.toString(), "--method", "irv", "--out", "html", "--lang", "fr");
        Path counted = Files.writeString(folder.resolve("count.html"), count.printed());
        List<Path> pages;
        try (var files = Files.list(out)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThanOrEqualTo(2);
        for (Path page : pages) {
            fits(page);
        }
        fits(counted);
    }

    private void fits(Path page) throws IOException, InterruptedException {
        for (int width : new int[] {390, 1280}) {
            Measured measured = measure(page, width);
            assertThat(measured.width()).as(page + " at " + width).isLessThanOrEqualTo(width);
            assertThat(measured.height()).isGreaterThan(300);
            assertThat(measured.scripts()).isZero();
            assertThat(measured.charts()).isPositive();
        }
    }
}
