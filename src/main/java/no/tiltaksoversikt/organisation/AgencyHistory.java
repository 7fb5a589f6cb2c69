package no.tiltaksoversikt.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The complete history of an agency, in the same form for reading and writing. */
@Schema(name = "AgencyHistory")
record AgencyHistory(
        @Size(min = 1, max = 60) String shortName,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid NamePeriod> names,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid AffiliationPeriod> affiliations,
        LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 50) List<@NotNull String> succeededBy,
        Map<String, String> links) {

    static AgencyHistory of(History history) {
        var self = "/v1/agencies/" + history.orgNumber();
        return new AgencyHistory(
                history.shortName(),
                history.names(),
                history.affiliations(),
                history.validFrom(),
                history.validTo(),
                history.succeededBy(),
                new TreeMap<>(Map.of("self", self + "/history", "agency", self)));
    }

    History history(String orgNumber) {
        return new History(orgNumber, shortName, names, affiliations, validFrom, validTo, succeededBy);
    }
}
