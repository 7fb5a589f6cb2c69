package no.tiltaksoversikt.platform.licence;

import java.net.URI;
import no.tiltaksoversikt.platform.text.Text;

/** The terms on which everybody may use what the service publishes; every format and catalogue states these. */
public final class DataLicence {

    /** Its whole name. */
    public static final Text NAME = Text.of("platform", "licence");

    /** Where there is little room. */
    public static final String SHORT_NAME = "NLOD 2.0";

    /** The licence's text. */
    public static final URI ADDRESS = URI.create("https://data.norge.no/nlod/no/2.0");

    /** The licence in the vocabulary of the EU's Publications Office, which DCAT-AP asks for. */
    public static final URI CONCEPT = URI.create("http://publications.europa.eu/resource/authority/licence/NLOD_2_0");

    private DataLicence() {}
}
