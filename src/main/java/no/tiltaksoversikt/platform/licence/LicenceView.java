package no.tiltaksoversikt.platform.licence;

import java.net.URI;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The licence in one language. */
@Schema(name = "DataLicence")
public record LicenceView(String name, URI url) {

    public static LicenceView in(Language language) {
        return new LicenceView(DataLicence.NAME.in(language), DataLicence.ADDRESS);
    }
}
