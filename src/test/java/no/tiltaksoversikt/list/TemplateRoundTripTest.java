package no.tiltaksoversikt.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappingCheck;
import no.tiltaksoversikt.list.mapping.MappingProposer;
import no.tiltaksoversikt.list.reading.ListMeasures;
import no.tiltaksoversikt.list.reading.TableReader;
import no.tiltaksoversikt.list.reading.TemplateSheets;
import no.tiltaksoversikt.list.sheet.ListFile;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.body.SubmissionReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the template is filled with is what is read of it. */
class TemplateRoundTripTest {

    private static final List<String> TEXTS = List.of(
            "Ny søknadsløsning",
            " med luft ",
            "=SUM(A1)",
            "To\nlinjer",
            "a|b\\c",
            "_x000D_",
            "<&>\"'",
            "12,5 mill.",
            "2026-12-31",
            "Ja",
            "Sum",
            "-",
            "#REF!",
            "Эхо 日本 😀",
            "TRUE",
            "0012",
            "a; b, c");

    private final Questionnaire asked = new QuestionnaireCatalogue().get("2019");
    private final Vocabulary vocabulary = new Vocabulary(asked, Map.of());

    @Tag("full")
    @ParameterizedTest
    @EnumSource(Language.class)
    void random_measures_are_read_as_they_are_in_a_body(Language language) throws IOException {
        var random = new Random(17);
        for (var round = 0; round < 20; round++) {
            var measures = new ArrayList<JsonNode>();
            var count = 1 + random.nextInt(30);
            for (var i = 0; i < count; i++) {
                measures.add(measure(random, i));
            }
            var read = read(measures, language);
            assertThat(read.measures()).hasSameSizeAs(measures);
            for (var i = 0; i < count; i++) {
                assertThat(read.measures().get(i)).hasToString(measures.get(i).toString());
            }
            assertThat(read.findings()).isEmpty();
            var body = JsonNodeFactory.instance.objectNode();
            body.putArray("measures").addAll(measures);
            assertThat(SubmissionReader.read(read.body(), vocabulary))
                    .isEqualTo(SubmissionReader.read(body, vocabulary));
        }
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_example_is_a_measure_of_which_every_question_can_be_read(Language language) throws IOException {
        var file = ListFile.read(template(List.of(), language), null);
        var example = new ListMapping(file.sheets().get(2).name(), null, false, List.of(), List.of(), null);
        var proposer = new MappingProposer(asked, 2026, ListMapping.NONE, file.sheets(), example);
        var read = read(List.of(proposer.main().sheet()), proposer.propose().mapping());
        assertThat(read.measures()).hasSize(1);
        assertThat(read.measures().get(0))
                .hasToString(new TemplateExample(asked, language).measure().toString());
        assertThat(read(List.of(), language).measures()).isEmpty();
        assertThat(file.sheets()).extracting(TemplateSheets::isHelp).containsExactly(false, true, true, true);
        var filled =
                new ListSheet(file.sheets().get(2).name(), false, rows(), false, Set.of(), List.of(), List.of(), false);
        assertThat(TemplateSheets.isHelp(filled)).isFalse();
    }

    private static List<SheetRow> rows() {
        return List.of(new SheetRow(2, false, new TreeMap<>(Map.of(0, SheetCell.of("B-2")))));
    }

    @Test
    void the_workbook_has_drop_down_lists_help_and_conditions() throws IOException {
        var bytes = template(List.of(), Language.NB);
        assertThat(template(List.of(), Language.NB)).isEqualTo(bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var guide = workbook.findSheet("Veiledning").orElseThrow().read();
            assertThat(guide.toString())
                    .contains("Besvares når «Involverer prosjektet/tiltaket andre virksomheter?» er besvart med Ja.")
                    .contains("Bruk et navn som lesere utenfor virksomheten forstår");
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Tiltak", "Veiledning", "Eksempel", "Svar");
        }
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet1.xml")) {
                    assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                            .contains("<dataValidation ");
                }
            }
        }
    }

    private ListMeasures read(List<JsonNode> measures, Language language) throws IOException {
        var file = ListFile.read(template(measures, language), null);
        var proposer = new MappingProposer(asked, 2026, ListMapping.NONE, file.sheets(), ListMapping.NONE);
        var mapping = proposer.propose().mapping();
        assertThat(mapping.columns()).hasSize(asked.fields().size() + 2);
        assertThat(mapping.otherSheets()).isEmpty();
        return read(List.of(proposer.main().sheet()), mapping);
    }

    private ListMeasures read(List<ListSheet> sheets, ListMapping mapping) {
        var measures = new ListMeasures();
        var proposer = new MappingProposer(asked, 2026, ListMapping.NONE, sheets, mapping);
        new TableReader(proposer, new MappingCheck(vocabulary, proposer), vocabulary, "991825827", Map.of(), measures)
                .read(mapping);
        return measures;
    }

    private byte[] template(List<JsonNode> measures, Language language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new TemplateWriter(asked, language).write(measures, bytes);
        return bytes.toByteArray();
    }

    /** Wrong codes and amounts are sent and read back too. */
    private ObjectNode measure(Random random, int position) {
        var measure = JsonNodeFactory.instance.objectNode();
        measure.put("reference", "R-" + position);
        measure.put("name", text(random));
        for (var field : asked.fields()) {
            if (random.nextInt(4) > 0 && !field.equals(AnswerField.NAME)) {
                answer(measure, field, random);
            }
        }
        if (random.nextBoolean()) {
            measure.putArray("acknowledgements")
                    .addObject()
                    .put("rule", "budget-exceeds-total")
                    .put("reason", "Slik er det: a, b; c");
        }
        return measure;
    }

    private void answer(ObjectNode measure, AnswerField field, Random random) {
        var name = field.jsonName();
        var codes = asked.codes(field);
        switch (field.type()) {
            case TEXT -> measure.put(name, text(random));
            case EMAIL -> measure.put(name, "prosjekt@etaten.no");
            case BOOLEAN -> measure.put(name, random.nextBoolean());
            case AMOUNT, INTEGER -> measure.put(name, random.nextInt());
            case CODE -> measure.put(name, codes.get(random.nextInt(codes.size())));
            case CODES, NAMES -> {
                for (var i = random.nextInt(4); i >= 0; i--) {
                    measure.withArray(name).add(codes.get(random.nextInt(codes.size())));
                }
            }
            case TEXTS -> {
                for (var i = random.nextInt(4); i >= 0; i--) {
                    measure.withArray(name).add(text(random));
                }
            }
            case DATE ->
                measure.put(
                        name,
                        "20%02d-%02d-%02d"
                                .formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
