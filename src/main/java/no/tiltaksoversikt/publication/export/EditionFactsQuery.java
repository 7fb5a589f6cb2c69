package no.tiltaksoversikt.publication.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.database.DatabaseSnapshot;

/** Reads the properties of an edition that its files need, also outside requests. */
@ApplicationScoped
class EditionFactsQuery {

    private final QuestionnaireCatalogue questionnaires;
    private final DatabaseSnapshot snapshot;

    EditionFactsQuery(QuestionnaireCatalogue questionnaires, DatabaseSnapshot snapshot) {
        this.questionnaires = questionnaires;
        this.snapshot = snapshot;
    }

    EditionFacts of(Edition edition) {
        return EditionFacts.of(edition, questionnaires.get(edition.questionnaire()));
    }

    /** For files made outside the request. The request has checked that the reader may see the answers. */
    @Transactional
    EditionFacts of(int year, FrozenStateParameter revision) {
        return of(revision.asked(year));
    }

    /** The version of the data in the edition's files. The data of a frozen edition have the version of its revision. */
    @Transactional
    String version(int year, FrozenStateParameter revision) {
        var edition = revision.asked(year);
        return edition.state().isFrozen() ? "revision " + edition.revision() : snapshot.id();
    }
}
