package no.tiltaksoversikt.review.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final QuestionnaireCatalogue questionnaires;

    RevisionChangesQuery(QuestionnaireCatalogue questionnaires) {
        this.questionnaires = questionnaires;
    }

    private static final MeasureAnswers NOT_SHOWN = MeasureAnswers.of(java.util.Map.of());

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
        var found = new ArrayList<ChangeView>();
        for (var field : fields(asked)) {
            var earlier = answers(before, seesAll, asked);
            var later = answers(after, seesAll, asked);
            if (!Objects.equals(earlier.get(field), later.get(field))) {
                found.add(new ChangeView(
                        id,
                        measure.get().orgNumber(),
                        measure.get().reference(),
                        field.jsonName(),
                        AnswerJson.of(earlier).get(field.jsonName()),
                        AnswerJson.of(later).get(field.jsonName())));
            }
        }
        return found;
    }

    private static List<AnswerField> fields(Questionnaire asked) {
        return Stream.concat(AnswerField.core().stream(), asked.added().stream())
                .filter(field -> !field.equals(AnswerField.CONTACT_EMAIL))
                .toList();
    }

    private static Optional<Measure> at(UUID id, int revision, boolean seesAll) {
        return Measure.at(id, revision).stream()
                .filter(seesAll ? Measure::forDirectorate : Measure::forPublic)
                .findFirst();
    }

    private static MeasureAnswers answers(Optional<Measure> measure, boolean seesAll, Questionnaire asked) {
        return measure.map(it -> seesAll ? it.answers() : it.answers().publicOnly(asked))
                .orElse(NOT_SHOWN);
    }
}
