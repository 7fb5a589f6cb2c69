package no.tiltaksoversikt.organisation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.tiltaksoversikt.organisation.ImportReport.Mistake;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Storable;
import no.tiltaksoversikt.platform.text.Text;

/** Reads imports in CSV: UTF-8, a header with the names of the columns in any order, comma or semicolon between them. */
final class ImportReader {

    private static final List<String> COLUMNS = List.of(
            "code",
            "orgNumber",
            "shortName",
            "validFrom",
            "validTo",
            "nameNb",
            "nameNn",
            "nameEn",
            "ministry",
            "skate",
            "succeededBy");
    private static final int LONGEST_SHORT_NAME = 60;

    private static final Text UNREADABLE = new Text(
            "Dette er ikke CSV i UTF-8 med en overskriftsrad.",
            "Dette er ikkje CSV i UTF-8 med ei overskriftsrad.",
            "This is not CSV in UTF-8 with a header.");
    private static final Text WRONG_VALUE = new Text(
            "Verdien har feil form eller er for lang.",
            "Verdien har feil form eller er for lang.",
            "The value has the wrong form or is too long.");

    private final List<ImportRow> rows = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private ImportReader() {}

    /** The rows, and what cannot be read in them. */
    record Rows(List<ImportRow> rows, List<Mistake> mistakes) {}

    static Rows csv(byte[] bytes) {
        var reader = new ImportReader();
        cells(bytes).forEach(reader::read);
        return new Rows(reader.rows, reader.mistakes);
    }

    private static List<Map<String, String>> cells(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var content = text.startsWith("\ufeff") ? text.substring(1) : text;
        var header = content.lines().findFirst().orElse("");
        var mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build();
        var schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(header.contains(";") ? ';' : ',');
        try (MappingIterator<Map<String, String>> found =
                mapper.readerForMapOf(String.class).with(schema).readValues(content)) {
            var read = found.readAll();
            requireKnownColumns(header, read);
            return read;
        } catch (IOException malformed) {
            throw new Problem(ProblemType.INVALID_BODY, malformed).withFaults(List.of(new Fault("", UNREADABLE)));
        }
    }

    private static void requireKnownColumns(String header, List<Map<String, String>> rows) {
        var columns = new TreeSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        if (!header.contains("orgNumber")) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(List.of(new Fault("", UNREADABLE)));
        }
        columns.removeAll(COLUMNS);
        if (!columns.isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_FIELD)
                    .with("names", String.join(", ", columns))
                    .withFaults(columns.stream()
                            .map(column -> new Fault("/" + column, ProblemType.UNKNOWN_FIELD.title()))
                            .toList());
        }
    }

    private void read(Map<String, String> cells) {
        rows.add(new ImportRow(
                cells.get("code"),
                cells.get("orgNumber"),
                text(cells, "shortName", LONGEST_SHORT_NAME),
                day(cells, "validFrom"),
                day(cells, "validTo"),
                text(cells, "nameNb", NamePeriod.LONGEST),
                text(cells, "nameNn", NamePeriod.LONGEST),
                text(cells, "nameEn", NamePeriod.LONGEST),
                cells.get("ministry"),
                flag(cells, "skate"),
                cells.get("succeededBy") == null
                        ? null
                        : List.of(cells.get("succeededBy").split(" +"))));
    }

    private LocalDate day(Map<String, String> cells, String column) {
        var text = cells.get(column);
        try {
            return Parameters.date(column, text).orElse(null);
        } catch (Problem noDay) {
            note(column);
            return null;
        }
    }

    private Boolean flag(Map<String, String> cells, String column) {
        var text = cells.get(column);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            note(column);
            return null;
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    private String text(Map<String, String> cells, String column, int longest) {
        var text = cells.get(column);
        if (text != null && (text.length() > longest || !Storable.is(text))) {
            note(column);
            return null;
        }
        return text;
    }

    private void note(String column) {
        mistakes.add(new Mistake(rows.size() + 1, column, WRONG_VALUE));
    }
}
