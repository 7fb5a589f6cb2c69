package no.tiltaksoversikt.publication.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.tabular.Column;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.VariableNames;

/**
 * The columns, the same in every edition, so that editions can be laid one below the other. Of the answers all are there
 * except those that are never public and the one that is the same for all public measures (question 5).
 */
final class ExportSchema {

    static final List<ExportColumn> ALL = all();

    private ExportSchema() {}

    /** The expressions, in the columns' order. */
    static String expressions() {
        return ALL.stream().map(ExportColumn::expression).collect(Collectors.joining(", "));
    }

    private static List<ExportColumn> all() {
        var columns = new ArrayList<>(identifying());
        Stream.of(AnswerField.values())
                .filter(field -> !field.isNeverPublic() && field != AnswerField.PUBLISHABLE)
                .map(ExportSchema::answer)
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
                follows("costClass", Column.Type.TEXT, "m.cost_class", AnswerField.TOTAL_COST),
                follows("crossCutting", Column.Type.BOOLEAN, "m.cross_cutting", AnswerField.INVOLVED_PARTIES),
                follows("municipal", Column.Type.BOOLEAN, "m.municipal", AnswerField.INVOLVED_PARTIES),
                follows("internal", Column.Type.BOOLEAN, "m.internal", AnswerField.INVOLVES_OTHERS));
    }

    private static ExportColumn given(String name, Column.Type type, String expression) {
        return follows(name, type, expression, null);
    }

    private static ExportColumn follows(String name, Column.Type type, String expression, AnswerField from) {
        var derivation = Text.of("publication", "column." + name + ".derivation");
        return new ExportColumn(name, type, expression, label(name), from, derivation);
    }

    private static ExportColumn answer(AnswerField field) {
        var name = field.jsonName();
        return new ExportColumn(name, typeOf(field), "m." + field.column(), label(name), field, null);
    }

    private static Text label(String name) {
        return VariableNames.of(name).orElseGet(() -> Text.of("publication", "column." + name));
    }

    private static Column.Type typeOf(AnswerField field) {
        return switch (field.type()) {
            case TEXT, EMAIL, CODE, DATE -> Column.Type.TEXT;
            case BOOLEAN -> Column.Type.BOOLEAN;
            case AMOUNT -> Column.Type.INTEGER;
            case CODES, TEXTS, NAMES -> Column.Type.TEXTS;
        };
    }
}
