package no.tiltaksoversikt.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The report's file of texts: a name that nothing answers to would leave its sentence out of every report. */
class ReportOutlineTest {

    private static final File RESOURCES = new File("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9.-]+)(?::[^}]*)?}");
    private static final Pattern OPERAND = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*\\.[a-z.0-9]+");
    private static final Pattern FIELD = Pattern.compile(
            "count|base|rest|percent|groups|points|difference|verdict|(?:now|before)\\.(?:count|base|percent)|top[1-9]");
    private static final Set<String> FACTS =
            Set.of("year", "before-year", "deadline", "data-as-of", "project-model-millions");
    private static final Set<String> OTHERS = Set.of(
            "agencies",
            "agencies-late",
            "agencies-skate",
            "measures-before",
            "ministries-invited",
            "participants-invited-before",
            "participants-responded-before",
            "project-model",
            "questions");

    /** Numbers of agencies, ministries and questions, and of another edition. */
    private static final Pattern OTHER_THINGS =
            Pattern.compile("agencies.*|participants.*|ministries.*|questions|response-rate|.*-before");

    private final JsonNode report = read("report/report.yaml");

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(new File(RESOURCES, file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void it_is_read() {
        assertThat(ReportOutline.report().chapters()).hasSizeGreaterThan(5);
    }

    @Test
    void every_name_is_known() {
        var known = new HashSet<>(FACTS);
        known.addAll(OTHERS);
        report.path("numbers").fieldNames().forEachRemaining(known::add);
        report.path("terms").fieldNames().forEachRemaining(known::add);
        report.path("chapters").findValuesAsText("figure").forEach(figure -> known.add("figure-" + figure));
        read("statistics/figures.yaml").forEach(figure -> figure.path("populations")
                .forEach(population -> known.add(population.path("code").asText())));

        assertThat(names()).hasSizeGreaterThan(80).isSubsetOf(known);
    }

    @Test
    void every_name_and_note_is_used() {
        assertThat(report.path("numbers").fieldNames()).toIterable().isSubsetOf(names());
        assertThat(report.path("terms").fieldNames()).toIterable().isSubsetOf(names());
        var notes = new TreeSet<>(Set.of("compared-public", "public-only", "public-only-own", "missing-number"));
        sentences(sentence -> sentence.path("notes").forEach(note -> notes.add(note.asText())));
        assertThat(report.path("notes").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(notes);
    }

    @Test
    void a_sentence_names_the_same_numbers_in_all_languages() {
        sentences(sentence -> {
            if (sentence.has("nb")) {
                var nb = places(sentence.path("nb").asText());
                assertThat(places(sentence.path("nn").asText())).isEqualTo(nb);
                assertThat(places(sentence.path("en").asText())).isEqualTo(nb);
            }
        });
    }

    @Test
    void an_anchor_names_one_chapter() {
        var ids = report.path("chapters").findValuesAsText("id");

        assertThat(ids).hasSizeGreaterThan(25).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-z-]*"));
    }

    /** A field that there is not would be no number, and its sentence would be left out without a word. */
    @Test
    void every_field_is_known() {
        var known = new HashSet<String>();
        read("prose/words.yaml").fieldNames().forEachRemaining(known::add);

        assertThat(references())
                .filteredOn(reference -> reference.contains("."))
                .hasSizeGreaterThan(80)
                .allMatch(reference -> {
                    var field = reference.substring(reference.indexOf('.') + 1);
                    return known.contains(field) || FIELD.matcher(field).matches();
                });
    }

    /** Where the figures count exempt measures and cross-tabs do not, the note on that is about a whole paragraph. */
    @Test
    void a_paragraph_has_one_base() {
        var paragraphs = report.path("chapters").findValues("paragraph");

        assertThat(paragraphs).hasSizeGreaterThan(40).allSatisfy(paragraph -> {
            var ofMeasures = new TreeSet<String>();
            paragraph.forEach(sentence -> visit(sentence, it -> placesOf(it)
                    .filter(place -> !place.matches(".*\\.(?:before\\..*|now\\..*|points|difference|moved|change)"))
                    .filter(place -> place.contains("."))
                    .map(ReportOutlineTest::nameOf)
                    .filter(name -> !OTHER_THINGS.matcher(name).matches())
                    .forEach(ofMeasures::add)));
            assertThat(ofMeasures.stream().map(this::isFree).distinct())
                    .as("%s", ofMeasures)
                    .hasSizeLessThan(2);
        });
    }

    private boolean isFree(String name) {
        var number = report.path("numbers").path(name);
        return name.equals("project-model")
                || (number.has("by") && !number.path("asFigures").asBoolean())
                || (number.has("sum") && isFree(number.path("sum").get(0).asText()));
    }

    private static Stream<String> placesOf(JsonNode sentence) {
        return PLACE.matcher(sentence.path("nb").asText()).results().map(place -> place.group(1));
    }

    /** Those of sentences, and those that make up a sum. */
    private Set<String> names() {
        var names = references().stream().map(ReportOutlineTest::nameOf).collect(Collectors.toCollection(TreeSet::new));
        report.path("numbers").forEach(number -> Stream.of("sum", "less")
                .forEach(part -> number.path(part).forEach(name -> names.add(name.asText()))));
        return names;
    }

    private Set<String> references() {
        var names = new TreeSet<String>();
        report.path("chapters").findValues("when").forEach(when -> OPERAND.matcher(when.asText())
                .results()
                .forEach(operand -> names.add(operand.group())));
        sentences(sentence -> {
            sentence.forEach(text -> {
                if (text.isTextual()) {
                    PLACE.matcher(text.asText()).results().forEach(place -> names.add(place.group(1)));
                }
            });
            OPERAND.matcher(sentence.path("when").asText()).results().forEach(operand -> names.add(operand.group()));
        });
        return names;
    }

    private static String nameOf(String reference) {
        return reference.replaceFirst("\\..*", "");
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        // A language may say it in another voice.
        PLACE.matcher(text)
                .results()
                .forEach(place -> places.add(place.group(1).replaceAll("^involve[ds]?$", "involve")));
        return places;
    }

    private void sentences(Consumer<JsonNode> consumer) {
        report.path("notes").forEach(consumer);
        report.path("chapters").findValues("title").forEach(title -> visit(title, consumer));
        List<JsonNode> lists = new ArrayList<>(report.path("chapters").findValues("paragraph"));
        lists.addAll(report.path("chapters").findValues("list"));
        lists.forEach(list -> list.forEach(sentence -> visit(sentence, consumer)));
    }

    private static void visit(JsonNode sentence, Consumer<JsonNode> consumer) {
        consumer.accept(sentence);
        StreamSupport.stream(sentence.path("first").spliterator(), false).forEach(it -> visit(it, consumer));
    }
}
