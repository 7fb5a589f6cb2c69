package no.tiltaksoversikt.list;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.reading.TemplateSheets;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** An example: every question that applies is answered, by the first option that requires nothing else. */
final class TemplateExample {

    private static final int AMOUNT = 12_500_000;

    /** Not in the example: fields of exempt measures, and remarks. */
    private static final Set<AnswerField> LEFT_OUT = Set.of(AnswerField.EXEMPTION_BASIS, AnswerField.COMMENTS);

    private final Questionnaire questionnaire;
    private final Language language;

    TemplateExample(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
    }

    ObjectNode measure() {
        var measure = JsonNodeFactory.instance.objectNode();
        measure.put(ListMapping.REFERENCE, TemplateSheets.REFERENCE);
        for (var question : questionnaire.questions()) {
            question.answerField()
                    .filter(field -> !LEFT_OUT.contains(field) && isAsked(question, measure))
                    .ifPresent(field -> answer(question, field, measure));
        }
        return measure;
    }

    private static boolean isAsked(Question question, ObjectNode measure) {
        return question.condition() == null
                || question.condition()
                        .anyOf()
                        .contains(measure.path(question.condition().field()).asText());
    }

    private void answer(Question question, AnswerField field, ObjectNode measure) {
        var code = questionnaire.codes(field).stream()
                .filter(each -> questionnaire.isTelling(field, each))
                .findFirst();
        var name = field.jsonName();
        switch (field.type()) {
            case TEXT -> measure.put(name, text(field.equals(AnswerField.NAME) ? "template.name" : "template.text"));
            case EMAIL -> measure.put(name, "prosjekt@example.com");
            case BOOLEAN -> measure.put(name, true);
            case AMOUNT -> measure.put(name, AMOUNT);
            case INTEGER -> measure.put(name, question.minimum() == null ? 1 : question.minimum());
            case CODE -> code.ifPresent(value -> measure.put(name, value));
            case CODES -> code.ifPresent(value -> measure.putArray(name).add(value));
            case TEXTS -> List.of("søknad", "skjema").forEach(measure.withArray(name)::add);
            case DATE -> measure.put(name, "2030-12-31");
            case NAMES -> {
                // Nothing in the example is exempt.
            }
        }
    }

    private String text(String key) {
        return Text.of("list", key).in(language);
    }
}
