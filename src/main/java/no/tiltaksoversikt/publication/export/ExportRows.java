package no.tiltaksoversikt.publication.export;

import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.Visibility;

/**
 * What of an edition's measures is exported.
 *
 * @param only the ids of the measures; null for all
 */
record ExportRows(List<ExportColumn> columns, Visibility visibility, List<UUID> only) {

    static ExportRows ofPublic(Questionnaire questionnaire, List<UUID> only) {
        return new ExportRows(ExportSchema.of(questionnaire), Visibility.PUBLIC, only);
    }

    static ExportRows ofAll(List<ExportColumn> columns) {
        return new ExportRows(columns, Visibility.DIRECTORATE, null);
    }
}
