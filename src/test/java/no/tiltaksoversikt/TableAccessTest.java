package no.tiltaksoversikt;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which feature reads and writes which table. The table names stand in SQL, where the compiler and ArchUnit don't see them;
 * this test reads them out of the sources' string literals.
 */
class TableAccessTest {

    private static final Path SOURCES = Path.of("src/main/java/no/tiltaksoversikt");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern CREATED = Pattern.compile("(?i)\\bcreate (?:table|view) (?:if not exists )?([a-z_]+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)\\bdrop (?:table|view) (?:if exists )?([a-z_]+)");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("(?i)\\b(?:from|join|using)\\s+(?:only\\s+)?([a-z_]+)\\b");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from|truncate|merge\\s+into|copy)\\s+(?:only\\s+)?([a-z_]+)\\b");

    /** Which feature owns a table: its entities and stores live there, and only it writes. */
    private static final Map<String, List<String>> OWNED = Map.ofEntries(
            Map.entry(
                    "organisation",
                    List.of(
                            "ministry",
                            "ministry_name",
                            "agency",
                            "agency_name",
                            "agency_affiliation",
                            "register_difference")),
            Map.entry(
                    "edition",
                    List.of(
                            "edition",
                            "edition_revision",
                            "edition_revision_document",
                            "edition_transition",
                            "participant",
                            "questionnaire",
                            "report_section",
                            "deadline_extension")),
            Map.entry("measure", List.of("measure", "lineage_event", "unnormalised_reference")),
            Map.entry("validation", List.of("acknowledgement")),
            Map.entry("submission", List.of("submission", "submission_receipt")),
            Map.entry("list", List.of("list_mapping")),
            Map.entry("review", List.of("correction", "finding_case", "manifest_key")),
            Map.entry("followup", List.of("reminder")),
            Map.entry("altinn", List.of("altinn_event", "altinn_instance", "altinn_prefill")),
            Map.entry("event", List.of("event_subscription", "event_dead_letter")),
            Map.entry("platform", List.of("audit_entry", "event_outbox", "event")));

    private record Access(String feature, String file, String table) {}

    @Test
    void every_table_has_an_owner() {
        assertThat(OWNED.values().stream().flatMap(List::stream))
                .as("a new table needs its owner above")
                .containsExactlyInAnyOrderElementsOf(tables());
    }

    @Test
    void only_its_owner_writes_a_table() {
        assertThat(accesses(WRITTEN)).isNotEmpty().allMatch(access -> access.feature()
                .equals(ownerOf(access.table())));
    }

    @Test
    void a_feature_reads_the_tables_of_those_that_it_may_use() {
        assertThat(accesses(READ))
                .isNotEmpty()
                .allMatch(access -> access.feature().equals(ownerOf(access.table()))
                        || ArchitectureTest.features().stream()
                                .filter(feature -> feature.name().equals(access.feature()))
                                .anyMatch(feature -> feature.mayUse().contains(ownerOf(access.table()))));
    }

    private static String ownerOf(String table) {
        return OWNED.entrySet().stream()
                .filter(entry -> entry.getValue().contains(table))
                .findAny()
                .orElseThrow()
                .getKey();
    }

    private static List<Access> accesses(Pattern statement) {
        var tables = tables();
        return files(SOURCES, ".java")
                .flatMap(file -> LITERAL.matcher(read(file))
                        .results()
                        .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                        .flatMap(literal -> statement.matcher(literal).results())
                        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                        .filter(tables::contains)
                        .map(table ->
                                new Access(featureOf(file), file.getFileName().toString(), table)))
                .distinct()
                .toList();
    }

    private static String featureOf(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static Set<String> tables() {
        var scripts = files(MIGRATIONS, ".sql").map(TableAccessTest::read).toList();
        var tables = names(CREATED, scripts).collect(toCollection(TreeSet::new));
        names(DROPPED, scripts).forEach(tables::remove);
        return tables;
    }

    private static Stream<String> names(Pattern pattern, List<String> scripts) {
        return scripts.stream()
                .flatMap(script -> pattern.matcher(script).results())
                .map(match -> match.group(1).toLowerCase(Locale.ROOT));
    }

    private static Stream<Path> files(Path root, String suffix) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
