package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as the API shows it, with the ministry it belonged to on the day asked about. */
@Schema(name = "Agency", description = "A state agency, with the ministry that it belonged to on the day asked about.")
record AgencyView(
        @Schema(
                required = true,
                description = "Nine digits, modulus 11.",
                pattern = "^[0-9]{9}$",
                examples = "974760673")
        String orgNumber,

        @Schema(required = true, description = "The name in the language asked for.")
        String name,

        @Schema(
                required = true,
                nullable = true,
                description = "The ministry's code; null for the courts.",
                examples = "NFD")
        String ministry,

        @Schema(required = true, description = "Member of Skate, the council for steering common digital solutions.")
        boolean skate,

        @Schema(required = true, description = "The first day of its belonging to the ministry.")
        LocalDate validFrom,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The last day; null while it is not known to have ended.")
        LocalDate validTo) {

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
