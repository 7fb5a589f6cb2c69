package no.tiltaksoversikt.list.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.list.value.AmountUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mapping of a list's columns to answers.
 *
 * @param sheet the sheet's name; null for CSV, or for the sheet that is most likely
 * @param headerRow from 1; 0 if the list has none; null for the row that is most likely
 * @param measuresInColumns whether each column is a measure, with the questions below each other. Rows and columns then exchange
 *     their parts: {@code headerRow} is the number of the column with the questions, and a column's name the number of a row
 * @param otherSheets sheets with the same headings, whose measures are read too
 * @param values the meaning of the agency's own words, by field: a code or another text for each
 */
public record ListMapping(
        String sheet,
        Integer headerRow,
        Boolean measuresInColumns,
        List<String> otherSheets,
        List<Column> columns,
        Map<String, Map<String, String>> values) {

    /** The fields of the measure's reference and of the reasons for warnings. */
    public static final String REFERENCE = "reference";

    public static final String ACKNOWLEDGEMENTS = "acknowledgements";

    /** The fields that exempt a measure or an answer from public access. */
    public static final Set<String> EXEMPTING = Set.of(
            AnswerField.PUBLISHABLE.jsonName(),
            AnswerField.EXEMPT_ANSWERS.jsonName(),
            AnswerField.EXEMPTION_BASIS.jsonName());

    /** The empty mapping. */
    public static final ListMapping NONE = new ListMapping(null, null, false, List.of(), List.of(), null);

    public ListMapping {
        measuresInColumns = measuresInColumns != null && measuresInColumns;
        otherSheets = otherSheets == null ? List.of() : otherSheets;
        columns = columns == null ? List.of() : columns;
        values = values == null ? Map.of() : values;
    }

    ListMapping withOtherSheets(List<String> sheets) {
        return new ListMapping(sheet, headerRow, measuresInColumns, sheets, columns, values);
    }

    /** The same with other columns. */
    public ListMapping withColumns(UnaryOperator<Column> other) {
        return new ListMapping(
                sheet,
                headerRow,
                measuresInColumns,
                otherSheets,
                columns.stream().map(other).toList(),
                values);
    }

    /** The same with what a mapping without columns says: the other sheets, and the meaning of words. */
    public ListMapping with(ListMapping said) {
        var all = new TreeMap<>(values);
        all.putAll(said.values());
        return new ListMapping(
                sheet,
                headerRow,
                measuresInColumns,
                said.otherSheets().isEmpty() ? otherSheets : said.otherSheets(),
                columns,
                all);
    }

    /** Whether a column is mapped to the field. */
    public boolean has(String field) {
        return columns.stream().anyMatch(column -> field.equals(column.field()));
    }

    /**
     * The mapping of one column.
     *
     * @param column its letters, or the number of its row; null if the heading identifies it
     * @param header its heading, which also finds it in next year's list
     * @param field the answer's name, {@code reference} or {@code acknowledgements}
     * @param unit the unit of its amounts; null for kroner
     * @param code the option that its cells tick off; null if they hold the answer itself
     * @param opposite whether yes in its cells is no to the question; null if its heading says so or the other way round
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ListColumnMapping")
    public record Column(String column, String header, String field, AmountUnit unit, String code, Boolean opposite) {

        Column at(String place, AmountUnit unitThere) {
            return new Column(place, header, field, unitThere, code, opposite);
        }

        /** The same with this heading alone to know it by. */
        public Column headed(String heading) {
            return new Column(null, heading, field, unit, code, opposite);
        }

        public boolean saysOpposite() {
            return opposite != null && opposite;
        }

        public AmountUnit unitOrKroner() {
            return unit == null ? AmountUnit.KRONER : unit;
        }
    }
}
