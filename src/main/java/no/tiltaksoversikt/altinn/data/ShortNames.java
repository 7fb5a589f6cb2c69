package no.tiltaksoversikt.altinn.data;

import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Text;

/** Short names of fields for tables, lists and messages, where the question is too long. */
public final class ShortNames {

    private ShortNames() {}

    /** The short name of a core field; the short text or the question for a field that the questionnaire adds. */
    public static Text of(Questionnaire questionnaire, String field) {
        if (field.equals("reference") || AnswerField.named(field).isPresent()) {
            return Text.of("form", "short." + field);
        }
        if (field.equals("measures")) {
            return Text.of("form", field);
        }
        if (field.equals("rule") || field.equals("reason")) {
            return Text.of("form", "shortName." + field);
        }
        return questionnaire
                .named(field)
                .flatMap(questionnaire::questionFor)
                .map(question -> question.nameOf(field))
                .orElseGet(() -> new Text(field, field, field));
    }
}
