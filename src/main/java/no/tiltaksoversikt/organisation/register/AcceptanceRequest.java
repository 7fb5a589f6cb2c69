package no.tiltaksoversikt.organisation.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.organisation.OrganisationName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a difference is taken over: what the register does not say. */
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
