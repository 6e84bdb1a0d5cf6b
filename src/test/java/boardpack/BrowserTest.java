package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * Tests the web edition of every sample in a real Chromium with axe-core and with user actions.
 *
 * <p>Without Chromium the tests are skipped; with {@code BOARDPACK_BROWSER=needed} in the environment they fail
 * instead.
 */
final class BrowserTest {
    private static final List<String> SAMPLES =
            List.of("policy-board", "scrutiny-board", "priority-groups", "indicator-report");

    /** Minimum size of words in a chart, in CSS pixels. */
    private static final double SMALLEST = 11;

    private static final String AXE = axe();

    /** Runs axe-core and returns only the violations, because the full report is megabytes. */
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
              resultTypes: ['violations'],
              runOnly: arguments[0],
              rules: {'color-contrast': {enabled: arguments[1]}}
            }).then(r => done(r.violations.map(v =>
              v.id + ' ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 200) + ' ' + v.nodes[0].failureSummary)));
            """;

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules that a colour scheme may break; the rest is the same as on this screen without the scheme. */
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    /**
     * Axe reads one sample on every screen, and the others on the first without contrast, which takes four fifths of the
     * time and is the same in all; with {@code -Plong} it reads all samples on all screens.
     */
    private static final boolean ALL_SCREENS = Boolean.getBoolean("screens.all");

    @TempDir
    static Path temp;

    private static final Map<String, String> PAGES = new TreeMap<>();
    private static ChromeDriver browser;

    /** A screen for reading a page. */
    private record Screen(String name, int width, int height, String scheme, String forced) {
        /** Returns true for the style's own colours. */
        boolean isPlain() {
            return scheme.equals("light") && forced.equals("none");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Screen> SCREENS = List.of(
            new Screen("a laptop", 1280, 900, "light", "none"),
            new Screen("a phone", 320, 640, "light", "none"),
            new Screen("a dark laptop", 1280, 900, "dark", "none"),
            new Screen("a dark phone", 320, 640, "dark", "none"),
            new Screen("forced colours", 1280, 900, "light", "active"));

    @BeforeAll
    static void begin() throws Exception {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            String why = "there is no Chromium here with its driver; install the packages chromium and chromium-driver";
            if ("needed".equals(System.getenv("BOARDPACK_BROWSER"))) {
                fail(why);
            }
            Assumptions.abort(why);
        }
        for (String sample : SAMPLES) {
            Path out = temp.resolve(sample);
            Path copy = Program.copy(Path.of("sample-data").resolve(sample), temp.resolve("of-" + sample));
            Program.Ran ran = Program.run("generate", copy.toString(), "--out", out.toString(), "--only", "web");
            assertEquals(0, ran.exit(), ran.err());
            PAGES.put(sample, Path.of(ran.out().strip()).toUri().toString());
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", temp.toAbsolutePath().toString()));
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .build(),
                options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(names).map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void plainly() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        on(SCREENS.getFirst());
    }

    private static void on(Screen screen) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width(), "height", screen.height(), "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", screen.scheme()),
                                Map.of("name", "forced-colors", "value", screen.forced()))));
    }

    private static void open(String sample, String fragment) {
        browser.get("about:blank");
        browser.get(PAGES.get(sample) + fragment);
    }

    private static Object said(String script, Object... arguments) {
        return browser.executeScript("return " + script, arguments);
    }

    private static Stream<String> samples() {
        return SAMPLES.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void axeFindsNothingOnAnyScreen(String sample) {
        List<String> found = new ArrayList<>();
        boolean whole = ALL_SCREENS || sample.equals(SAMPLES.getLast());
        for (Screen screen : whole ? SCREENS : SCREENS.subList(0, 1)) {
            on(screen);
            open(sample, "");
            browser.executeScript(AXE);
            for (Object violation :
                    (List<?>) browser.executeAsyncScript(RUN, screen.isPlain() ? WCAG : COLOURS, whole)) {
                found.add(screen + ": " + violation);
            }
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onAPhoneNothingIsCutOffAndEveryCellSaysWhatItIs(String sample) {
        on(SCREENS.get(1));
        open(sample, "");
        assertEquals(
                List.of(),
                said("[...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll svg')"
                        + " && !e.closest('.unseen') && !e.closest('thead')"
                        + " && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
                        + ".map(e => e.outerHTML.slice(0, 150)).slice(0, 5)"),
                "what is wider than the screen");
        assertEquals(said("document.documentElement.clientWidth"), said("document.documentElement.scrollWidth"));
        assertEquals(
                List.of(),
                said("[...document.querySelectorAll('table:not(.narrow) tbody td')]"
                        + ".filter(c => c.colSpan === 1 && !c.dataset.label && c.cellIndex + 1 > 0"
                        + " && c.closest('table').tHead && !c.parentElement.classList.contains('under'))"
                        + ".map(c => c.outerHTML)"));
        List<?> sizes = (List<?>) said("[...document.querySelectorAll('svg text')].map(t => {"
                + "const s = t.ownerSVGElement; return parseFloat(getComputedStyle(t).fontSize)"
                + " * s.getBoundingClientRect().width / s.viewBox.baseVal.width })");
        assertTrue(
                sizes.stream().allMatch(s -> ((Number) s).doubleValue() >= SMALLEST),
                "the words of figures are legible: " + sizes.stream().distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsFetchedAndNothingIsRefused(String sample) {
        browser.manage().logs().get(LogType.BROWSER);
        open(sample, "");
        assertEquals(
                List.of(),
                said("performance.getEntriesByType('resource').map(r => r.name)"
                        + ".filter(n => !n.startsWith('data:'))"));
        List<String> complaints = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
        assertEquals(List.of(), complaints);
        assertEquals(
                List.of(),
                said("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
                        + ".filter(h => !document.getElementById(h.slice(1)))"),
                "links that lead nowhere");
        assertEquals(
                said("document.querySelectorAll('[id]').length"),
                said("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"),
                "no two places have one name");
    }

    @Test
    void withoutScriptsEverythingIsThere() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        open("policy-board", "#CFS-LI04");
        assertFalse(browser.findElement(By.id("find")).isDisplayed());
        assertTrue(browser.findElements(By.cssSelector("table.index tbody tr")).stream()
                .allMatch(WebElement::isDisplayed));
        assertTrue(browser.findElement(By.id("CFS-LI04")).getText().contains("16.8%"));
        assertTrue(
                browser.findElement(By.cssSelector("a[download='ratings.csv']")).isDisplayed());
    }

    private static List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (Object ref : (List<?>) said("[...document.querySelectorAll('table.index tbody tr')]"
                + ".filter(r => !r.hidden).map(r => r.querySelector('a').textContent)")) {
            shown.add(ref.toString());
        }
        return shown;
    }

    private static void choose(String field, String word) {
        browser.findElement(By.id(field))
                .findElement(By.xpath("option[.='" + word + "']"))
                .click();
    }

    private static String hits() {
        return browser.findElement(By.id("f-hits")).getText();
    }

    private static Path ratings() throws IOException {
        try (Stream<Path> made = Files.walk(temp.resolve("policy-board"))) {
            return made.filter(f -> f.endsWith("ratings.csv")).findFirst().orElseThrow();
        }
    }

    /** Returns the references with a rating and direction in the published ratings. */
    private static List<String> rated(String rating, String direction) throws IOException {
        String csv = Files.readString(ratings()).replace("\uFEFF", "");
        try (CSVParser rows =
                CSVParser.parse(csv, CSVFormat.DEFAULT.builder().setHeader().get())) {
            return rows.stream()
                    .filter(r ->
                            r.get("rating").equals(rating) && r.get("direction").equals(direction))
                    .map(r -> r.get("ref"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theRedIndicatorsThatGotWorseAreFoundAndTheAddressKeepsThem() throws Exception {
        open("policy-board", "");
        int all = shown().size();
        assertEquals(all + " of " + all + " indicators shown", hits());
        choose("f-rating", "Red");
        choose("f-direction", "Worsened");
        List<String> worse = rated("red", "worsened");
        assertTrue(worse.size() > 1, worse.toString());
        assertEquals(worse, shown().stream().sorted().toList());
        assertEquals(worse.size() + " of " + all + " indicators shown", hits());

        String address = browser.getCurrentUrl();
        browser.get("about:blank");
        browser.get(address);
        assertEquals(worse, shown().stream().sorted().toList(), address);

        browser.findElement(By.id("f-words")).sendKeys("vacant");
        assertEquals(List.of("CFS LI04"), shown());
        browser.findElement(By.id("f-words")).sendKeys(Keys.ESCAPE);
        Thread.sleep(200);
        assertEquals(all, shown().size());
    }

    @Test
    void aCardShowsItsGroupAndTheWorstComeFirst() throws Exception {
        open("policy-board", "");
        WebElement card = browser.findElement(By.cssSelector(".card[data-group]"));
        String group = card.getDomAttribute("data-group");
        card.findElement(By.tagName("button")).click();
        Thread.sleep(200);
        assertEquals(group, browser.findElement(By.id("f-group")).getDomProperty("value"));
        assertEquals(
                List.of(group),
                said("[...new Set([...document.querySelectorAll('table.index tbody tr')]"
                        + ".filter(r => !r.hidden).map(r => r.cells[1].textContent))]"));
        choose("f-sort", "Rating");
        assertEquals(
                "Red",
                said(
                        "[...document.querySelectorAll('table.index tbody tr')].find(r => !r.hidden).cells[4].textContent"));
        assertFalse(shown().isEmpty());
    }

    @Test
    void theKeyboardReachesEverythingAndSeesWhereItIs() {
        open("indicator-report", "");
        long stops = (Long) said("[...document.querySelectorAll('a[href],button,input,select,summary,[tabindex]')]"
                + ".filter(e => e.checkVisibility()).length");
        List<String> unseen = new ArrayList<>();
        Object first = null;
        long reached = 0;
        for (int tab = 0; tab < stops + 5; tab++) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
            WebElement here = browser.switchTo().activeElement();
            if (here.getTagName().equals("body") || here.equals(first)) {
                break;
            }
            first = first == null ? here : first;
            reached++;
            if (!(Boolean) said(
                    "(e => getComputedStyle(e).outlineStyle === 'solid' && e.getBoundingClientRect().height > 0)"
                            + "(arguments[0])",
                    here)) {
                unseen.add(here.getDomProperty("outerHTML"));
            }
        }
        assertEquals(List.of(), unseen);
        assertEquals(stops, reached, "every stop is reached once");
    }

    @Test
    void theFiguresCanBeTakenFromThePage() throws Exception {
        open("policy-board", "");
        browser.findElement(By.cssSelector("button.json")).click();
        Path json = temp.resolve("ratings.json");
        for (int wait = 0; wait < 100 && !Files.exists(json); wait++) {
            Thread.sleep(50);
        }
        String text = Files.readString(json, StandardCharsets.UTF_8);
        String csv =
                browser.findElement(By.cssSelector("a[download='ratings.csv']")).getDomAttribute("href");
        String decoded = java.net.URLDecoder.decode(
                csv.substring(csv.indexOf(',') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        assertEquals(Files.readString(ratings()), decoded, "the same table as beside the pack");
        long rows = decoded.lines().count() - 1;
        assertEquals(rows, text.lines().filter(l -> l.startsWith("  \"ref\":")).count(), text);
    }
}
