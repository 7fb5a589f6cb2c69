package no.tiltaksoversikt.edition.questionnaire;

import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Section;

/** Finds what a questionnaire's file lacks, so that it shows at the start and not in the middle of a collection. */
final class QuestionnaireCheck {

    private final Questionnaire questionnaire;

    private QuestionnaireCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static void check(Questionnaire questionnaire, String id, Map<String, Questionnaire> earlier) {
        var check = new QuestionnaireCheck(questionnaire);
        check.demand(id.equals(questionnaire.id()), "its id is not its file's name");
        check.demand(
                questionnaire.previous().map(earlier::containsKey).orElse(true),
                "the previous questionnaire does not stand before it in the index");
        check.demand(questionnaire.title() != null, "it has no title");
        check.sections();
        var numbers = new HashSet<Integer>();
        for (var question : questionnaire.questions()) {
            check.demand(numbers.add(question.number()), "two questions have number " + question.number());
            check.question(question);
        }
        for (var removed : questionnaire.removed()) {
            check.demand(
                    AnswerField.named(removed.field())
                            .filter(field -> !questionnaire.asks(field))
                            .isPresent(),
                    removed.field() + " is not a field that it has stopped asking for");
            check.demand(removed.note() != null, "removed " + removed.field() + " has no note");
        }
    }

    private void sections() {
        for (var section : questionnaire.sections()) {
            demand(section.id() != null && section.title() != null, "a section lacks its id or title");
        }
    }

    private void question(Question question) {
        var name = "question " + question.number() + " ";
        demand(question.text() != null, name + "has no text");
        demand(question.help() != null, name + "has no help");
        demand(
                questionnaire.sections().stream().map(Section::id).anyMatch(id -> id.equals(question.section())),
                name + "stands in an unknown section");
        demand(
                questionnaire.previous().isEmpty() || question.comparability() != null,
                name + "does not say how it compares with the one before");
        if (!question.derived()) {
            limits(question, question.answerField().orElseThrow(), name);
            options(question, name);
            condition(question, name);
        }
    }

    private void limits(Question question, AnswerField field, String name) {
        var complete =
                switch (field.type()) {
                    case TEXT, EMAIL -> question.maxLength() != null;
                    case BOOLEAN, CODE, CODES -> !question.options().isEmpty();
                    case AMOUNT, INTEGER -> question.minimum() != null && question.maximum() != null;
                    case TEXTS -> question.maxChoices() != null && question.maxItemLength() != null;
                    // Only ever companions.
                    case NAMES, DATE -> false;
                };
        demand(complete, name + "lacks a limit or its options");
        var specify = question.specify();
        if (specify != null) {
            demand(
                    AnswerField.named(specify.field())
                            .filter(text -> text.type() == AnswerField.Type.TEXT)
                            .isPresent(),
                    name + "asks for an unknown text");
            demand(specify.text() != null && specify.maxLength() > 0, name + "asks for a text without words or length");
        }
        for (var companion : question.companions()) {
            demand(
                    AnswerField.named(companion.field())
                            .filter(other ->
                                    other.type() == AnswerField.Type.NAMES || other.type() == AnswerField.Type.DATE)
                            .isPresent(),
                    name + "has a companion that is neither a list of names nor a date");
            demand(companion.text() != null && companion.help() != null, name + "has a companion without words");
        }
    }

    private void options(Question question, String name) {
        for (var option : question.options()) {
            demand(option.code() != null && option.label() != null, name + "has an option without code or label");
            var former = option.formerly();
            demand(
                    former == null
                            || AnswerField.named(former.field())
                                    .filter(field -> !questionnaire.asks(field))
                                    .isPresent(),
                    name + "has an option that was formerly an answer to no other field");
        }
        var codes = question.options().stream().map(Questionnaire.Option::code).collect(Collectors.toSet());
        demand(codes.size() == question.options().size(), name + "has an option twice");
    }

    private void condition(Question question, String name) {
        var condition = question.condition();
        if (condition != null) {
            var field = AnswerField.named(condition.field());
            demand(
                    field.isPresent()
                            && condition.anyOf().stream().allMatch(code -> questionnaire.offers(field.get(), code)),
                    name + "has a condition that no answer can meet");
        }
    }

    private void demand(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalStateException("Questionnaire " + questionnaire.id() + ": " + otherwise);
        }
    }
}
