package no.tiltaksoversikt.security;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import no.tiltaksoversikt.platform.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Issues tokens like Maskinporten's, with a key that lives as long as the process. */
@Path("/dev")
@PermitAll
@IfBuildProfile("dev")
class DevIssuerResource {

    private static final int LIFETIME_MINUTES = 60;
    private static final int KEY_BITS = 2048;

    private final MaskinportenConfig config;
    private final RsaJsonWebKey key;

    DevIssuerResource(MaskinportenConfig config) throws JoseException {
        this.config = config;
        key = RsaJwkGenerator.generateJwk(KEY_BITS);
        key.setKeyId("dev");
    }

    @GET
    @Path("/.well-known/oauth-authorization-server")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, String> metadata() {
        return Map.of("issuer", config.issuer(), "jwks_uri", config.issuer() + "jwks");
    }

    @GET
    @Path("/jwks")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, Object> keys() {
        return Map.of("keys", java.util.List.of(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
    }

    @GET
    @Path("/token")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String token(@QueryParam("org") String org, @QueryParam("scope") String scope) throws JoseException {
        if (org == null || !org.matches("[0-9]{9}")) {
            throw Parameters.invalid("org", "[0-9]{9}");
        }
        if (scope == null) {
            throw Parameters.invalid("scope", "digdir:tiltak.write …");
        }
        var claims = new JwtClaims();
        claims.setIssuer(config.issuer());
        claims.setClaim("client_id", "dev");
        claims.setClaim("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + org));
        claims.setClaim("scope", scope);
        claims.setClaim("token_type", "Bearer");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
        claims.setGeneratedJwtId();
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }
}
