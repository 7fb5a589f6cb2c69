package no.tiltaksoversikt.list;

import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.reading.ListMeasures;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationReport;

/** A list, its mapping, its measures, and the report of a dry run. */
record ReadList(
        Questionnaire asked,
        MappedSheet mapped,
        ListMapping mapping,
        ListView.Origin origin,
        ListMeasures measures,
        ValidationReport report) {

    boolean isValid() {
        return report.valid() && measures.count(Severity.ERROR) == 0;
    }
}
