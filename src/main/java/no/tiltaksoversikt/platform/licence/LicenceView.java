package no.tiltaksoversikt.platform.licence;

import java.net.URI;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The terms of use as the API shows them. */
@Schema(name = "DataLicence", description = "The terms on which the data may be used.")
public record LicenceView(
        @Schema(required = true) String name,

        @Schema(required = true) URI url) {

    public static LicenceView in(Language language) {
        return new LicenceView(DataLicence.NAME.in(language), DataLicence.ADDRESS);
    }
}
