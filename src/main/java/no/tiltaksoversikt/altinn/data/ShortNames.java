package no.tiltaksoversikt.altinn.data;

import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Text;

/** What a field is called where its question is too long: in tables, lists and messages. */
public final class ShortNames {

    private ShortNames() {}

    /** The name of a core field; the question itself for a field that the questionnaire adds. */
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
                .map(question -> question.textOf(field))
                .orElseGet(() -> new Text(field, field, field));
    }
}
