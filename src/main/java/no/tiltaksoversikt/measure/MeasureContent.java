package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.edition.EditionContent;

@ApplicationScoped
class MeasureContent implements EditionContent {

    @Override
    public long exemptMeasures(int editionYear) {
        return Measure.countExempt(editionYear);
    }
}
