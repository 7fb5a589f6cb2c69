package no.tiltaksoversikt.edition.questionnaire;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Comparability;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Option;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Removed;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;

/** Checks what a questionnaire says of its changes since the previous one. */
record ChangeCheck(Questionnaire questionnaire, Optional<Questionnaire> previous, QuestionnaireReport report) {

    /** Changes since the previous questionnaire need a comparability statement. */
    void check(Question question, AnswerField field, String place) {
        var before = previous.flatMap(it -> it.named(field.jsonName()));
        var verdict = Optional.ofNullable(question.comparability()).map(Comparability::verdict);
        if (verdict.isEmpty() || previous.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            report.demand(
                    verdict.get() == Verdict.BREAK,
                    place + "/comparability/verdict",
                    "new-question",
                    Map.of("name", field));
            return;
        }
        report.demand(
                before.get().type() == field.type() || verdict.get() == Verdict.BREAK,
                place + "/comparability/verdict",
                "other-type",
                Map.of("name", field, "type", before.get().type()));
        var condition = previous.flatMap(it -> it.questionFor(before.get())).map(Question::condition);
        report.demand(
                verdict.get() != Verdict.COMPARABLE || condition.equals(Optional.ofNullable(question.condition())),
                place + "/condition",
                "condition-changed",
                Map.of());
        for (var i = 0; i < question.options().size(); i++) {
            var option = question.options().get(i);
            var ofOption = Optional.ofNullable(option.comparability())
                    .map(Comparability::verdict)
                    .or(() -> verdict);
            report.demand(
                    ofOption.get() != Verdict.COMPARABLE || !isReworded(option, before.get()),
                    place + "/options/" + i + "/label",
                    "reworded",
                    Map.of("code", option.code()));
        }
    }

    private boolean isReworded(Option option, AnswerField before) {
        return previous.flatMap(it -> it.option(before, option.code()))
                .filter(old -> !Objects.equals(old.label(), option.label()))
                .isPresent();
    }

    void removed() {
        for (var i = 0; i < questionnaire.removed().size(); i++) {
            var name = questionnaire.removed().get(i).field();
            report.demand(
                    questionnaire.named(name).isEmpty(),
                    "/removed/" + i + "/field",
                    "still-asked",
                    Map.of("name", name));
            var isKnown = AnswerField.named(name).isPresent()
                    || previous.flatMap(before -> before.named(name)).isPresent();
            report.demand(isKnown, "/removed/" + i + "/field", "unknown-field", Map.of("name", name));
        }
        // An absent member is named by the place that lacks it.
        var place = questionnaire.removed().isEmpty() ? "" : "/removed";
        var removed = Stream.concat(
                        questionnaire.removed().stream().map(Removed::field),
                        // Those are missed for another reason.
                        QuestionnaireCheck.CORE.stream().map(AnswerField::jsonName))
                .toList();
        previous.stream()
                .flatMap(before -> before.questions().stream())
                .map(Question::field)
                .filter(name -> !removed.contains(name)
                        && questionnaire.questions().stream()
                                .map(Question::field)
                                .noneMatch(name::equals))
                .forEach(name -> report.add(place, "removed-needed", Map.of("name", name)));
    }
}
