package no.tiltaksoversikt.publication.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.HttpTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser, Debian's Chromium: what axe finds, what the console says, and what a keyboard reaches. */
@QuarkusTest
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteBrowserTest extends HttpTest {

    private static final Path BROWSER = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getenv().getOrDefault("CHROMEDRIVER", "/usr/bin/chromedriver"));
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int NARROW = 320;
    private static final int MEDIUM = 768;
    private static final int WIDE = 1440;
    private static final int HEIGHT = 900;
    /** A measure of the edition 2019, whose id follows from agency and reference. */
    private static final String MEASURE =
            MeasureId.of(2019, "961181399", "ARKIVVERKET-001").toString();

    private static final String RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}";

    private ChromeDriver driver;
    private String axe;

    @BeforeAll
    void open() throws IOException {
        if (System.getenv("CI") == null) {
            assumeTrue(
                    Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                    "Pages are not tested in a browser: install chromium and chromium-driver, or set CHROMIUM and CHROMEDRIVER");
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions().setBinary(BROWSER.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + Files.createTempDirectory("chromium"));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        try (var script = getClass().getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    void close() {
        if (driver != null) {
            driver.quit();
        }
    }

    @BeforeEach
    void light() {
        colours("light");
    }

    private void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    static Stream<String> pages() {
        return Stream.of(
                "",
                "/2019",
                "/2018",
                "/2019/figures/5",
                "/2019/figures/7",
                "/2019/figures/key-numbers",
                "/2019/measures",
                "/2019/measures?q=søknad&phase=IDEA",
                "/measures/" + MEASURE,
                "/compare",
                "/compare?variable=involvesOthers",
                "/2019/table?rows=phase&columns=financing",
                "/2019/questionnaire",
                "/2019/report",
                "/data",
                "/about/contact",
                "/about/privacy",
                "/about/accessibility",
                "/problems",
                "/problems/not-found",
                "/1999");
    }

    private void visit(String path, int width) {
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        driver.get("http://localhost:" + RestAssured.port + path);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_accessible_and_quiet_in_every_language_and_width(String page) {
        for (var language : List.of("nb", "nn", "en")) {
            for (var width : List.of(NARROW, WIDE)) {
                var path = "/" + language + page;
                visit(path, width);
                assertThat(violations()).as("%s at %d", path, width).isEmpty();
                assertThat(overflow())
                        .as("horizontal scroll of %s at %d", path, width)
                        .isZero();
            }
        }
        colours("dark");
        visit("/nb" + page, MEDIUM);
        assertThat(violations()).as("/nb%s in the dark", page).isEmpty();
        assertThat(overflow()).as("horizontal scroll of %s at %d", page, MEDIUM).isZero();
        var messages = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !(page.equals("/1999") && message.contains("404")))
                .toList();
        assertThat(messages).as("console messages of %s", page).isEmpty();
        assertThat(hosts()).as("requests to other hosts").isEmpty();
    }

    @Test
    void paper_has_the_tables_that_are_closed_on_the_screen() throws IOException {
        visit("/nb/2019", WIDE);
        var closed = driver.findElements(By.cssSelector("details .note"));
        assertThat(closed).hasSizeGreaterThan(10);

        var printed = driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data");

        try (var pdf = Loader.loadPDF(Base64.getDecoder().decode((String) printed))) {
            var paper = withoutSpace(new PDFTextStripper().getText(pdf));
            assertThat(closed)
                    .allSatisfy(it -> assertThat(paper).contains(withoutSpace(it.getDomProperty("textContent"))));
        }
    }

    @Test
    void the_front_page_needs_few_sheets_of_paper() throws IOException {
        visit("/nb", WIDE);

        var printed = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");

        try (var pdf = Loader.loadPDF(Base64.getDecoder().decode((String) printed))) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Prosjektfase", "Kartlegginger");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void the_report_as_a_document_fits_on_a_phone(String language) {
        visit("/v1/editions/2019/report?format=html&lang=" + language, NARROW);

        assertThat(overflow()).isZero();
        assertThat(brokenWords()).isEmpty();
    }

    /** Words above the rows' labels that are broken without a hyphen. */
    @SuppressWarnings("unchecked")
    private List<String> brokenWords() {
        return (List<String>) driver.executeScript("""
                const broken = [];
                for (const cell of document.querySelectorAll('thead th:first-child')) {
                    cell.style.hyphens = 'none';
                    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode()) {
                        for (const word of texts.currentNode.data.matchAll(/[^\\s\\-–\\/]+/g)) {
                            const range = document.createRange();
                            range.setStart(texts.currentNode, word.index);
                            range.setEnd(texts.currentNode, word.index + word[0].length);
                            if (new Set([...range.getClientRects()].map(it => it.top)).size > 1) {
                                broken.push(word[0]);
                            }
                        }
                    }
                }
                return broken;
                """);
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nb/2019/figures/1", "/nb/2019/figures/7", "/nb/2019/figures/10", "/nb/2019/report"})
    void tables_of_figures_fit_on_a_phone(String path) {
        visit(path, NARROW);

        assertThat(widthsOfTables()).isNotEmpty().allSatisfy(widths -> assertThat(widths.get(0))
                .isLessThanOrEqualTo(widths.get(1)));
        assertThat(brokenWords()).isEmpty();
    }

    @Test
    void a_table_of_many_columns_uses_the_window_and_the_paper() throws IOException {
        visit("/nb/2019/table?rows=ministry&columns=expectedEffects", WIDE);
        assertThat(widthsOfTables())
                .allSatisfy(widths -> assertThat(widths.get(0)).isLessThanOrEqualTo(widths.get(1)));

        var printed = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");

        try (var pdf = Loader.loadPDF(Base64.getDecoder().decode((String) printed))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Andre").doesNotContain("Kolonner");
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
        }
    }

    /** The width of each table and of the area that it scrolls in. */
    @SuppressWarnings("unchecked")
    private List<List<Long>> widthsOfTables() {
        return (List<List<Long>>) driver.executeScript(
                "return [...document.querySelectorAll('.scroll')].map(it => [it.scrollWidth, it.clientWidth])");
    }

    @Test
    void text_twice_as_large_needs_no_horizontal_scroll() {
        visit("/nb/2019/measures?q=søknad", WIDE);
        driver.executeScript("document.documentElement.style.fontSize = '200%'");
        assertThat(overflow()).isZero();
    }

    @Test
    void search_works_with_the_keyboard_alone() {
        visit("/nb/2019/measures", WIDE);
        tabTo("q");
        driver.switchTo().activeElement().sendKeys("søknad", Keys.ENTER);

        waitFor("q=s%C3%B8knad");
        assertThat(driver.findElements(By.cssSelector("mark"))).isNotEmpty();
    }

    @Test
    void a_table_is_made_with_the_keyboard_alone() {
        visit("/nb/2019/table", WIDE);
        tabTo("columns");
        driver.switchTo().activeElement().sendKeys("Finans");
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        tabOnTo("base");
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);

        waitFor("columns=financing");
        assertThat(driver.findElement(By.tagName("table")).getText()).contains("Delvis");
    }

    @Test
    void the_first_key_press_reaches_the_content() {
        visit("/nb", WIDE);
        driver.findElement(By.tagName("body")).sendKeys(Keys.TAB);

        assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Gå til innholdet");
    }

    private void waitFor(String partOfAddress) {
        new WebDriverWait(driver, LONGEST_WAIT).until(ExpectedConditions.urlContains(partOfAddress));
    }

    private void tabTo(String id) {
        driver.findElement(By.tagName("body")).sendKeys(Keys.TAB);
        tabOnTo(id);
    }

    private void tabOnTo(String id) {
        var reached = new ArrayList<String>();
        while (reached.size() < 100) {
            var focused = driver.switchTo().activeElement();
            if (id.equals(focused.getAttribute("id"))) {
                return;
            }
            reached.add(focused.getTagName());
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("Not reached by the keyboard: " + id);
    }

    @SuppressWarnings("unchecked")
    private List<String> violations() {
        driver.executeScript(axe);
        var found = (List<Map<String, Object>>)
                driver.executeAsyncScript("const done = arguments[arguments.length - 1]; axe.run(" + RULES
                        + ").then(result => done(result.violations"
                        + ".map(it => ({id: it.id, nodes: it.nodes.map(node => node.html).slice(0, 3)}))))");
        return found.stream().map(it -> new HashMap<>(it).toString()).toList();
    }

    private long overflow() {
        return (Long) driver.executeScript(
                "return Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    @SuppressWarnings("unchecked")
    private List<String> hosts() {
        return (List<String>) driver.executeScript("return performance.getEntriesByType('resource').map(it => it.name)"
                + ".filter(it => !it.startsWith(location.origin))");
    }
}
