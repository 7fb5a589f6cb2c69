package no.tiltaksoversikt.validation.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Acknowledgement;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Unreadable;

/** Reads one measure. */
final class MeasureReader {

    private final JsonParser parser;
    private final Vocabulary vocabulary;
    private final BodyFaults faults;
    private final String pointer;
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<Acknowledgement> acknowledgements = new ArrayList<>();
    private final Map<AnswerField, Object> answers = new HashMap<>();
    private final ValueReader values;
    private String reference;

    MeasureReader(JsonParser parser, Vocabulary vocabulary, BodyFaults faults, String pointer) {
        this.parser = parser;
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.pointer = pointer;
        values = new ValueReader(parser, vocabulary, faults, unreadable);
    }

    /** Reads from the current start of an object to its end. */
    ReportedMeasure read() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "reference" -> reference = readReference();
                case "acknowledgements" -> readAcknowledgements();
                // Added by a prefill; it may come back.
                case "lastYear" -> parser.skipChildren();
                default -> readAnswer(name);
            }
        }
        return new ReportedMeasure(
                reference, MeasureAnswers.of(answers), List.copyOf(unreadable), List.copyOf(acknowledgements));
    }

    private String readReference() throws IOException {
        var text = values.text(null, "/reference");
        return text == null ? null : NormalText.trim(text);
    }

    private void readAnswer(String name) throws IOException {
        var field = vocabulary.named(name);
        if (field.isEmpty()) {
            faults.unknown(pointer, name);
            parser.skipChildren();
            return;
        }
        var answer = values.answer(field.get());
        if (answer != null) {
            answers.put(field.get(), answer);
        }
    }

    private void readAcknowledgements() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            faults.wrong(pointer + "/acknowledgements", "not-array");
            parser.skipChildren();
            return;
        }
        for (var position = 0; parser.nextToken() != JsonToken.END_ARRAY; position++) {
            var place = "/acknowledgements/" + position;
            if (position == QuestionnaireSchema.MAX_ACKNOWLEDGEMENTS) {
                faults.wrong(pointer + "/acknowledgements", "too-many-acknowledgements");
            }
            if (position >= QuestionnaireSchema.MAX_ACKNOWLEDGEMENTS) {
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                acknowledgements.add(readAcknowledgement(place));
            } else {
                faults.wrong(pointer + place, "not-object");
                parser.skipChildren();
            }
        }
    }

    private Acknowledgement readAcknowledgement(String place) throws IOException {
        String rule = null;
        String reason = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "rule" -> rule = values.text(null, place + "/rule");
                case "reason" -> reason = values.text(null, place + "/reason");
                default -> {
                    faults.unknown(pointer + place, name);
                    parser.skipChildren();
                }
            }
        }
        return new Acknowledgement(rule, reason);
    }
}
