package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ministry as the API shows it. */
@Schema(name = "Ministry", description = "A ministry as it was on the day asked about.")
record MinistryView(
        @Schema(required = true, description = "Its short code, as used in answers and statistics.", examples = "HOD")
        String code,

        @Schema(
                required = true,
                description = "Nine digits, modulus 11. A ministry that gets another code may keep its number.",
                pattern = OrganisationNumber.PATTERN,
                examples = "983887406")
        String orgNumber,

        @Schema(required = true, description = "The name in the language asked for, else in bokmål.")
        String name,

        @Schema(required = true, description = "The ministry's first day; the register begins on 2017-01-01.")
        LocalDate validFrom,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The ministry's last day; null while no end is known.")
        LocalDate validTo,

        @Schema(required = true, description = "The codes of those that have taken over its tasks.")
        List<String> succeededBy) {

    static MinistryView of(Ministry ministry, LocalDate day, Language language) {
        return new MinistryView(
                ministry.code,
                ministry.orgNumber,
                ministry.nameOn(day).in(language),
                ministry.validFrom,
                ministry.validTo,
                List.of(ministry.succeededBy));
    }
}
