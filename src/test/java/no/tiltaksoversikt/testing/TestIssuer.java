package no.tiltaksoversikt.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues tokens as Maskinporten does: no {@code sub}, the agency in {@code consumer}, keys behind RFC 8414 metadata. */
public final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private volatile RsaJsonWebKey key;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        rotate();
        server.createContext("/.well-known/oauth-authorization-server", exchange -> answer(exchange, metadata()));
        server.createContext("/jwks", exchange -> answer(exchange, keys()));
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Signs with a new key from now on, and forgets the old one. */
    public void rotate() {
        key = newKey();
    }

    public static RsaJsonWebKey newKey() {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(UUID.randomUUID().toString());
            made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return made;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token of an organisation with scopes, separated by spaces. */
    public String token(String orgNumber, String scopes) {
        return sign(claims(orgNumber, scopes, Duration.ofMinutes(10)), key);
    }

    /** The claims of such a token. */
    public JwtClaims claims(String orgNumber, String scopes, Duration lifetime) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setClaim("client_id", "test-client");
        claims.setClaim("client_amr", "private_key_jwt");
        claims.setClaim("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + orgNumber));
        claims.setClaim("scope", scopes);
        claims.setClaim("token_type", "Bearer");
        claims.setAudience("unspecified");
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + lifetime.toSeconds()));
        claims.setGeneratedJwtId();
        return claims;
    }

    public String sign(JwtClaims claims) {
        return sign(claims, key);
    }

    public static String sign(JwtClaims claims, RsaJsonWebKey with) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(with.getPrivateKey());
        signature.setKeyIdHeaderValue(with.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public RsaJsonWebKey key() {
        return key;
    }

    private String metadata() {
        return "{\"issuer\":\"" + issuer() + "\",\"jwks_uri\":\"" + issuer() + "jwks\"}";
    }

    private String keys() {
        return "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
