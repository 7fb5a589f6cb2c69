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
                            "internal",
                            "from_revision",
                            "for_directorate"),
                    Stream.of(AnswerField.values()).map(AnswerField::column))
            .toList();

    /** What the first receipt decided for ever. */
    static final List<String> NEVER_CHANGED = List.of(
            "id",
            "edition_year",
            "org_number",
            "reference",
            "lineage_id",
            "late",
            "received_at",
            "from_revision",
            "for_directorate");

    private MeasureRow() {}

    /**
     * The rows of a measure as it is from a revision on: the whole one, and another without what is exempt where single
     * answers are.
     */
    static List<List<Object>> of(AnsweredMeasure measure, int fromRevision) {
        var answers = measure.answers();
        var whole = row(measure, answers, fromRevision, true);
        return answers.isPartlyPublic()
                ? List.of(whole, row(measure, answers.publicOnly(), fromRevision, false))
                : List.of(whole);
    }

    /** The values in the order of the columns: texts, numbers, truth values, ids, instants, codes and lists; or null. */
    private static List<Object> row(
            AnsweredMeasure measure, MeasureAnswers answers, int fromRevision, boolean forDirectorate) {
        var values = new ArrayList<>(COLUMNS.size());
        values.add(measure.id());
        values.add(measure.editionYear());
        values.add(measure.orgNumber());
        values.add(measure.reference());
        values.add(measure.position());
        values.add(measure.lineageId());
        values.add(measure.late());
        values.add(measure.receivedAt());
        values.add(measure.contentHash());
        values.add(answers.nameKey());
        values.add(answers.costClass());
        values.add(answers.crossCutting());
        values.add(answers.municipal());
        values.add(answers.internal());
        values.add(fromRevision);
        values.add(forDirectorate);
        for (var field : AnswerField.values()) {
            values.add(answers.get(field));
        }
        return values;
    }
}
