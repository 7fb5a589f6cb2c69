package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ministry as the API shows it. */
@Schema(name = "Ministry")
record MinistryView(String code, String orgNumber, String name, LocalDate validFrom, LocalDate validTo) {

    static MinistryView of(Ministry ministry, Language language) {
        return new MinistryView(
                ministry.code, ministry.orgNumber, ministry.name(language), ministry.validFrom, ministry.validTo);
    }
}
