package no.tiltaksoversikt.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextFileTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path CODE = Path.of("src/main/java/no/tiltaksoversikt");
    private static final Path TEMPLATES = RESOURCES.resolve("templates/site");

    private static final Pattern CALL = Pattern.compile("Text\\s*\\.of\\(\\s*\"([a-z]+)\",\\s*([^,;]*?)\\)");
    private static final Pattern PAGE_CALL =
            Pattern.compile("(?:(?:pages\\.|return )text|words\\.get)(\\()([^,;]*?)\\)");
    private static final Path REPORT = RESOURCES.resolve("templates/report");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\b[wr]\\.(?:get\\('([^']+)'\\)|([a-z]+)\\b(?!\\())");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\s]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern PARTS = Pattern.compile("\"([^\"]+)\"|\\+|[^\"+]+");

    /** Keys of pages that templates put together from a code of the API. */
    private static final Pattern BY_CODE =
            Pattern.compile("(?:language-name|found-by|severity|base|base-of|sums)-\\w+");

    static Stream<String> files() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("texts"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @Test
    void every_text_that_the_code_names_is_there() {
        assertThat(calls())
                .hasSizeGreaterThan(100)
                .filteredOn(call -> call.group(2).matches("\"[^\"]+\""))
                .allSatisfy(call -> assertThat(
                                TextFile.named(call.group(1)).in(Language.NB).keySet())
                        .contains(call.group(2).replace("\"", "")));
    }

    /** Methods that take the end of a key, and where they are called. */
    @ParameterizedTest
    @CsvSource({
        "validation, body., validation/body, (?:wrong|unknown|fault)",
        "list, mapping., list/mapping/MappingCheck.java, fault",
        "list, upload., list/ListUpload.java, invalid",
        "list, too-large., list, tooLarge",
        "list, unreadable., list, unreadable",
        "list, unsupported., list, unsupported"
    })
    void every_text_is_there_whose_key_ends_as_the_code_says_and_no_other_is(
            String file, String prefix, String place, String method) {
        var named = Pattern.compile("(?<!\\w)" + method + "\\([^;{]*?\"([a-z-]+)\"[,)]");

        assertThat(sources(CODE.resolve(place))
                        .flatMap(text -> named.matcher(text).results().map(it -> it.group(1))))
                .isNotEmpty()
                .containsAll(TextFile.named(file).in(Language.NB).keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length()))
                        .toList())
                .allSatisfy(
                        end -> assertThat(TextFile.named(file).in(Language.NB).keySet())
                                .contains(prefix + end));
    }

    @Test
    void every_text_that_a_page_names_is_there() {
        assertThat(TextFile.named("site").in(Language.NB).keySet())
                .containsAll(inTemplates(TEMPLATES).toList())
                .containsAll(pageCalls()
                        .filter(key -> key.matches("\"[^\"]+\""))
                        .map(key -> key.replace("\"", ""))
                        .toList());
    }

    @Test
    void every_text_that_the_report_names_is_there() {
        assertThat(inTemplates(REPORT)).hasSizeGreaterThan(10).allSatisfy(key -> assertThat(
                        TextFile.named("report").in(Language.NB).keySet())
                .contains(key));
    }

    /** The test of the form does this for the form, whose parts name each other's texts. */
    @Tag("full")
    @ParameterizedTest
    @MethodSource("files")
    void every_text_is_named_somewhere(String file) {
        var named =
                switch (file) {
                    case "form" -> Pattern.compile(".*");
                    case "site" ->
                        anyOf(Stream.of(
                                        pageCalls().map(TextFileTest::keys),
                                        inTemplates(TEMPLATES).map(Pattern::quote),
                                        Stream.of(BY_CODE.pattern()))
                                .flatMap(keys -> keys));
                    case "report" ->
                        anyOf(Stream.concat(called(file), inTemplates(REPORT).map(Pattern::quote)));
                    case "statistics" -> anyOf(Stream.concat(called(file), inStatistics()));
                    default -> anyOf(called(file));
                };

        assertThat(TextFile.named(file).in(Language.NB).keySet()).isNotEmpty().allSatisfy(key -> assertThat(key)
                .matches(named));
    }

    @Test
    void every_type_of_problem_has_its_texts_and_no_other_has() {
        var keys = Stream.of(ProblemType.values())
                .flatMap(type -> Stream.of(type.slug() + ".title", type.slug() + ".detail"));
        assertThat(TextFile.named("problem").in(Language.NB).keySet())
                .containsExactlyInAnyOrderElementsOf(keys.toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_text_has_the_same_places_in_all_languages(String file) {
        assertThat(TextFile.named(file).in(Language.NB).keySet()).allSatisfy(key -> {
            var text = Text.of(file, key);
            assertThat(List.of(places(text.nn()), places(text.en()))).containsOnly(places(text.nb()));
        });
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<MatchResult> calls() {
        return sources(CODE).flatMap(text -> CALL.matcher(text).results()).toList();
    }

    private static Stream<String> called(String file) {
        return calls().stream().filter(call -> call.group(1).equals(file)).map(call -> keys(call.group(2)));
    }

    private static Stream<String> pageCalls() {
        return Stream.of("site", "overview/MeasurePageResource.java", "report/ReportPageResource.java")
                .flatMap(pages -> sources(CODE.resolve("publication").resolve(pages)))
                .flatMap(text -> PAGE_CALL.matcher(text).results())
                .map(call -> call.group(2));
    }

    private static Stream<String> inTemplates(Path folder) {
        return sources(folder)
                .flatMap(text -> IN_TEMPLATE.matcher(text).results())
                .map(key -> key.group(1) == null ? key.group(2) : key.group(1));
    }

    /** Parts of a cube are named for a column or a fact, {@code baseRule} for {@code base-rule}; figures name remarks. */
    private static Stream<String> inStatistics() {
        return Stream.concat(
                        sources(CODE.resolve("statistics"))
                                .flatMap(text -> LITERAL.matcher(text).results())
                                .map(literal -> literal.group(1)
                                        .replaceAll("([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT)),
                        sources(RESOURCES.resolve("statistics"))
                                .flatMap(text -> Pattern.compile("remarks: \\[(.*)]")
                                        .matcher(text)
                                        .results())
                                .flatMap(remarks -> Stream.of(remarks.group(1).split(", "))))
                .map(Pattern::quote);
    }

    /** The keys that an expression can give, as a pattern: what it adds to a literal is one word. */
    private static String keys(String expression) {
        return PARTS.matcher(expression)
                .results()
                .filter(part -> !part.group().isBlank() && !part.group().equals("+"))
                .map(part -> part.group(1) == null ? "[^.]+" : Pattern.quote(part.group(1)))
                .collect(Collectors.joining());
    }

    private static Pattern anyOf(Stream<String> keys) {
        return Pattern.compile(keys.filter(key -> !key.equals("[^.]+")).collect(Collectors.joining("|")));
    }

    private static Stream<String> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(TextFileTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
