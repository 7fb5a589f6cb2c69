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

/** The complete history of a ministry, in the same form for reading and writing. */
@Schema(name = "MinistryHistory")
record MinistryHistory(
        @NotNull String orgNumber,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid NamePeriod> names,
        LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 50) List<@NotNull String> succeededBy,
        Map<String, String> links) {

    static MinistryHistory of(String code, History history) {
        var self = "/v1/ministries/" + code;
        return new MinistryHistory(
                history.orgNumber(),
                history.names(),
                history.validFrom(),
                history.validTo(),
                history.succeededBy(),
                new TreeMap<>(Map.of("self", self + "/history", "ministry", self)));
    }

    History history() {
        return new History(orgNumber, null, names, List.of(), validFrom, validTo, succeededBy);
    }
}
