package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.edition.EditionContent;

/** What an edition must know of its measures. */
@ApplicationScoped
class MeasureContent implements EditionContent {

    @Override
    public long exemptMeasures(int editionYear) {
        return Measure.countExempt(editionYear);
    }
}
