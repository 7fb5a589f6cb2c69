package no.tiltaksoversikt.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Fetches the issuer's signing keys, whose address its metadata name. */
@ApplicationScoped
class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private final IssuerMetadata metadata;
    private volatile URI address;

    IssuerKeys(IssuerMetadata metadata) {
        this.metadata = metadata;
    }

    /** The keys of now. Throws where the issuer can't be asked. */
    List<JsonWebKey> fetch() throws IOException {
        if (address == null) {
            address = metadata.address("jwks_uri");
            LOG.infof("Tokens of %s are verified with the keys at %s", metadata.issuer(), address);
        }
        var keys = metadata.get(address).orElseThrow(() -> new IOException("No keys at " + address));
        try {
            return new JsonWebKeySet(new String(keys, StandardCharsets.UTF_8)).getJsonWebKeys();
        } catch (JoseException unreadable) {
            throw new IOException("The keys at " + address + " can't be read", unreadable);
        }
    }
}
