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

/** The complete history of a ministry, in the same form for reading and writing. */
@Schema(name = "MinistryHistory")
record MinistryHistory(
        @NotNull String orgNumber,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid NamePeriod> names,
        LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 50) List<@NotNull String> succeededBy,
        Map<String, String> links) {

    MinistryHistory {
        names = names == null ? List.of() : names;
        validFrom = Histories.firstDay(validFrom, names);
        names = Histories.startingOn(validFrom, names, NamePeriod::from);
        succeededBy = succeededBy == null ? List.of() : succeededBy;
    }

    MinistryHistory withLinks(String code) {
        var self = "/v1/ministries/" + code;
        return new MinistryHistory(
                orgNumber, names, validFrom, validTo, succeededBy, Map.of("self", self + "/history", "ministry", self));
    }

    MinistryHistory renamed(NamePeriod name) {
        return new MinistryHistory(orgNumber, Histories.with(names, name), validFrom, validTo, succeededBy, null);
    }

    MinistryHistory ended(LocalDate lastDay, List<String> successors) {
        return new MinistryHistory(orgNumber, names, validFrom, lastDay, successors, null);
    }

    /** The entity tag for If-Match, of a history without links. */
    String tag() {
        return EntityTags.of(toString().getBytes(StandardCharsets.UTF_8));
    }

    boolean existsOn(LocalDate day) {
        return Period.covers(validFrom, validTo, day);
    }

    boolean overlaps(MinistryHistory other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
