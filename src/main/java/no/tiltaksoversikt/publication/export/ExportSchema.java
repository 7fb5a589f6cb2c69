package no.tiltaksoversikt.publication.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.DerivedAnswer;
import no.tiltaksoversikt.platform.tabular.Column;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.VariableNames;

/**
 * The columns, the same in every edition, so that editions can be laid one below the other. Of the answers all are there
 * except those that are never public and the one that is the same for all public measures (question 5).
 */
final class ExportSchema {

    private static final Map<AnswerField, Text> LABELS = Map.of(
            AnswerField.NAME,
            text("Navn", "Namn", "Name"),
            AnswerField.TOTAL_COST,
            text("Total kostnadsramme", "Total kostnadsramme", "Total cost frame"),
            AnswerField.CURRENT_YEAR_BUDGET,
            text("Årets budsjett", "Budsjettet i år", "This year's budget"),
            AnswerField.DELIVERABLE,
            text("Leveranse", "Leveranse", "Deliverable"),
            AnswerField.TAGS,
            text("Stikkord", "Stikkord", "Tags"),
            AnswerField.EXPECTED_EFFECTS_OTHER,
            text("Andre forventede effekter", "Andre venta effektar", "Other expected effects"),
            AnswerField.BENEFICIARIES_OTHER,
            text("Andre som får nytte", "Andre som får nytte", "Others who benefit"),
            AnswerField.TECHNOLOGIES_OTHER,
            text("Andre nye teknologier", "Andre nye teknologiar", "Other new technologies"),
            AnswerField.COMMENTS,
            text("Kommentarer", "Kommentarar", "Comments"));

    static final List<ExportColumn> ALL = all();

    private ExportSchema() {}

    /** The columns of an edition: those of all, and the answers that its questionnaire adds. */
    static List<ExportColumn> of(Questionnaire questionnaire) {
        return Stream.concat(
                        ALL.stream(),
                        questionnaire.added().stream()
                                .filter(field -> !field.isNeverPublic())
                                .map(field -> added(field, questionnaire)))
                .toList();
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
        var label = question.field().equals(name) ? question.text() : question.specify().text();
        return new ExportColumn(name, type, expression, label, field, null);
    }

    /** The expressions, in the columns' order. */
    static String expressions(List<ExportColumn> columns) {
        return columns.stream().map(ExportColumn::expression).collect(Collectors.joining(", "));
    }

    private static List<ExportColumn> all() {
        var columns = new ArrayList<>(identifying());
        AnswerField.core().stream()
                .filter(field -> !field.isNeverPublic() && !field.equals(AnswerField.PUBLISHABLE))
                .map(ExportSchema::answer)
                .forEach(columns::add);
        columns.addAll(derived());
        return List.copyOf(columns);
    }

    private static List<ExportColumn> identifying() {
        return List.of(
                given(
                        "id",
                        Column.Type.TEXT,
                        "m.id::text",
                        text("Tiltakets id", "Id-en til tiltaket", "Measure id"),
                        text(
                                "UUID som følger av kartlegging, virksomhet og nøkkel.",
                                "UUID som følgjer av kartlegging, verksemd og nøkkel.",
                                "UUID that follows from edition, agency and reference.")),
                given(
                        "lineageId",
                        Column.Type.TEXT,
                        "m.lineage_id::text",
                        text("Tiltakets id på tvers av år", "Id-en til tiltaket på tvers av år", "Id across editions"),
                        text(
                                "UUID som er lik når samme tiltak er meldt inn flere år.",
                                "UUID som er lik når same tiltak er meldt inn fleire år.",
                                "UUID that is the same where a measure is reported in several editions.")),
                given(
                        "edition",
                        Column.Type.INTEGER,
                        "m.edition_year",
                        text("Kartlegging", "Kartlegging", "Edition"),
                        text("Året kartleggingen gjelder.", "Året kartlegginga gjeld.", "The edition's year.")),
                given(
                        "agency",
                        Column.Type.TEXT,
                        "m.org_number",
                        VariableNames.of("agency").orElseThrow(),
                        text(
                                "Organisasjonsnummer i Enhetsregisteret.",
                                "Organisasjonsnummer i Einingsregisteret.",
                                "Number in the Central Coordinating Register for Legal Entities.")),
                given(
                        "agencyName",
                        Column.Type.TEXT,
                        ExportQuery.NAME_OF.formatted("a", "a"),
                        text("Virksomhetens navn", "Namnet på verksemda", "Agency's name"),
                        text(
                                "På språket fila er på, ellers bokmål.",
                                "På språket fila er på, elles bokmål.",
                                "In the file's language, else in bokmål.")),
                given(
                        "ministry",
                        Column.Type.TEXT,
                        "p.ministry_code",
                        VariableNames.of("ministry").orElseThrow(),
                        text(
                                "Kode for departementet virksomheten hørte til da; se /v1/ministries.",
                                "Kode for departementet verksemda høyrde til då; sjå /v1/ministries.",
                                "Code of the ministry that the agency belonged to then; see /v1/ministries.")),
                given(
                        "ministryName",
                        Column.Type.TEXT,
                        ExportQuery.NAME_OF.formatted("d", "d"),
                        text("Departementets navn", "Namnet på departementet", "Ministry's name"),
                        text(
                                "På språket fila er på, ellers bokmål.",
                                "På språket fila er på, elles bokmål.",
                                "In the file's language, else in bokmål.")),
                given(
                        "skate",
                        Column.Type.BOOLEAN,
                        "p.skate",
                        VariableNames.of("skate").orElseThrow(),
                        text(
                                "Om virksomheten var med i Skate da.",
                                "Om verksemda var med i Skate då.",
                                "Whether the agency was a member of Skate then.")),
                given(
                        "reference",
                        Column.Type.TEXT,
                        "m.reference",
                        text("Nøkkel", "Nøkkel", "Reference"),
                        text(
                                "Virksomhetens egen nøkkel for tiltaket.",
                                "Verksemda sin eigen nøkkel for tiltaket.",
                                "The agency's own key of the measure.")),
                given(
                        "late",
                        Column.Type.BOOLEAN,
                        "m.late",
                        VariableNames.of("late").orElseThrow(),
                        text(
                                "Om tiltaket først kom inn etter fristen.",
                                "Om tiltaket først kom inn etter fristen.",
                                "Whether the measure was first received after the deadline.")));
    }

