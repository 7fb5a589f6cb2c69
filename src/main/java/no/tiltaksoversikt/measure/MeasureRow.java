package no.tiltaksoversikt.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** A measure as a row: the one place that says which columns are written. Generated ones are the database's own. */
final class MeasureRow {

    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "id",
                            "edition_year",
                            "org_number",
                            "reference",
                            "position",
                            "lineage_id",
                            "late",
                            "received_at",
                            "content_hash",
                            "name_key",
                            "cost_class",
                            "cross_cutting",
                            "municipal",
                            "internal"),
                    Stream.of(AnswerField.values()).map(AnswerField::column))
            .toList();

    /** What the first receipt decided for ever. */
    static final List<String> NEVER_CHANGED =
            List.of("id", "edition_year", "org_number", "reference", "lineage_id", "late", "received_at");

    private MeasureRow() {}

    /** The values in the order of the columns: texts, numbers, truth values, ids, instants, codes and lists; or null. */
    static List<Object> of(AnsweredMeasure measure) {
        var answers = measure.answers();
        var values = new ArrayList<>(COLUMNS.size());
        values.add(measure.id());
        values.add(measure.editionYear());
        values.add(measure.orgNumber());
        values.add(measure.reference());
        values.add(measure.position());
        values.add(MeasureId.lineageOf(measure.orgNumber(), measure.reference()));
        values.add(measure.late());
        values.add(measure.receivedAt());
        values.add(measure.contentHash());
        values.add(answers.nameKey());
        values.add(answers.costClass());
        values.add(answers.crossCutting());
        values.add(answers.municipal());
        values.add(answers.internal());
        for (var field : AnswerField.values()) {
            values.add(answers.get(field));
        }
        return values;
    }
}
