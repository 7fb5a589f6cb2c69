package no.tiltaksoversikt.publication.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.DerivedAnswer;
import no.tiltaksoversikt.platform.tabular.Column;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.Variable;

/**
 * The columns of the export. An edition has the columns that its questionnaire asks for. Left out are answers that are never
 * public, and question 5, whose answer is the same for all public measures.
 */
final class ExportSchema {

    /** The columns of an edition that asks all core questions. */
    static final List<ExportColumn> ALL = all();

    private ExportSchema() {}

    /** The columns of an edition: those that belong to no answer, its core answers, and its added answers. */
    static List<ExportColumn> of(Questionnaire questionnaire) {
        return Stream.concat(
                        ALL.stream().filter(column -> column.answer() == null || questionnaire.asks(column.answer())),
                        questionnaire.added().stream()
                                .filter(field -> !field.neverPublic())
                                .map(field -> added(field, questionnaire)))
                .toList();
    }

    /** All answers except contacts, for the directorate. */
    static List<ExportColumn> complete(Questionnaire questionnaire) {
        var columns = new ArrayList<>(identifying());
        AnswerField.core().stream()
                .filter(field -> questionnaire.asks(field) && !field.equals(AnswerField.CONTACT_EMAIL))
                .map(field -> of(field, questionnaire))
                .forEach(columns::add);
        questionnaire.added().stream().map(field -> added(field, questionnaire)).forEach(columns::add);
        columns.addAll(derived());
        return columns;
    }

    /** The contact of each measure. */
    static List<ExportColumn> contacts(Questionnaire questionnaire) {
        return Stream.concat(
                        identifying().stream().filter(column -> Set.of("id", "agency", "agencyName", "reference")
                                .contains(column.name())),
                        Stream.of(of(AnswerField.CONTACT_EMAIL, questionnaire)))
                .toList();
    }

    /** An answer's column, with the questionnaire's text as its label if the public columns have none. */
    private static ExportColumn of(AnswerField field, Questionnaire questionnaire) {
        var name = field.jsonName();
        var label = Variable.named(name)
                .map(Variable::label)
                .or(() -> questionnaire
                        .questionFor(field)
                        .filter(question -> question.field().equals(name))
                        .map(Questionnaire.Question::text))
                .orElseGet(() -> new Text(name, name, name));
        return answer(field, label);
    }

    private static ExportColumn added(AnswerField field, Questionnaire questionnaire) {
        var name = field.jsonName();
        var question = questionnaire.questionFor(field).orElseThrow();
        var type = typeOf(field);
        var expression =
                switch (type) {
                    case TEXT -> "m.added ->> '" + name + "'";
                    case BOOLEAN -> "(m.added ->> '" + name + "')::boolean";
                    case INTEGER -> "(m.added ->> '" + name + "')::bigint";
                    case TEXTS -> "added_codes(m.added, '" + name + "')";
                };
        return new ExportColumn(name, type, expression, question.nameOf(name), field, null);
    }

    /** The expressions, in the order of the columns. */
    static String expressions(List<ExportColumn> columns) {
        return columns.stream().map(ExportColumn::expression).collect(Collectors.joining(", "));
    }

    private static List<ExportColumn> all() {
        var columns = new ArrayList<>(identifying());
        AnswerField.core().stream()
                .filter(field -> !field.neverPublic() && !field.equals(AnswerField.PUBLISHABLE))
                .map(field -> answer(field, label(field.jsonName())))
                .forEach(columns::add);
        columns.addAll(derived());
        return List.copyOf(columns);
    }

    private static List<ExportColumn> identifying() {
        return List.of(
                given("id", Column.Type.TEXT, "m.id::text"),
                given("lineageId", Column.Type.TEXT, "m.lineage_id::text"),
                given("edition", Column.Type.INTEGER, "m.edition_year"),
                given("agency", Column.Type.TEXT, "m.org_number"),
                given("agencyName", Column.Type.TEXT, ExportQuery.NAME_OF.formatted("name", "name")),
                given("ministry", Column.Type.TEXT, "p.ministry_code"),
                given("ministryName", Column.Type.TEXT, ExportQuery.NAME_OF.formatted("ministry", "ministry")),
                given("skate", Column.Type.BOOLEAN, "p.skate"),
                given("reference", Column.Type.TEXT, "m.reference"),
                given("late", Column.Type.BOOLEAN, "m.late"));
    }

    private static List<ExportColumn> derived() {
        return List.of(
                follows(DerivedAnswer.COST_CLASS, Column.Type.TEXT),
                follows(DerivedAnswer.CROSS_CUTTING, Column.Type.BOOLEAN),
                follows(DerivedAnswer.MUNICIPAL, Column.Type.BOOLEAN),
                follows(DerivedAnswer.INTERNAL, Column.Type.BOOLEAN));
    }

    private static ExportColumn given(String name, Column.Type type, String expression) {
        return column(name, type, expression, null);
    }

    private static ExportColumn follows(DerivedAnswer derived, Column.Type type) {
        return column(derived.id(), type, "m." + derived.column(), derived.source());
    }

    private static ExportColumn column(String name, Column.Type type, String expression, AnswerField from) {
        var derivation = Text.of("publication", "column." + name + ".derivation");
        return new ExportColumn(name, type, expression, label(name), from, derivation);
    }

    private static ExportColumn answer(AnswerField field, Text label) {
        return new ExportColumn(field.jsonName(), typeOf(field), "m." + field.column(), label, field, null);
    }

    private static Text label(String name) {
        return Variable.named(name).map(Variable::label).orElseGet(() -> Text.of("publication", "column." + name));
    }

    private static Column.Type typeOf(AnswerField field) {
        return switch (field.type()) {
            case TEXT, EMAIL, CODE, DATE -> Column.Type.TEXT;
            case BOOLEAN -> Column.Type.BOOLEAN;
            case AMOUNT, INTEGER -> Column.Type.INTEGER;
            case CODES, TEXTS, NAMES -> Column.Type.TEXTS;
        };
    }
}
