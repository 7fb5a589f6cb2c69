package no.tiltaksoversikt.publication.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.variable.VariableNames;

/** Replaces codes by the questionnaire's labels. */
final class CodeLabeller {

    private final List<Map<String, String>> byColumn;

    CodeLabeller(List<ExportColumn> columns, Questionnaire questionnaire, Language language) {
        byColumn = columns.stream()
                .map(column -> VariableNames.codes(column.name(), questionnaire, language))
                .toList();
    }

    /** A row with labels; other values stay. */
    List<Object> of(List<Object> row) {
        var inWords = new ArrayList<>(row.size());
        for (var column = 0; column < row.size(); column++) {
            inWords.add(of(row.get(column), byColumn.get(column)));
        }
        return inWords;
    }

    private static Object of(Object value, Map<String, String> labels) {
        if (value == null || labels.isEmpty()) {
            return value;
        }
        if (value instanceof List<?> codes) {
            return codes.stream().map(code -> of(code, labels)).toList();
        }
        // Only a manual change of the database can store a code that the questionnaire does not offer.
        return labels.getOrDefault(value.toString(), value.toString());
    }
}
