package no.tiltaksoversikt.publication.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.tiltaksoversikt.platform.tabular.Column;
import no.tiltaksoversikt.platform.tabular.TableWriter;

/** Rows as JSON objects, one per line or in the final array of an object. No answer is null. */
final class JsonTable implements TableWriter {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String LINE_END = "\n";

    private final JsonGenerator json;
    private final List<Column> columns;
    private final boolean isLines;
    private boolean hasRows;

    private JsonTable(JsonGenerator json, List<Column> columns, boolean isLines) {
        this.json = json;
        this.columns = columns;
        this.isLines = isLines;
    }

    /** Writes the members before the rows. */
    @FunctionalInterface
    interface Head {
        void write(JsonGenerator json) throws IOException;
    }

    /** Newline-delimited JSON. */
    static JsonTable lines(OutputStream out, List<Column> columns) throws IOException {
        var json = generator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(LINE_END));
        return new JsonTable(json, columns, true);
    }

    /** An object whose last member is the array of rows. */
    static JsonTable object(OutputStream out, List<Column> columns, Head head, String rows) throws IOException {
        var json = generator(out);
        json.writeStartObject();
        head.write(json);
        json.writeArrayFieldStart(rows);
        return new JsonTable(json, columns, false);
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out, JsonEncoding.UTF8);
    }

    @Override
    public void row(List<?> values) throws IOException {
        json.writeStartObject();
        for (var column = 0; column < values.size(); column++) {
            json.writeFieldName(columns.get(column).name());
            cell(values.get(column));
        }
        json.writeEndObject();
        hasRows = true;
    }

    private void cell(Object value) throws IOException {
        if (value instanceof List<?> texts) {
            json.writeStartArray();
            for (var text : texts) {
                json.writeString((String) text);
            }
            json.writeEndArray();
        } else {
            json.writeObject(value);
        }
    }

    @Override
    public void close() throws IOException {
        if (isLines && hasRows) {
            json.writeRaw(LINE_END);
        }
        // Ends the array and the object if they are open.
        json.close();
    }
}