    private static List<ExportColumn> derived() {
        return List.of(
                follows(
                        DerivedAnswer.COST_CLASS,
                        Column.Type.TEXT,
                        text(
                                "Intervallet den totale kostnadsrammen ligger i (rapportens figur 4).",
                                "Intervallet den totale kostnadsramma ligg i (figur 4 i rapporten).",
                                "The interval of the total cost frame (figure 4 of the report).")),
                follows(
                        DerivedAnswer.CROSS_CUTTING,
                        Column.Type.BOOLEAN,
                        text(
                                "Om det går på tvers av sektorer eller forvaltningsnivåer (rapportens del 3.4).",
                                "Om det går på tvers av sektorar eller forvaltningsnivå (del 3.4 i rapporten).",
                                "Whether it crosses sectors or levels of government (section 3.4 of the report).")),
                follows(
                        DerivedAnswer.MUNICIPAL,
                        Column.Type.BOOLEAN,
                        text(
                                "Om kommunal sektor er involvert (rapportens del 3.4.2).",
                                "Om kommunal sektor er involvert (del 3.4.2 i rapporten).",
                                "Whether the municipal sector is involved (section 3.4.2 of the report).")),
                follows(
                        DerivedAnswer.INTERNAL,
                        Column.Type.BOOLEAN,
                        text(
                                "Om ingen andre virksomheter er involvert (rapportens del 3.4).",
                                "Om ingen andre verksemder er involverte (del 3.4 i rapporten).",
                                "Whether no other organisation is involved (section 3.4 of the report).")));
    }

    private static ExportColumn given(String name, Column.Type type, String expression, Text label, Text derivation) {
        return new ExportColumn(name, type, expression, label, null, derivation);
    }

    private static ExportColumn follows(DerivedAnswer derived, Column.Type type, Text derivation) {
        return new ExportColumn(
                derived.id(),
                type,
                "m." + derived.column(),
                VariableNames.of(derived.id()).orElseThrow(),
                derived.source(),
                derivation);
    }

    private static ExportColumn answer(AnswerField field) {
        var label = VariableNames.of(field.jsonName()).orElseGet(() -> LABELS.get(field));
        return new ExportColumn(field.jsonName(), typeOf(field), "m." + field.column(), label, field, null);
    }

    private static Column.Type typeOf(AnswerField field) {
        return switch (field.type()) {
            case TEXT, EMAIL, CODE, DATE -> Column.Type.TEXT;
            case BOOLEAN -> Column.Type.BOOLEAN;
            case AMOUNT, INTEGER -> Column.Type.INTEGER;
            case CODES, TEXTS, NAMES -> Column.Type.TEXTS;
        };
    }

    private static Text text(String nb, String nn, String en) {
        return new Text(nb, nn, en);
    }
}
