package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as the API shows it, with the ministry it belonged to on the day asked about. */
@Schema(name = "Agency")
record AgencyView(
        String orgNumber, String name, String ministry, boolean skate, LocalDate validFrom, LocalDate validTo) {

    static AgencyView of(AgencyAffiliation affiliation, Language language) {
        return new AgencyView(
                affiliation.agency.orgNumber,
                affiliation.agency.name(language),
                affiliation.ministryCode,
                affiliation.agency.skate,
                affiliation.validFrom,
                affiliation.validTo);
    }
}
