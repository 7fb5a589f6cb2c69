package no.tiltaksoversikt.publication;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The public address of the service. */
@ConfigMapping(prefix = "tiltak.publication")
public interface PublicationConfig {

    /** The base address, without a slash at the end. */
    URI baseUrl();
}
