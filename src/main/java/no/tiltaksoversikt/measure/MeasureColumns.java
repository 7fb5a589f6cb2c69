package no.tiltaksoversikt.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** The columns of {@code measure} that the service writes, and their values. The database generates the others. */
final class MeasureColumns {

    static final List<String> ALL = Stream.concat(
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

    /** Decided by the first receipt. */
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

    private MeasureColumns() {}

    /** The rows of a measure from a revision on: the whole one, and one without the exempt answers where there are some. */
    static List<List<Object>> rows(AnsweredMeasure measure, int fromRevision) {
        var answers = measure.answers();
        var whole = row(measure, answers, fromRevision, true);
        return answers.isPartlyPublic()
                ? List.of(whole, row(measure, answers.publicOnly(), fromRevision, false))
                : List.of(whole);
    }

    /** The values in the order of the columns: texts, numbers, truth values, ids, instants, days, lists of texts, or null. */
    private static List<Object> row(
            AnsweredMeasure measure, MeasureAnswers answers, int fromRevision, boolean forDirectorate) {
        var values = new ArrayList<>(ALL.size());
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
        values.add(plain(answers.costClass()));
        values.add(answers.crossCutting());
        values.add(answers.municipal());
        values.add(answers.internal());
        values.add(fromRevision);
        values.add(forDirectorate);
        for (var field : AnswerField.values()) {
            values.add(plain(answers.get(field)));
        }
        return values;
    }

    /** Codes are stored by name. */
    private static Object plain(Object answer) {
        if (answer instanceof Enum<?> code) {
            return code.name();
        }
        return answer instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : answer;
    }
}
