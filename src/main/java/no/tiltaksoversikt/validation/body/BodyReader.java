package no.tiltaksoversikt.validation.body;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the outer shape of a body, to its very end, and refuses it when anything of the shape is wrong. */
final class BodyReader {

    /** The whole state sector reported 432 measures in 2019; beyond this a body is a mistake or an attack. */
    static final int MAX_MEASURES = 10_000;

    private final JsonParser parser;
    private final BodyFaults faults = new BodyFaults();

    BodyReader(JsonParser parser) {
        this.parser = parser;
    }

    ReportedSubmission submission() throws IOException {
        first();
        var submission = readSubmission();
        last();
        return submission;
    }

    ReportedMeasure measure() throws IOException {
        first();
        var measure = readMeasure("");
        last();
        return measure;
    }

    private void first() throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonParseException(parser, "Empty");
        }
    }

    private void last() throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "Trailing token", parser.currentTokenLocation());
        }
        faults.refuse();
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
                // What GET adds to a submission, and a prefilled one has beside its measures, may come back with it.
                case "state", "receipt", "from", "left" -> parser.skipChildren();
                default -> {
                    faults.unknown("", name);
                    parser.skipChildren();
                }
            }
        }
        if (measures == null && !nothingToReport) {
            faults.wrong("/measures", BodyFaults.MEASURES_MISSING);
        }
        return new ReportedSubmission(nothingToReport, measures == null ? List.of() : List.copyOf(measures));
    }

    private boolean readNothingToReport() throws IOException {
        var token = parser.currentToken();
        if (!token.isBoolean() && token != JsonToken.VALUE_NULL) {
            faults.wrong("/nothingToReport", BodyFaults.NOT_BOOLEAN);
            parser.skipChildren();
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Null where the member is null, which is as good as missing. */
    private List<ReportedMeasure> readMeasures() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        var measures = new ArrayList<ReportedMeasure>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            faults.wrong("/measures", BodyFaults.NOT_ARRAY);
            parser.skipChildren();
            return measures;
        }
        var position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (position == MAX_MEASURES) {
                faults.wrong("/measures", BodyFaults.TOO_MANY_MEASURES);
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

    /** Null where the value isn't an object; the body is refused then. */
    private ReportedMeasure readMeasure(String pointer) throws IOException {
        return startsObject(pointer) ? new MeasureReader(parser, faults, pointer).read() : null;
    }

    private boolean startsObject(String pointer) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        faults.wrong(pointer, BodyFaults.NOT_OBJECT);
        parser.skipChildren();
        return false;
    }
}
