package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.edition.EditionContent;

/** What an edition must know of its measures. */
@ApplicationScoped
class MeasureContent implements EditionContent {

    @Override
    public long exemptMeasures(int editionYear) {
        return Measure.count(
                "select count(m) from Measure m join Edition e on e.year = m.editionYear where e.year = ?1 and m.forDirectorate"
                        + " and not m.answers.publishable and m.fromRevision <= e.revision and m.toRevision > e.revision",
                editionYear);
    }
}
