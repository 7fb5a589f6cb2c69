package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ministry as the API shows it. */
@Schema(name = "Ministry")
record MinistryView(
        String code, String orgNumber, String name, LocalDate validFrom, LocalDate validTo, List<String> succeededBy) {

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
