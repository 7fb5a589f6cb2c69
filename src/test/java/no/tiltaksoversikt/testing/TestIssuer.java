package no.tiltaksoversikt.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Issues tokens as Maskinporten does: no {@code sub}, the agency in {@code consumer}, keys behind RFC 8414 metadata. Its token
 * endpoint takes grants of clients that it trusts: signed by their key, for this issuer, of 120 seconds at most, and once.
 */
public final class TestIssuer implements AutoCloseable {

    private static final Duration LONGEST_GRANT = Duration.ofMinutes(2);
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private record Client(String orgNumber, RsaJsonWebKey key) {}

    private record Issued(String token, Instant at) {

        boolean isHalfOver() {
            return Instant.now().isAfter(at.plus(LIFETIME.dividedBy(2)));
        }
    }

    private final HttpServer server;

    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final Set<String> usedGrants = ConcurrentHashMap.newKeySet();

    /** Used again, as clients do: signing takes longer than most requests. */
    private final Map<List<String>, Issued> issued = new ConcurrentHashMap<>();

    private volatile RsaJsonWebKey key;

    public TestIssuer() {
        this(newKey());
    }

    /** Signs with this key at first: making one takes seconds. */
    TestIssuer(RsaJsonWebKey key) {
        this.key = key;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/.well-known/oauth-authorization-server", exchange -> answer(exchange, metadata()));
        server.createContext("/jwks", exchange -> answer(exchange, keys()));
        server.createContext("/token", this::grant);
        server.start();
    }

    /** Takes grants of a client of an organisation from now on. */
    public void trust(String clientId, String orgNumber, RsaJsonWebKey clientKey) {
        clients.put(clientId, new Client(orgNumber, clientKey));
    }

    /** How many grants it has taken. */
    public int grants() {
        return usedGrants.size();
    }

    private void grant(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        try {
            var claims = verified(form.getOrDefault("assertion", ""));
            if (!"urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))
                    || !usedGrants.add(claims.getJwtId())) {
                answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            var scope = claims.getStringClaimValue("scope");
            var token = newToken(clients.get(claims.getIssuer()).orgNumber(), scope);
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":599,\"scope\":\""
                            + scope + "\"}");
        } catch (InvalidJwtException | MalformedClaimException refused) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private JwtClaims verified(String grant) throws InvalidJwtException, MalformedClaimException {
        var claims = new JwtConsumerBuilder()
                .setExpectedAudience(issuer())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setVerificationKeyResolver((signature, nesting) -> {
                    try {
                        var client = clients.get(JwtClaims.parse(signature.getUnverifiedPayload())
                                .getIssuer());
                        if (client == null || !client.key().getKeyId().equals(signature.getKeyIdHeaderValue())) {
                            throw new UnresolvableKeyException("unknown client or key");
                        }
                        return client.key().getPublicKey();
                    } catch (InvalidJwtException | MalformedClaimException unreadable) {
                        throw new UnresolvableKeyException("unreadable", unreadable);
                    }
                })
                .build()
                .processToClaims(grant);
        var lifetime =
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
        if (lifetime > LONGEST_GRANT.toSeconds()) {
            throw new InvalidJwtException("lives too long", List.of(), null);
        }
        return claims;
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Signs with a new key from now on, and forgets the old one. */
    public void rotate() {
        key = newKey();
        issued.clear();
    }

    public static RsaJsonWebKey newKey() {
        return TestKeys.next();
    }

    /** A token of an organisation with scopes, separated by spaces. */
    public String token(String orgNumber, String scopes) {
        return issued.compute(
                        List.of(orgNumber, scopes),
                        (whose, last) -> last == null || last.isHalfOver()
                                ? new Issued(newToken(orgNumber, scopes), Instant.now())
                                : last)
                .token();
    }

    private String newToken(String orgNumber, String scopes) {
        return sign(claims(orgNumber, scopes, LIFETIME), key);
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
        return "{\"issuer\":\"" + issuer() + "\",\"jwks_uri\":\"" + issuer() + "jwks\",\"token_endpoint\":\"" + issuer()
                + "token\"}";
    }

    private String keys() {
        return "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        answer(exchange, 200, json);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
