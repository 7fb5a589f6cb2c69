package no.tiltaksoversikt.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** The columns of {@code measure} that the service writes, and their values. The database generates the other columns. */
final class MeasureColumns {

    private static final Map<String, Function<AnsweredMeasure, Object>> BESIDE_ANSWERS = new LinkedHashMap<>();

    static {
        BESIDE_ANSWERS.put("id", AnsweredMeasure::id);
        BESIDE_ANSWERS.put("edition_year", AnsweredMeasure::editionYear);
        BESIDE_ANSWERS.put("org_number", AnsweredMeasure::orgNumber);
        BESIDE_ANSWERS.put("reference", AnsweredMeasure::reference);
        BESIDE_ANSWERS.put("position", AnsweredMeasure::position);
        BESIDE_ANSWERS.put("lineage_id", AnsweredMeasure::lineageId);
        BESIDE_ANSWERS.put("late", AnsweredMeasure::late);
        BESIDE_ANSWERS.put("received_at", AnsweredMeasure::receivedAt);
        BESIDE_ANSWERS.put("content_hash", AnsweredMeasure::contentHash);
        BESIDE_ANSWERS.put("name_key", measure -> measure.answers().nameKey());
    }

    static final List<String> ALL = Stream.of(
                    BESIDE_ANSWERS.keySet().stream(),
                    Stream.of("from_revision", "for_directorate"),
                    Stream.of(DerivedAnswer.values()).map(DerivedAnswer::column),
                    AnswerField.core().stream().map(AnswerField::column),
                    Stream.of("added", "added_text"))
            .flatMap(Function.identity())
            .toList();

    /** Set by the first receipt. */
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

    /** A measure's rows from a revision on: the whole one and, if there are exempt answers, one without them. */
    static List<List<Object>> rows(AnsweredMeasure measure, int fromRevision) {
        var answers = measure.answers();
        var whole = row(measure, answers, Set.of(), fromRevision);
        return answers.isPartlyPublic()
                ? List.of(whole, row(measure, answers, answers.hidden(measure.asked()), fromRevision))
                : List.of(whole);
    }

    private static String added(MeasureAnswers answers, Set<AnswerField> hidden) {
        if (answers.added().byName().isEmpty() || hidden.isEmpty()) {
            return answers.added().json();
        }
        var shown = new HashMap<>(answers.added().byName());
        hidden.forEach(field -> shown.remove(field.jsonName()));
        return new AddedAnswers(shown).json();
    }

    /** The values in the columns' order: strings, numbers, booleans, UUIDs, instants, dates, lists of strings, or null. */
    private static List<Object> row(
            AnsweredMeasure measure, MeasureAnswers answers, Set<AnswerField> hidden, int fromRevision) {
        var values = new ArrayList<>(ALL.size());
        BESIDE_ANSWERS.values().forEach(value -> values.add(value.apply(measure)));
        values.add(fromRevision);
        values.add(hidden.isEmpty());
        for (var derived : DerivedAnswer.values()) {
            values.add(derived.of(answers, measure.asked(), hidden));
        }
        for (var field : AnswerField.core()) {
            values.add(hidden.contains(field) ? null : answers.get(field));
        }
        values.add(added(answers, hidden));
        values.add(addedText(measure, answers, hidden));
        return values;
    }

    /** The searchable texts among the added answers, without those that are never public; null if there are none. */
    private static String addedText(AnsweredMeasure measure, MeasureAnswers answers, Set<AnswerField> hidden) {
        if (answers.added().byName().isEmpty()) {
            return null;
        }
        var texts = measure.asked().added().stream()
                .filter(field -> field.type() == AnswerField.Type.TEXT || field.type() == AnswerField.Type.TEXTS)
                .filter(field -> !field.neverPublic() && !hidden.contains(field))
                .map(answers::get)
                .filter(Objects::nonNull)
                .flatMap(text -> text instanceof List<?> several ? several.stream() : Stream.of(text))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return texts.isEmpty() ? null : texts;
    }
}
