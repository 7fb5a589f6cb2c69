package no.tiltaksoversikt.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;

class SiteTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/site");
    private static final Path CODE = Path.of("src/main/java/no/tiltaksoversikt/publication/site");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bw\\.(?:get\\('([^']+)'\\)|([a-z]+)\\b(?!\\())");
    private static final Pattern IN_CODE = Pattern.compile("(?:pages\\.text|words\\.get)\\(\"([^\"]+)\"\\)");

    /** Keys that templates and code put together from a code of the API or an id of the address. */
    private static final Pattern PUT_TOGETHER = Pattern.compile("(?:language-name|found-by|severity)-\\w+"
            + "|COMPARABLE|WITH_NOTE|BREAK|(?:contact|privacy|accessibility)-(?:title|text)");

    @Test
    void every_text_that_a_page_names_is_there() throws IOException {
        assertThat(SiteTexts.in(Language.NB)).containsKeys(named().toArray(String[]::new));
    }

    @Test
    void every_text_is_named_by_a_page() throws IOException {
        var named = named();
        assertThat(SiteTexts.in(Language.NB).keySet())
                .filteredOn(key -> !PUT_TOGETHER.matcher(key).matches())
                .isSubsetOf(named);
    }

    private static Set<String> named() throws IOException {
        return Stream.concat(keys(TEMPLATES, IN_TEMPLATE), keys(CODE, IN_CODE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Path folder, Pattern pattern) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(SiteTextsTest::read).toList().stream()
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(key -> key.group(1) == null ? key.group(2) : key.group(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
