package no.tiltaksoversikt.platform.licence;

import java.net.URI;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The licence of the published data, stated in every format and catalogue. */
public final class DataLicence {

    /** The full name. */
    public static final Text NAME = Text.of("platform", "licence");

    /** The short name. */
    public static final String SHORT_NAME = "NLOD 2.0";

    /** The licence's text. */
    public static final URI ADDRESS = URI.create("https://data.norge.no/nlod/no/2.0");

    /** The licence in the vocabulary of the EU Publications Office, which DCAT-AP requires. */
    public static final URI CONCEPT = URI.create("http://publications.europa.eu/resource/authority/licence/NLOD_2_0");

    /** The licence in one language. */
    @Schema(name = "DataLicence")
    public record View(String name, URI url) {

        public static View in(Language language) {
            return new View(NAME.in(language), ADDRESS);
        }
    }

    private DataLicence() {}
}
