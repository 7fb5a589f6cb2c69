package no.tiltaksoversikt.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.sheet.ListFile;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.platform.text.ShortText;
import no.tiltaksoversikt.submission.ReceiptView;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was read from a list, its mapping, its measures, and the report on them. */
@Schema(name = "ListReading")
record ListView(
        String encoding,
        String delimiter,
        List<Sheet> sheets,
        Integer headerRow,
        List<Column> columns,
        List<Row> rows,
        int rowCount,
        ListMapping mapping,
        Origin mappingFrom,

        @Schema(type = SchemaType.ARRAY, implementation = ReadMeasure.class)
        JsonNode measures,

        ListReport report,

        @JsonInclude(JsonInclude.Include.NON_NULL) ReceiptView receipt) {

    private static final int ROWS_SHOWN = 10;
    private static final int VALUES_SHOWN = 3;
    private static final int MOST_SHOWN = 200;

    /** Who decided the mapping. */
    @Schema(name = "ListMappingOrigin")
    enum Origin {
        GIVEN,
        KEPT,
        PROPOSED
    }

    @Schema(name = "ListSheet")
    record Sheet(String name, boolean hidden, int rows, boolean chosen) {}

    @Schema(name = "ListColumn")
    record Column(String column, String header, boolean hidden, List<String> values, String field) {}

    @Schema(name = "ListRow")
    record Row(int row, List<String> cells) {}

    /** A measure of the list. Unreadable values are passed on as written, so the contract cannot promise more. */
    @Schema(name = "ReadMeasure", additionalProperties = Object.class)
    record ReadMeasure() {}

    static ListView of(ListFile file, ReadList read, ListReport report, ReceiptView receipt) {
        var mapped = read.mapped();
        return new ListView(
                file.encoding(),
                file.delimiter(),
                file.sheets().stream()
                        .map(sheet -> new Sheet(
                                sheet.name(),
                                sheet.isHidden(),
                                sheet.rows().size(),
                                sheet.name().equals(mapped.sheet().name())
                                        || read.mapping().otherSheets().contains(sheet.name())))
                        .toList(),
                mapped.header().number(),
                columns(mapped, read.mapping()),
                mapped.rows().stream()
                        .limit(ROWS_SHOWN)
                        .map(row -> new Row(row.number(), cells(row)))
                        .toList(),
                mapped.rows().size(),
                read.mapping(),
                read.origin(),
                read.measures().measures(),
                report,
                receipt);
    }

    private static List<Column> columns(MappedSheet mapped, ListMapping mapping) {
        var columns = new ArrayList<Column>();
        for (var column = 0; column < mapped.width(); column++) {
            var letters = mapped.sheet().columnName(column);
            var values = mapped.cells(column)
                    .limit(VALUES_SHOWN)
                    .map(cell -> ShortText.of(cell.shown(), MOST_SHOWN))
                    .toList();
            var header = mapped.header().shown(column);
            if (header != null || !values.isEmpty()) {
                columns.add(new Column(
                        letters,
                        header,
                        mapped.sheet().hiddenColumns().contains(column),
                        values,
                        mapping.columns().stream()
                                .filter(said -> said.column().equals(letters))
                                .map(ListMapping.Column::field)
                                .findFirst()
                                .orElse(null)));
            }
        }
        return columns;
    }

    private static List<String> cells(SheetRow row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column <= row.cells().lastKey(); column++) {
            var cell = row.cell(column);
            cells.add(cell == null ? "" : ShortText.of(cell.shown(), MOST_SHOWN));
        }
        return cells;
    }
}
