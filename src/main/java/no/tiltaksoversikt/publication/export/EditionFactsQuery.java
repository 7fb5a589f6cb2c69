package no.tiltaksoversikt.publication.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.database.DatabaseSnapshot;

/** Reads the facts about an edition that its files need, also outside requests. */
@ApplicationScoped
class EditionFactsQuery {

    private final QuestionnaireCatalogue questionnaires;
    private final DatabaseSnapshot snapshot;

    EditionFactsQuery(QuestionnaireCatalogue questionnaires, DatabaseSnapshot snapshot) {
        this.questionnaires = questionnaires;
        this.snapshot = snapshot;
    }

    @Transactional
    EditionFacts of(int year, FrozenStateParameter revision) {
        var edition = revision.asked(year);
        return EditionFacts.of(edition, questionnaires.get(edition.questionnaire()));
    }

    /** The version of the data in the edition's files. The data of a frozen edition have the version of its revision. */
    @Transactional
    String version(int year, FrozenStateParameter revision) {
        var edition = revision.asked(year);
        return edition.state().isFrozen() ? "revision " + edition.revision() : snapshot.id();
    }
}
