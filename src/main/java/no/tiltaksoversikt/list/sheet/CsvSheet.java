package no.tiltaksoversikt.list.sheet;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.Blank;

/** Reads CSV, and detects its encoding and delimiter. */
final class CsvSheet {

    private static final List<Character> DELIMITERS = List.of(';', '\t', ',', '|');
    /** Signs of another kind of file: control characters, or a beginning of markup or JSON. */
    private static final Pattern OTHER = Pattern.compile("\\A\\s*[<{]|\\A%PDF|[\\x00-\\x08\\x0e-\\x1f]");

    private static final Pattern FORMULA = Pattern.compile("\\A=\"([^\"]*)\"\\z");

    private static final int LINES_LOOKED_AT = 50;
    private static final int MOST_IN_LINE = 1000;

    /** The line with the delimiter that Excel writes and reads before the first row. */
    private static final Pattern NAMED = Pattern.compile("\\A(?i:sep=)([^\\r\\n\"]?)(?:\\r\\n|\\r|\\n|\\z)");

    private static final ObjectReader ROWS = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.TRIM_SPACES)
            .build()
            .readerFor(String[].class);

    private CsvSheet() {}

    static ListFile read(byte[] file, String charset) {
        var encoding = TextEncoding.of(file, charset);
        var text = encoding.text();
        if (OTHER.matcher(text).find()) {
            throw ListRefusals.unsupported("other");
        }
        var skipped = 0;
        var named = NAMED.matcher(text);
        if (named.find()) {
            text = text.substring(named.end());
            skipped = 1;
        }
        var delimiter = skipped == 0 || named.group(1).isEmpty()
                ? delimiter(text)
                : named.group(1).charAt(0);
        return new ListFile(
                encoding.charset().name(), String.valueOf(delimiter), List.of(sheet(text, delimiter, skipped)));
    }

    private static ListSheet sheet(String text, char delimiter, int skipped) {
        var rows = new ArrayList<SheetRow>();
        var isCut = false;
        var number = skipped;
        var cells = 0;
        var schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        try (MappingIterator<String[]> records = ROWS.with(schema).readValues(text)) {
            while (records.hasNextValue() && !isCut) {
                number++;
                var row = row(number, records.nextValue());
                cells += row.cells().size();
                if (cells > ListLimits.CELLS) {
                    throw ListLimits.tooLarge("cells");
                }
                if (!row.cells().isEmpty()) {
                    isCut = rows.size() == ListLimits.ROWS_KEPT;
                    rows.add(row);
                }
            }
        } catch (IOException malformed) {
            throw ListRefusals.unreadable("quotes", malformed);
        }
        return new ListSheet("", false, List.copyOf(rows), isCut, Set.of(), List.of(), List.of(), false);
    }

    private static SheetRow row(int number, String[] values) {
        var cells = new TreeMap<Integer, SheetCell>();
        for (var column = 0; column < values.length; column++) {
            var value = values[column] == null ? "" : text(values[column]);
            if (Blank.is(value)) {
                continue;
            }
            if (value.length() > ListLimits.CELL) {
                throw ListLimits.tooLarge("cell");
            }
            if (column >= ListLimits.COLUMNS) {
                throw ListLimits.tooLarge("cells");
            }
            cells.put(column, SheetCell.of(value));
        }
        return new SheetRow(number, false, cells, values.length);
    }

    /** A cell without characters that nobody sees, and without the formula by which programs keep zeros: {@code ="007"}. */
    private static String text(String value) {
        return FORMULA.matcher(SheetCell.visible(value)).replaceFirst("$1");
    }

    /** The delimiter that occurs equally often in most lines, which commas within numbers and texts do not. */
    private static char delimiter(String text) {
        return DELIMITERS.stream()
                .max(Comparator.comparingInt(delimiter -> score(text, delimiter)))
                .orElseThrow();
    }

    private static int score(String text, char delimiter) {
        var lines = new HashMap<Integer, Integer>();
        var isQuoted = false;
        var found = 0;
        var looked = 0;
        for (var i = 0; i < text.length() && looked < LINES_LOOKED_AT; i++) {
            var character = text.charAt(i);
            if (character == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && character == delimiter) {
                found++;
            } else if (!isQuoted && character == '\n') {
                lines.merge(found, 1, Integer::sum);
                found = 0;
                looked++;
            }
        }
        if (looked < LINES_LOOKED_AT) {
            lines.merge(found, 1, Integer::sum);
        }
        return lines.entrySet().stream()
                .filter(line -> line.getKey() > 0)
                .mapToInt(line -> line.getValue() * MOST_IN_LINE + Math.min(line.getKey(), MOST_IN_LINE - 1))
                .max()
                .orElse(0);
    }
}
