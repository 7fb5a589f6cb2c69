package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as the API shows it. */
@Schema(name = "Agency", description = "A state agency as it was on the day asked about.")
record AgencyView(
        @Schema(
                required = true,
                description = "Nine digits, modulus 11.",
                pattern = OrganisationNumber.PATTERN,
                examples = "974760673")
        String orgNumber,

        @Schema(required = true, description = "The name in the language asked for, else in bokmål.")
        String name,

        @Schema(
                required = true,
                nullable = true,
                description = "What it is called for short, now.",
                examples = "Digdir")
        String shortName,

        @Schema(
                required = true,
                nullable = true,
                description = "The ministry's code; null for the courts.",
                examples = "NFD")
        String ministry,

        @Schema(required = true, description = "Member of Skate, the council for steering common digital solutions.")
        boolean skate,

        @Schema(required = true, description = "The agency's first day; the register begins on 2017-01-01.")
        LocalDate validFrom,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The agency's last day; null while no end is known.")
        LocalDate validTo,

        @Schema(required = true, description = "The organisation numbers of those that have taken over its tasks.")
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
