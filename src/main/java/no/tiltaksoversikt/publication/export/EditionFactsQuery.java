package no.tiltaksoversikt.publication.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.http.ContentVersion;

/** What the exports must know of an edition, also outside requests. */
@ApplicationScoped
class EditionFactsQuery {

    private final Questionnaires questionnaires;
    private final ContentVersion content;

    EditionFactsQuery(Questionnaires questionnaires, ContentVersion content) {
        this.questionnaires = questionnaires;
        this.content = content;
    }

    @Transactional
    EditionFacts of(int year, FrozenStateParameter revision) {
        var edition = revision.of(year);
        return EditionFacts.of(edition, questionnaires.get(edition.questionnaire()));
    }

    /** The version of what the edition's files are made of; what a frozen one has can't change any more. */
    @Transactional
    String version(int year, FrozenStateParameter revision) {
        var edition = revision.of(year);
        return edition.state().isFrozen() ? "revision " + edition.revision() : content.current();
    }
}
