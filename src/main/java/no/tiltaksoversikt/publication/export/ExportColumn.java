package no.tiltaksoversikt.publication.export;

import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.tabular.Column;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A column of the export.
 *
 * @param expression in SQL, of the measure m, its participant p, its agency a and its ministry d
 * @param answer the answer that it is or follows from, null where none
 * @param derivation what it is where it isn't an answer as given, null where it is
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

    /** Whether it is an answer as the agency gave it. */
    boolean isAnswer() {
        return derivation == null;
    }
}
