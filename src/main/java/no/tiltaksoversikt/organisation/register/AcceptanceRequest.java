package no.tiltaksoversikt.organisation.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.organisation.OrganisationName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to apply a difference: the values that the register lacks. */
@Schema(name = "DifferenceAcceptance")
record AcceptanceRequest(
        LocalDate validFrom,
        @Size(min = 1, max = 300) String nb,
        @Size(min = 1, max = 300) String nn,
        @Size(min = 1, max = 300) String en,
        LocalDate validTo,
        @Size(max = 50) List<@NotNull String> succeededBy) {

    OrganisationName name(String proposed) {
        return new OrganisationName(nb == null ? proposed : nb, nn, en);
    }

    List<String> successors() {
        return succeededBy == null ? List.of() : succeededBy;
    }
}
