package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.body.SubmissionReader;

/** Applies corrections to reported measures, whose participants are locked. */
@ApplicationScoped
class CorrectedMeasures {

    private final MeasureStore store;
    private final QuestionnaireCatalogue questionnaires;

    CorrectedMeasures(MeasureStore store, QuestionnaireCatalogue questionnaires) {
        this.store = store;
        this.questionnaires = questionnaires;
    }

    /**
     * The revision that a new correction belongs to. Locks the edition against other corrections and freezes until the
     * transaction ends. Load the measure after this.
     */
    static int lock(Participant.Key participant) {
        Participant.getForAnswer(participant.editionYear(), participant.orgNumber());
        var edition = Edition.getByYear(participant.editionYear());
        if (edition.state() == EditionState.CLOSED) {
            return edition.revision();
        }
        if (!edition.state().isFrozen()) {
            throw new Problem(ProblemType.EDITION_NOT_CLOSED)
                    .with("year", String.valueOf(edition.year()))
                    .with("state", edition.state())
                    .withMember("state", language -> edition.state());
        }
        return edition.revision() + 1;
    }

    private Questionnaire asked(Measure measure) {
        return questionnaires.get(Edition.getByYear(measure.editionYear()).questionnaire());
    }

    /** A measure with some answers replaced. */
    ReportedMeasure read(Measure measure, JsonNode answers) {
        var body = ((ObjectNode) answers).deepCopy();
        body.put("reference", measure.reference());
        return SubmissionReader.readMeasure(body, "/changes", questionnaires.vocabulary(asked(measure)));
    }

    /** The reported measure with the corrections in force at a revision. */
    ReportedMeasure at(Measure reported, List<Correction> corrections, int revision) {
        var answers = AnswerJson.of(reported.answers());
        for (var correction : corrections) {
            if (correction.holdsAt(revision)) {
                var value = AnswerJson.read(correction.newValue);
                if (value == null) {
                    answers.remove(correction.field);
                } else {
                    answers.set(correction.field, value);
                }
            }
        }
        return read(reported, answers);
    }

    /** The differences between two states of a measure. */
    List<Correction.Change> changes(Measure reported, MeasureAnswers before, MeasureAnswers after) {
        var asked = asked(reported);
        var changes = new ArrayList<Correction.Change>();
        for (var field : fields(asked)) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.add(new Correction.Change(
                        field,
                        AnswerJson.of(before.get(field)),
                        AnswerJson.of(after.get(field)),
                        (reported.isAdded() || before.isPublic(field, asked)) && after.isPublic(field, asked)));
            }
        }
        return changes;
    }

    private static List<AnswerField> fields(Questionnaire asked) {
        return Stream.concat(AnswerField.core().stream(), asked.added().stream())
                .toList();
    }

    /** Stores a measure's state from a revision on; earlier states stay. */
    void store(Measure reported, MeasureAnswers answers, int revision) {
        store.correct(
                new AnsweredMeasure(
                        reported.editionYear(),
                        reported.orgNumber(),
                        reported.reference(),
                        reported.position(),
                        reported.late(),
                        reported.receivedAt(),
                        hash(reported.reference(), answers),
                        answers,
                        asked(reported),
                        reported.lineageId()),
                revision);
    }

    /** Removes a measure that the directorate added. */
    void remove(UUID measureId, int revision) {
        store.end(measureId, revision);
    }

    /** Restores a measure's state before an unfrozen revision. */
    void restore(UUID measureId, int revision) {
        store.uncorrect(measureId, revision);
    }

    private static String hash(String reference, MeasureAnswers answers) {
        Map<String, Object> hashed = new LinkedHashMap<>(answers.byName());
        hashed.put("reference", reference);
        return CanonicalJson.sha256(hashed);
    }
}
