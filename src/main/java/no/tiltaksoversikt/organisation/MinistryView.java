package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ministry as the API shows it. */
@Schema(name = "Ministry", description = "A ministry under the name it had in a period.")
record MinistryView(
        @Schema(required = true, description = "Its short code, as used in answers and statistics.", examples = "HOD")
        String code,

        @Schema(
                required = true,
                description = "Nine digits, modulus 11.",
                pattern = "^[0-9]{9}$",
                examples = "983887406")
        String orgNumber,

        @Schema(required = true, description = "The name in the language asked for.")
        String name,

        @Schema(required = true, description = "The first day that it is registered with.")
        LocalDate validFrom,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The last day; null while it is not known to have ended.")
        LocalDate validTo) {

    static MinistryView of(Ministry ministry, Language language) {
        return new MinistryView(
                ministry.code, ministry.orgNumber, ministry.name(language), ministry.validFrom, ministry.validTo);
    }
}
