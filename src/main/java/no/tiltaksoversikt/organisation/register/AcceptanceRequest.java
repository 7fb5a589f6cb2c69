package no.tiltaksoversikt.organisation.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.organisation.OrganisationName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a difference is taken over: what the register does not say. */
@Schema(
        name = "DifferenceAcceptance",
        description =
                "What the register does not say of a difference that is taken over. A new name needs its first day.")
record AcceptanceRequest(
        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The new name's first day.")
        LocalDate validFrom,

        @Schema(
                nullable = true,
                maxLength = 300,
                description = "The new name in bokmål, as it is written; `proposedName` where it is left out.")
        @Size(min = 1, max = 300)
        String nb,

        @Schema(nullable = true, maxLength = 300, description = "The new name in nynorsk.") @Size(min = 1, max = 300)
        String nn,

        @Schema(nullable = true, maxLength = 300, description = "The new name in English.") @Size(min = 1, max = 300)
        String en,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The last day of what is dissolved; `deletedOn` where it is left out.")
        LocalDate validTo,

        @Schema(nullable = true, maxItems = 50, description = "Who has taken over from what is dissolved.")
        @Size(max = 50)
        List<@NotNull String> succeededBy) {

    OrganisationName name(String proposed) {
        return new OrganisationName(nb == null ? proposed : nb, nn, en);
    }

    List<String> successors() {
        return succeededBy == null ? List.of() : succeededBy;
    }
}
