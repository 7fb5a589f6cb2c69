package no.tiltaksoversikt.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.tabular.TableRequest.Labelling;
import no.tiltaksoversikt.platform.text.Text;

/**
 * Writes a cube as rows, one per cell. In CSV every row repeats the properties of the whole table, since a row without them
 * would be misread. A workbook has a sheet for them.
 */
final class CubeTable {

    private final Cube cube;
    private final Labelling labelling;

    CubeTable(Cube cube, Labelling labelling) {
        this.cube = cube;
        this.labelling = labelling;
    }

    void writeCsv(OutputStream out, TableWriter.CsvDialect dialect) throws IOException {
        var columns = new ArrayList<>(columns());
        cube.facts().forEach(fact -> columns.add(columnOf(fact, columns)));
        columns.addAll(List.of(column("notes", "notes"), column("source", "source"), column("licence", "licence")));
        var same = Stream.concat(
                        cube.facts().stream().map(this::cellOf),
                        Stream.of(String.join(" ", cube.notes()), cube.source(), DataLicence.SHORT_NAME))
                .toList();
        var rows = rows();
        rows.forEach(row -> row.addAll(same));
        try (var csv = new CsvTable(out, columns, dialect)) {
            csv.rows(rows);
        }
    }

    void writeXlsx(OutputStream out) throws IOException {
        var headings = labelling == Labelling.CODES ? Headings.NAMES : Headings.LABELS;
        try (var workbook = new XlsxTable(out, text("numbers"), columns(), headings)) {
            workbook.rows(rows());
            workbook.sheet(text("about"), List.of(column("item", "what"), column("value", "value")));
            workbook.rows(about());
        }
    }

    /** A number of the whole table is told from a column of the rows with the same name. */
    private Column columnOf(Cube.Fact fact, List<Column> others) {
        return others.stream().anyMatch(column -> column.name().equals(fact.id()))
                ? new Column(
                        "table" + fact.id().substring(0, 1).toUpperCase(Locale.ROOT)
                                + fact.id().substring(1),
                        text("of-table", fact.label()),
                        typeOf(fact.value()))
                : new Column(fact.id(), fact.label(), typeOf(fact.value()));
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (var axis : cube.axes()) {
            var isTime = axis.role() == Cube.Role.TIME;
            if (labelling == Labelling.BOTH && !isTime) {
                columns.add(new Column(axis.id() + "Code", text("code-of", axis.label()), Column.Type.TEXT));
            }
            columns.add(new Column(axis.id(), axis.label(), isTime ? Column.Type.INTEGER : Column.Type.TEXT));
        }
        cube.measures().forEach(measure -> columns.add(new Column(measure.id(), measure.label(), Column.Type.INTEGER)));
        return columns;
    }

    private List<List<Object>> rows() {
        var rows = combinations();
        var cells = cube.cells().iterator();
        rows.forEach(row -> row.addAll(cells.next()));
        return rows;
    }

    /** The cells that identify each combination of categories, the last axis varying fastest. */
    private List<List<Object>> combinations() {
        List<List<Object>> combinations = List.of(new ArrayList<>());
        for (var axis : cube.axes()) {
            combinations = combinations.stream()
                    .flatMap(begun -> axis.categories().stream().map(category -> {
                        List<Object> longer = new ArrayList<>(begun);
                        longer.addAll(names(axis, category));
                        return longer;
                    }))
                    .toList();
        }
        return combinations;
    }

    private List<Object> names(Cube.Axis axis, Cube.Category category) {
        if (axis.role() == Cube.Role.TIME) {
            return List.of(Integer.valueOf(category.code()));
        }
        return switch (labelling) {
            case LABELS -> List.of(category.label());
            case CODES -> List.of(category.code());
            case BOTH -> List.of(category.code(), category.label());
        };
    }

    private List<List<Object>> about() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(text("title"), cube.title()));
        cube.measures().forEach(measure -> rows.add(List.of(text("unit", measure.label()), measure.unit())));
        cube.facts().forEach(fact -> rows.add(List.of(fact.label(), cellOf(fact))));
        cube.notes().forEach(note -> rows.add(List.of(text("note"), note)));
        if (cube.updated() != null) {
            rows.add(List.of(text("updated"), cube.updated().toString()));
        }
        rows.add(List.of(text("source"), cube.source()));
        rows.add(List.of(text("licence"), DataLicence.NAME.in(cube.language()) + " " + DataLicence.ADDRESS));
        return rows;
    }

    private Column column(String name, String key) {
        return new Column(name, text(key), Column.Type.TEXT);
    }

    private static Column.Type typeOf(Object value) {
        return value instanceof Number
                ? Column.Type.INTEGER
                : value instanceof Boolean ? Column.Type.BOOLEAN : Column.Type.TEXT;
    }

    /** Several codes are separated as in query parameters. */
    private Object cellOf(Cube.Fact fact) {
        if (fact.words() != null && labelling == Labelling.LABELS) {
            return fact.words();
        }
        return fact.value() instanceof List<?> codes
                ? String.join("&", codes.stream().map(String::valueOf).toList())
                : fact.value();
    }

    private String text(String key) {
        return Text.of("platform", "table." + key).in(cube.language());
    }

    private String text(String key, String what) {
        return Text.of("platform", "table." + key).in(cube.language(), Map.of("what", what));
    }
}
