package no.tiltaksoversikt.edition.questionnaire;

import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the list of questionnaires. */
@Schema(name = "QuestionnaireEntry")
record QuestionnaireEntry(String id, String previous, String title, State state, List<Integer> editions, String url) {

    /** How much of it may still be changed. */
    @Schema(name = "QuestionnaireState")
    enum State {
        /** Shipped with the service. */
        SHIPPED,
        /** No edition that uses it has opened. */
        DRAFT,
        /** An edition that uses it is open or closed. */
        OPENED,
        /** An edition that uses it is frozen. */
        FROZEN
    }

    static QuestionnaireEntry of(
            Questionnaire questionnaire, boolean isShipped, List<QuestionnaireStore.Use> uses, Language language) {
        return new QuestionnaireEntry(
                questionnaire.id(),
                questionnaire.previous().orElse(null),
                questionnaire.title().in(language),
                isShipped
                        ? State.SHIPPED
                        : state(uses.stream().map(QuestionnaireStore.Use::state).toList()),
                uses.stream().map(QuestionnaireStore.Use::year).toList(),
                "/v1/questionnaires/" + questionnaire.id());
    }

    private static State state(List<String> editions) {
        if (editions.stream().anyMatch(QuestionnaireService.FINAL::contains)) {
            return State.FROZEN;
        }
        return QuestionnaireService.DRAFT.containsAll(editions) ? State.DRAFT : State.OPENED;
    }
}
