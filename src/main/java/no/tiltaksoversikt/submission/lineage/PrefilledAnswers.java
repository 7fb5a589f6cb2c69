package no.tiltaksoversikt.submission.lineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.submission.SubmissionContent;
import no.tiltaksoversikt.submission.lineage.PrefillView.Why;

/** Makes a measure's draft from its last answers: those that are carried over, and beside them those to be answered anew. */
final class PrefilledAnswers {

    private static final Set<AnswerField> VOLATILE =
            Set.of(AnswerField.PHASE, AnswerField.FINANCING, AnswerField.CURRENT_YEAR_BUDGET);
    private static final Set<AnswerField> EXEMPTION =
            Set.of(AnswerField.PUBLISHABLE, AnswerField.EXEMPT_ANSWERS, AnswerField.EXEMPTION_REVIEW_ON);
    private static final Text STILL_EXEMPT = Text.of("submission", "still-exempt");

    private final Vocabulary vocabulary;
    private final Questionnaire questionnaire;
    private final Optional<QuestionnaireChanges> changes;
    private final LocalDate today;
    private final Language language;

    /** {@code changes} are those since the measure's last edition; empty if unknown. */
    PrefilledAnswers(
            Vocabulary vocabulary, Optional<QuestionnaireChanges> changes, LocalDate today, Language language) {
        this.vocabulary = vocabulary;
        this.questionnaire = vocabulary.asked();
        this.changes = changes;
        this.today = today;
        this.language = language;
    }

    ObjectNode draft(Measure last, String reference, boolean isOwn) {
        var draft = SubmissionContent.tree(reference, last.answers(), List.of());
        var lastYear = draft.objectNode();
        lastYear.put("edition", last.editionYear());
        lastYear.put("agency", last.orgNumber());
        lastYear.put("reference", last.reference());
        var notCarried = draft.arrayNode();
        for (var field : fields(last.answers())) {
            if (last.answers().get(field) != null) {
                carry(field, last.answers(), draft, lastYear, notCarried);
            }
        }
        if (!isOwn) {
            // The contact person at the other agency is the wrong one.
            draft.remove(AnswerField.CONTACT_EMAIL.jsonName());
        }
        lastYear.set("notCarried", notCarried);
        if (questionnaire.asks(AnswerField.PHASE) && last.answers().phase() != null) {
            lastYear.put("notAskedForInPhase", last.answers().phase());
        }
        lastYear.put("probablyOutOfScope", isInOperation(last.answers().phase()));
        if (last.answers().isExempt()) {
            lastYear.putObject("stillExempt")
                    .put("question", STILL_EXEMPT.in(language))
                    .put("reviewIsDue", isDue(last.answers()));
        }
        draft.set("lastYear", lastYear);
        return draft;
    }

    /** Added answers that this questionnaire does not ask under the same type are reported by name only. */
    private Set<AnswerField> fields(MeasureAnswers last) {
        var fields = new LinkedHashSet<>(AnswerField.core());
        last.addedByName().keySet().stream()
                .flatMap(name -> vocabulary.named(name).stream())
                .forEach(fields::add);
        return fields;
    }

    /** Removes an answer from the draft unless it is carried over. */
    private void carry(
            AnswerField field, MeasureAnswers last, ObjectNode draft, ObjectNode lastYear, ArrayNode notCarried) {
        var why = whyNot(field, last);
        why.ifPresent(
                it -> notCarried.addObject().put("field", field.jsonName()).put("why", it.name()));
        if (why.isPresent() || isAskedAnew(field) || (EXEMPTION.contains(field) && last.isExempt())) {
            lastYear.set(field.jsonName(), draft.remove(field.jsonName()));
        } else if (field.equals(AnswerField.EXEMPTION_BASIS)) {
            lastYear.set(field.jsonName(), draft.get(field.jsonName()));
        }
    }

    private boolean isAskedAnew(AnswerField field) {
        return VOLATILE.contains(field)
                || questionnaire
                        .questionFor(field)
                        .filter(Question::isAskedAnew)
                        .isPresent();
    }

    private Optional<Why> whyNot(AnswerField field, MeasureAnswers last) {
        if (!questionnaire.asks(field)) {
            return Optional.of(Why.NOT_ASKED);
        }
        if (isBroken(field)) {
            return Optional.of(Why.QUESTION_CHANGED);
        }
        return isOffered(field, last.get(field)) ? Optional.empty() : Optional.of(Why.NOT_OFFERED);
    }

    /** The text that an option requires is treated as its question. */
    private boolean isBroken(AnswerField field) {
        var question = questionnaire.questionFor(field).orElseThrow();
        var asked = question.specification().filter(field::equals).isPresent() ? question.field() : field.jsonName();
        return changes.flatMap(all -> all.field(asked))
                .filter(change -> change.verdict() == Verdict.BREAK)
                .isPresent();
    }

    private boolean isOffered(AnswerField field, Object answer) {
        return switch (field.type()) {
            case CODE -> questionnaire.offers(field, (String) answer);
            case CODES -> ((List<?>) answer).stream().allMatch(code -> questionnaire.offers(field, (String) code));
            case TEXT, EMAIL, BOOLEAN, AMOUNT, INTEGER, TEXTS, NAMES, DATE -> true;
        };
    }

    /** A phase that an earlier questionnaire lacked is counted with another one, as operation is. */
    private boolean isInOperation(String phase) {
        return questionnaire
                .option(AnswerField.PHASE, phase)
                .filter(option -> option.countedWith() != null)
                .isPresent();
    }

    private boolean isDue(MeasureAnswers last) {
        return last.exemptionReviewOn() != null && !last.exemptionReviewOn().isAfter(today);
    }
}
