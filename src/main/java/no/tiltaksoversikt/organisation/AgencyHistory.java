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

/** The whole history of an agency: what is read is what can be written. */
@Schema(
        name = "AgencyHistory",
        description =
                "The whole history of an agency. Names and affiliations follow one another without gap: each holds "
                        + "until the next begins, the last until the agency ends.")
record AgencyHistory(
        @Schema(nullable = true, maxLength = 60, description = "What it is called for short, now.", examples = "Digdir")
        @Size(min = 1, max = 60)
        String shortName,

        @Schema(required = true, minItems = 1, maxItems = 100) @NotEmpty @Size(max = 100)
        List<@NotNull @Valid NamePeriod> names,

        @Schema(required = true, minItems = 1, maxItems = 100) @NotEmpty @Size(max = 100)
        List<@NotNull @Valid AffiliationPeriod> affiliations,

        @Schema(
                implementation = String.class,
                format = "date",
                description = "The agency's first day; that of the first name where it is left out.",
                examples = "2020-01-01")
        LocalDate validFrom,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The agency's last day; null while no end is known.")
        LocalDate validTo,

        @Schema(maxItems = 50, description = "The organisation numbers of those that have taken over its tasks.")
        @Size(max = 50)
        List<@NotNull String> succeededBy,

        @Schema(nullable = true, description = "Where the history and the agency are; ignored in a request.")
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

    /** The entity tag that If-Match is compared with. */
    String tag() {
        var facts = new AgencyHistory(shortName, names, affiliations, validFrom, validTo, succeededBy, null);
        return EntityTags.of(facts.toString().getBytes(StandardCharsets.UTF_8));
    }
}
