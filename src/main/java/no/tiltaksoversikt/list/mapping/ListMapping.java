package no.tiltaksoversikt.list.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.list.value.AmountUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a list's columns mean.
 *
 * @param sheet the sheet's name; null for CSV, and for the sheet that looks most like a list of measures
 * @param headerRow from 1; 0 where the list has none; null for the row that looks most like one
 * @param values what the agency's own words mean: a code or another text by the words, by field
 */
public record ListMapping(
        String sheet, Integer headerRow, List<Column> columns, Map<String, Map<String, String>> values) {

    /** Of the measure's key, and of the reasons that it gives. */
    public static final String REFERENCE = "reference";

    public static final String ACKNOWLEDGEMENTS = "acknowledgements";

    /** Where nothing is said. */
    public static final ListMapping NONE = new ListMapping(null, null, List.of(), null);

    public ListMapping {
        columns = columns == null ? List.of() : columns;
        values = values == null ? Map.of() : values;
    }

    /** Whether a column has a field. */
    public boolean has(String field) {
        return columns.stream().anyMatch(column -> field.equals(column.field()));
    }

    /**
     * What one column means.
     *
     * @param column its letters; null where its heading says which it is
     * @param header its heading, by which it is found in next year's list
     * @param field the answer's name, {@code reference} or {@code acknowledgements}
     * @param unit what its amounts are in; null for kroner
     * @param code the option that its cells tick off; null where they hold the answer itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ListColumnMapping")
    public record Column(String column, String header, String field, AmountUnit unit, String code) {

        public AmountUnit unitOrKroner() {
            return unit == null ? AmountUnit.KRONER : unit;
        }
    }
}
