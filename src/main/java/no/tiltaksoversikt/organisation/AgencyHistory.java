package no.tiltaksoversikt.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.http.EntityTags;
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

    AgencyHistory {
        names = names == null ? List.of() : names;
        affiliations = affiliations == null ? List.of() : affiliations;
        validFrom = Histories.firstDay(validFrom, names);
        names = Histories.startingOn(validFrom, names, NamePeriod::from);
        affiliations = Histories.startingOn(validFrom, affiliations, AffiliationPeriod::from);
        succeededBy = succeededBy == null ? List.of() : succeededBy;
    }

    AgencyHistory withLinks(String orgNumber) {
        var self = "/v1/agencies/" + orgNumber;
        return new AgencyHistory(
                shortName,
                names,
                affiliations,
                validFrom,
                validTo,
                succeededBy,
                Map.of("self", self + "/history", "agency", self));
    }

    AgencyHistory renamed(NamePeriod name) {
        return new AgencyHistory(
                shortName, Histories.with(names, name), affiliations, validFrom, validTo, succeededBy, null);
    }

    AgencyHistory ended(LocalDate lastDay, List<String> successors) {
        return new AgencyHistory(shortName, names, affiliations, validFrom, lastDay, successors, null);
    }

    /** The entity tag for If-Match, of a history without links. */
    String tag() {
        return EntityTags.of(toString().getBytes(StandardCharsets.UTF_8));
    }
}
