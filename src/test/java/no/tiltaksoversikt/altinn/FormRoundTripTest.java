package no.tiltaksoversikt.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.tiltaksoversikt.altinn.data.Form;
import no.tiltaksoversikt.altinn.data.FormWriter;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.submission.RandomBodies;
import no.tiltaksoversikt.validation.body.ReadBody;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Unreadable;
import no.tiltaksoversikt.validation.body.ReportedSubmission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the same answer as a body and from four kinds of form data, and compares what validation and storage receive. Answers
 * that a form can't represent, such as a number in a text field, are removed from the random bodies first.
 */
@Tag("full")
class FormRoundTripTest {

    private static final int BODIES = 500;
    private static final List<String> TEXTS = List.of(
            "å & <b>ø</b> \"æ\" 'x' ]]> &amp;",
            "to\nlinjer",
            "to\r\nlinjer",
            " luft  rundt ",
            "😀 \u00a0 \t x",
            "-1",
            "true");

    private final Questionnaire questionnaire = new QuestionnaireCatalogue().get("2019");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_form_gives_the_same_answers_as_the_body_in_every_format(long seed) throws Exception {
        var bodies = new RandomBodies(seed);
        var random = new Random(seed);
        for (var i = 0; i < BODIES; i++) {
            var body = representable(bodies.next(), random);
            var expected = ordered(ReadBody.submission(bytes(body.toString())));
            var form = AltinnForms.json(body);

            assertThat(read(form.toString())).as("JSON of %s", body).isEqualTo(expected);
            assertThat(read(AltinnForms.xml(form))).as("XML of %s", body).isEqualTo(expected);
            assertThat(read(FormWriter.json(body, questionnaire).toString()))
                    .as("prefilled JSON of %s", body)
                    .isEqualTo(expected);
            assertThat(read(FormXml.of(body, questionnaire)))
                    .as("prefilled XML of %s", body)
                    .isEqualTo(expected);
        }
    }

    private static ReportedSubmission read(String form) {
        return ordered(ReadBody.submission(Form.read(bytes(form), List.of()).bytes()));
    }

    /** Sorts unreadable values, because their order is not significant. */
    private static ReportedSubmission ordered(ReportedSubmission submission) {
        return new ReportedSubmission(
                submission.nothingToReport(),
                submission.measures().stream()
                        .map(measure -> new ReportedMeasure(
                                measure.reference(),
                                measure.answers(),
                                measure.unreadable().stream()
                                        .sorted(Comparator.comparing(Unreadable::pointer))
                                        .toList(),
                                measure.acknowledgements()))
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The body without answers that a form can't represent, and with difficult texts. */
    private ObjectNode representable(ObjectNode body, Random random) throws Exception {
        var clean = (ObjectNode) new ObjectMapper().readTree(body.toString());
        clean.path("measures").forEach(measure -> {
            var answers = (ObjectNode) measure;
            if (random.nextInt(3) == 0) {
                answers.put("comments", TEXTS.get(random.nextInt(TEXTS.size())));
            }
            answers.remove(answers.properties().stream()
                    .filter(answer -> !isRepresentable(answer.getKey(), answer.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        });
        return clean;
    }

    private boolean isRepresentable(String name, JsonNode value) {
        var field = AnswerField.named(name);
        if (field.isEmpty()) {
            return true;
        }
        return questionnaire.asks(field.get())
                && switch (field.get().type()) {
                    case TEXT, EMAIL, CODE, DATE -> value.isTextual();
                    case BOOLEAN -> value.isBoolean();
                    case AMOUNT, INTEGER -> value.isIntegralNumber();
                    case CODES, NAMES, TEXTS -> value.isArray() && !value.isEmpty() && isOfTexts(value);
                };
    }

    private static boolean isOfTexts(JsonNode values) {
        for (var value : values) {
            if (!value.isTextual() || value.asText().isBlank()) {
                return false;
            }
        }
        return true;
    }
}
