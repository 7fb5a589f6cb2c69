package no.tiltaksoversikt.publication.export;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.tabular.Column;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/**
 * A column of the export.
 *
 * @param expression SQL on the measure m, its participant p, its agency a and its ministry d
 * @param answer the answer that the column holds or is derived from; null if there is none
 * @param derivation how it is derived; null for an answer as given
 */
record ExportColumn(String name, Column.Type type, String expression, Text label, AnswerField answer, Text derivation) {

    static final String NOK = "NOK";

    Column in(Language language) {
        return new Column(name, label.in(language), type);
    }

    /** NOK for amounts. */
    Optional<String> unit() {
        return answer != null && answer.type() == AnswerField.Type.AMOUNT && type == Column.Type.INTEGER
                ? Optional.of(NOK)
                : Optional.empty();
    }

    /** Whether the column is an answer as the agency gave it. */
    boolean isAnswer() {
        return derivation == null;
    }

    /** The codes that the column may have, in order; none for ministries, agencies and questions that are not asked. */
    List<CategoryView> codes(Questionnaire questionnaire, Language language) {
        return Variable.named(name, List.of(questionnaire)).stream()
                .filter(variable -> variable.isAskedBy(questionnaire))
                .flatMap(variable -> Categories.fixed(variable, questionnaire, language).stream())
                .toList();
    }
}
