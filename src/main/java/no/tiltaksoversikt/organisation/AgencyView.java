package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as the API shows it. */
@Schema(name = "Agency")
record AgencyView(
        String orgNumber,
        String name,
        String shortName,
        String ministry,
        boolean skate,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> succeededBy) {

    static AgencyView of(Agency agency, LocalDate day, Language language) {
        var affiliation = agency.affiliationOn(day);
        return new AgencyView(
                agency.orgNumber,
                agency.nameOn(day).in(language),
                agency.shortName,
                affiliation.ministry(),
                affiliation.skate(),
                agency.validFrom,
                agency.validTo,
                agency.succeededBy());
    }
}
