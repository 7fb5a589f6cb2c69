package no.tiltaksoversikt.validation.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerDate;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.platform.text.Blank;
import no.tiltaksoversikt.platform.text.Storable;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Unreadable;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Unreadable.ExpectedType;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Unreadable.Mistake;

/** Reads a value as an answer. Returns null if there is no answer, or if a mistake has been noted. */
final class ValueReader {

    /** No question accepts more than 20. Elements beyond this limit make no difference. */
    private static final int MAX_ELEMENTS = 100;

    private final JsonParser parser;
    private final Vocabulary vocabulary;
    private final BodyFaults faults;
    private final List<Unreadable> unreadable;

    ValueReader(JsonParser parser, Vocabulary vocabulary, BodyFaults faults, List<Unreadable> unreadable) {
        this.parser = parser;
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.unreadable = unreadable;
    }

    Object answer(AnswerField field) throws IOException {
        // Forms and spreadsheets send an empty text for no answer, whatever the question's type.
        if (parser.currentToken() == JsonToken.VALUE_NULL
                || (parser.currentToken() == JsonToken.VALUE_STRING && Blank.is(parser.getText()))) {
            return null;
        }
        var pointer = "/" + field.jsonName();
        if (!vocabulary.reads(field)) {
            return wrongType(field, pointer, ExpectedType.TEXT);
        }
        return switch (field.type()) {
            case TEXT, EMAIL -> text(field, pointer);
            case BOOLEAN -> bool(field, pointer);
            case AMOUNT, INTEGER -> amount(field, pointer);
            case CODE -> code(field, pointer);
            case CODES -> elements(field, pointer, ExpectedType.CODES);
            case TEXTS -> elements(field, pointer, ExpectedType.TEXTS);
            case NAMES -> elements(field, pointer, ExpectedType.NAMES);
            case DATE -> date(field, pointer);
        };
    }

    String text(AnswerField field, String pointer) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType(field, pointer, ExpectedType.TEXT);
            return null;
        }
        var text = parser.getText();
        if (!Storable.is(text)) {
            wrongType(field, pointer, ExpectedType.VALID_TEXT);
            return null;
        }
        return Blank.is(text) ? null : text;
    }

    private Object bool(AnswerField field, String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> wrongType(field, pointer, ExpectedType.BOOLEAN);
        };
    }

    private Object amount(AnswerField field, String pointer) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return wrongType(field, pointer, ExpectedType.WHOLE_NUMBER);
        }
        var amount = Amount.of(parser.getText());
        return switch (amount.kind()) {
            case WHOLE -> amount.value();
            case FRACTION -> wrongType(field, pointer, ExpectedType.WHOLE_NUMBER);
            case TOO_LARGE -> mistake(field, Mistake.AMOUNT_TOO_LARGE, pointer, Map.of());
            case TOO_SMALL -> mistake(field, Mistake.NEGATIVE_AMOUNT, pointer, Map.of());
        };
    }

    private Object code(AnswerField field, String pointer) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrongType(field, pointer, ExpectedType.CODE);
        }
        var code = parser.getText();
        return vocabulary.accepts(field, code) ? code : mistake(field, Mistake.UNKNOWN_CODE, pointer, Map.of());
    }

    private Object elements(AnswerField field, String pointer, ExpectedType expected) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return wrongType(field, pointer, expected);
        }
        var elements = new ArrayList<Object>();
        for (var position = 0; parser.nextToken() != JsonToken.END_ARRAY; position++) {
            if (position >= MAX_ELEMENTS) {
                parser.skipChildren();
                continue;
            }
            var place = pointer + "/" + position;
            var element =
                    switch (field.type()) {
                        case CODES, NAMES -> codeElement(field, place);
                        case TEXT, EMAIL, BOOLEAN, AMOUNT, INTEGER, CODE, TEXTS, DATE -> textElement(field, place);
                    };
            if (element != null) {
                elements.add(element);
            }
        }
        return elements.isEmpty() ? null : List.copyOf(elements);
    }

    private Object date(AnswerField field, String pointer) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrongType(field, pointer, ExpectedType.DATE);
        }
        var day = AnswerDate.parse(parser.getText());
        return day.isPresent() ? day.get() : wrongType(field, pointer, ExpectedType.DATE);
    }

    private Object codeElement(AnswerField field, String place) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING && Blank.is(parser.getText())) {
            note(new Unreadable(field, null, place, Map.of()));
            return null;
        }
        return code(field, place);
    }

    private Object textElement(AnswerField field, String place) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return wrongType(field, place, ExpectedType.TEXT);
        }
        var before = unreadable.size();
        var text = text(field, place);
        if (text == null && unreadable.size() == before) {
            note(new Unreadable(field, null, place, Map.of()));
        }
        return text;
    }

    private Object wrongType(AnswerField field, String pointer, ExpectedType expected) throws IOException {
        parser.skipChildren();
        return mistake(field, Mistake.WRONG_TYPE, pointer, Map.of("expected", expected.name()));
    }

    /** Always returns null, for no answer. */
    private Object mistake(AnswerField field, Mistake mistake, String pointer, Map<String, Object> arguments) {
        note(new Unreadable(field, mistake, pointer, arguments));
        return null;
    }

    private void note(Unreadable value) {
        if (faults.admitsMistake()) {
            unreadable.add(value);
        }
    }
}
