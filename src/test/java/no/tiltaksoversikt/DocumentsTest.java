package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documents lead where they say. */
class DocumentsTest {

    private static final Path DECISIONS = Path.of("docs", "adr");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern DECISION = Pattern.compile("\\bADR (\\d+)|docs/adr/(\\d{4})");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @Test
    void every_decision_has_a_number_of_its_own() throws IOException {
        assertThat(numbers()).doesNotHaveDuplicates().isNotEmpty();
        for (var page : pages(DECISIONS)) {
            var number = Integer.parseInt(page.getFileName().toString().substring(0, 4));
            assertThat(Files.readString(page)).as(page.toString()).startsWith("# " + number + ". ");
        }
    }

    @Tag("full")
    @Test
    void every_decision_that_is_named_exists() throws IOException {
        var numbers = numbers();
        var missing = new ArrayList<String>();
        var files = new ArrayList<>(documents());
        files.add(Path.of("pom.xml"));
        try (var sources = Files.walk(Path.of("src"))) {
            sources.filter(file -> file.toString().matches(".*\\.(?:java|properties|sql|yaml)")
                            && !file.toString().contains("openapi"))
                    .forEach(files::add);
        }
        for (var file : files) {
            DECISION.matcher(Files.readString(file))
                    .results()
                    .map(named -> Integer.parseInt(named.group(1) == null ? named.group(2) : named.group(1)))
                    .filter(number -> !numbers.contains(number))
                    .forEach(number -> missing.add(file + " names ADR " + number));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_link_within_the_documents_leads_to_a_file_and_a_heading() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            for (var link : LINK.matcher(Files.readString(document)).results().toList()) {
                if (!link.group(1).contains("://") && !resolves(document, link.group(1))) {
                    broken.add(document + " → " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean resolves(Path document, String link) throws IOException {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty()
                ? document
                : document.toAbsolutePath().getParent().resolve(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** The headings of a page as GitHub makes anchors of them. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<Integer> numbers() throws IOException {
        return pages(DECISIONS).stream()
                .map(page -> Integer.parseInt(page.getFileName().toString().substring(0, 4)))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        return Stream.of(pages(Path.of("")), pages(Path.of("docs")), pages(DECISIONS), pages(Path.of("bench")))
                .flatMap(List::stream)
                .collect(Collectors.toList());
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
