package no.tiltaksoversikt.review.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.review.correction.AnswerJson;
import no.tiltaksoversikt.review.revision.RevisionView.ChangeView;

/** Finds the differences between two states of an edition. Only corrections can cause any. */
@ApplicationScoped
class RevisionChangesQuery {

    private static final MeasureAnswers NOT_SHOWN = MeasureAnswers.of(Map.of());

    private final QuestionnaireCatalogue questionnaires;

    RevisionChangesQuery(QuestionnaireCatalogue questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** Ordered by agency and reference, then as in the questionnaire. */
    List<ChangeView> between(Edition edition, int since, boolean seesAll) {
        var asked = questionnaires.get(edition.questionnaire());
        return Measure.changedBetween(edition.year(), since, edition.revision()).stream()
                .map(id -> changes(id, since, edition.revision(), seesAll, asked))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ChangeView::agency).thenComparing(ChangeView::reference))
                .toList();
    }

    private static List<ChangeView> changes(UUID id, int since, int revision, boolean seesAll, Questionnaire asked) {
        var before = at(id, since, seesAll);
        var after = at(id, revision, seesAll);
        var measure = after.or(() -> before);
        if (measure.isEmpty()) {
            return List.of();
        }
        var earlier = answers(before, seesAll, asked);
        var later = answers(after, seesAll, asked);
        return Stream.concat(AnswerField.core().stream(), asked.added().stream())
                .filter(field -> !field.equals(AnswerField.CONTACT_EMAIL))
                .map(AnswerField::jsonName)
                .filter(field -> !Objects.equals(earlier.get(field), later.get(field)))
                .map(field -> new ChangeView(
                        id,
                        measure.get().orgNumber(),
                        measure.get().reference(),
                        field,
                        earlier.get(field),
                        later.get(field)))
                .toList();
    }

    private static Optional<Measure> at(UUID id, int revision, boolean seesAll) {
        return Measure.at(id, revision).stream()
                .filter(seesAll ? Measure::forDirectorate : Measure::forPublic)
                .findFirst();
    }

    private static ObjectNode answers(Optional<Measure> measure, boolean seesAll, Questionnaire asked) {
        return AnswerJson.of(
                measure.map(it -> seesAll ? it.answers() : it.answers().publicOnly(asked))
                        .orElse(NOT_SHOWN));
    }
}
