package no.tiltaksoversikt.platform.tabular;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Storable;
import no.tiltaksoversikt.platform.text.Text;

/** Reads uploaded lists in CSV: UTF-8, a header with the columns' names in any order, comma or semicolon. */
public final class CsvRows {

    /** The media type of CSV. */
    public static final String MEDIA_TYPE = "text/csv";

    /** Longer lists are refused. */
    public static final int MOST_ROWS = 10_000;

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private static final Text UNREADABLE = Text.of("platform", "csv.unreadable");

    private CsvRows() {}

    /** Whether a body of that media type is CSV. */
    public static boolean are(MediaType type) {
        return type != null && MEDIA_TYPE.equals(type.getType() + "/" + type.getSubtype());
    }

    /**
     * The rows, by column; an empty cell is null. Throws a problem 400 for unknown columns, and if the first one is missing.
     */
    public static List<Map<String, String>> read(byte[] bytes, List<String> columns) {
        var content = text(bytes);
        var header = content.lines().findFirst().orElse("");
        var schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(header.contains(";") ? ';' : ',');
        try (MappingIterator<Map<String, String>> found =
                MAPPER.readerForMapOf(String.class).with(schema).readValues(content)) {
            var named = (CsvSchema) found.getParserSchema();
            requireKnown(named.getColumnNames(), columns);
            var rows = found.readAll();
            if (rows.size() > MOST_ROWS) {
                throw unreadable(null);
            }
            return rows;
        } catch (IOException malformed) {
            throw unreadable(malformed);
        }
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!Storable.is(text)) {
                throw unreadable(null);
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException noUtf8) {
            throw unreadable(noUtf8);
        }
    }

    private static void requireKnown(List<String> named, List<String> columns) {
        var unknown = new TreeSet<>(named);
        columns.forEach(unknown::remove);
        var twice = named.stream()
                .filter(column -> Collections.frequency(named, column) > 1)
                .findFirst();
        if (twice.isPresent()) {
            throw new Problem(ProblemType.DUPLICATE_FIELD)
                    .with("name", twice.get())
                    .withFaults(List.of(new Fault("/" + twice.get(), ProblemType.DUPLICATE_FIELD.title())));
        }
        if (!named.contains(columns.get(0))) {
            throw unreadable(null);
        }
        if (!unknown.isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_FIELD)
                    .with("names", String.join(", ", unknown))
                    .withFaults(unknown.stream()
                            .map(column -> new Fault("/" + column, ProblemType.UNKNOWN_FIELD.title()))
                            .toList());
        }
    }

    private static Problem unreadable(IOException why) {
        var problem = why == null ? new Problem(ProblemType.INVALID_BODY) : new Problem(ProblemType.INVALID_BODY, why);
        return problem.withFaults(List.of(new Fault("", UNREADABLE)));
    }
}
