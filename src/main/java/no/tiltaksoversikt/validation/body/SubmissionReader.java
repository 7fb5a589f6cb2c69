package no.tiltaksoversikt.validation.body;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.platform.http.StrictJson;

/**
 * Reads agencies' bodies of up to 20 MiB, token by token. A wrong value is kept as {@link ReportedMeasure.Unreadable} and
 * becomes a finding. A body is refused with a {@code Problem} only if it is not JSON, has an unknown field or lacks the outer
 * shape.
 */
public final class SubmissionReader {

    /** All agencies together reported 432 measures in 2019; a larger body is a mistake or an attack. */
    private static final int MAX_MEASURES = 10_000;

    private final JsonParser parser;
    private final Vocabulary vocabulary;
    private final BodyFaults faults = new BodyFaults();

    private SubmissionReader(JsonParser parser, Vocabulary vocabulary) {
        this.parser = parser;
        this.vocabulary = vocabulary;
    }

    /** Reads the body of a submission or a dry run. */
    public static ReportedSubmission read(byte[] body, Vocabulary vocabulary) {
        return StrictJson.read(body, whole(vocabulary, SubmissionReader::readSubmission));
    }

    public static ReportedSubmission read(JsonNode body, Vocabulary vocabulary) {
        return StrictJson.read(body, whole(vocabulary, SubmissionReader::readSubmission));
    }

    /** Reads the body of one measure. */
    public static ReportedMeasure readMeasure(byte[] body, Vocabulary vocabulary) {
        return StrictJson.read(body, whole(vocabulary, reader -> reader.readMeasure("")));
    }

    /** Reads one measure, whose place in the body that was sent begins the pointers of faults. */
    public static ReportedMeasure readMeasure(JsonNode body, String place, Vocabulary vocabulary) {
        return StrictJson.read(body, whole(vocabulary, reader -> reader.readMeasure(place)));
    }

    @FunctionalInterface
    private interface Value<T> {
        T readBy(SubmissionReader reader) throws IOException;
    }

    /** Reads a body that is one value. Refuses it for any of its faults. */
    private static <T> StrictJson.Reading<T> whole(Vocabulary vocabulary, Value<T> value) {
        return parser -> {
            if (parser.nextToken() == null) {
                throw new JsonParseException(parser, "Empty");
            }
            var reader = new SubmissionReader(parser, vocabulary);
            var read = value.readBy(reader);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "Trailing token", parser.currentTokenLocation());
            }
            reader.faults.refuse();
            return read;
        };
    }

    private ReportedSubmission readSubmission() throws IOException {
        if (!startsObject("")) {
            return null;
        }
        var nothingToReport = false;
        List<ReportedMeasure> measures = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "nothingToReport" -> nothingToReport = readNothingToReport();
                case "measures" -> measures = readMeasures();
                // Added by a GET or a prefill; these members may come back.
                case "state", "receipt", "from", "left" -> parser.skipChildren();
                default -> {
                    faults.unknown("", name);
                    parser.skipChildren();
                }
            }
        }
        if (measures == null && !nothingToReport) {
            faults.wrong("/measures", "measures-missing");
        }
        return new ReportedSubmission(nothingToReport, measures == null ? List.of() : List.copyOf(measures));
    }

    private boolean readNothingToReport() throws IOException {
        var token = parser.currentToken();
        if (!token.isBoolean() && token != JsonToken.VALUE_NULL) {
            faults.wrong("/nothingToReport", "not-boolean");
            parser.skipChildren();
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Null if the member is null, which counts as missing. */
    private List<ReportedMeasure> readMeasures() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        var measures = new ArrayList<ReportedMeasure>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            faults.wrong("/measures", "not-array");
            parser.skipChildren();
            return measures;
        }
        var position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (position == MAX_MEASURES) {
                faults.wrong("/measures", "too-many-measures");
            }
            if (position >= MAX_MEASURES) {
                parser.skipChildren();
            } else {
                var measure = readMeasure("/measures/" + position);
                if (measure != null) {
                    measures.add(measure);
                }
            }
            position++;
        }
        return measures;
    }

    /** Null if the value is no object; the body is then refused. */
    private ReportedMeasure readMeasure(String pointer) throws IOException {
        return startsObject(pointer) ? new MeasureReader(parser, vocabulary, faults, pointer).read() : null;
    }

    private boolean startsObject(String pointer) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        faults.wrong(pointer, "not-object");
        parser.skipChildren();
        return false;
    }
}
