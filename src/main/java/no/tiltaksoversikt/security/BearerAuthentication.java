package no.tiltaksoversikt.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.limit.KnownCaller;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Reads the bearer token (RFC 6750) of a request and makes its scopes the caller's roles. Tells the request limits which
 * organisation a recently verified token belongs to.
 */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism, KnownCaller {

    static final String CALLER = "caller";
    private static final String PREFIX = "Bearer ";

    private final TokenVerifier verifier;
    private final SandboxTokens sandbox;
    private final BlockingSecurityExecutor blocking;

    BearerAuthentication(TokenVerifier verifier, SandboxTokens sandbox, BlockingSecurityExecutor blocking) {
        this.verifier = verifier;
        this.sandbox = sandbox;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return token(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .map(token -> identity(token, context.normalizedPath()))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<SecurityIdentity> identity(String token, String path) {
        var responsible = sandbox.verifierOf(token, path).orElse(verifier);
        return responsible
                .recall(token)
                .map(caller -> Uni.createFrom().item(identity(caller)))
                .orElseGet(() -> blocking.executeBlocking(() -> identity(responsible.verify(token))));
    }

    @Override
    public Optional<String> organisation(String authorization) {
        // Tokens of the test issuer are unknown here: their callers are limited by address, like those without a token.
        return token(authorization).flatMap(verifier::recall).map(Caller::orgNumber);
    }

    /** The bearer token of an {@code Authorization} header; empty where it has none. */
    private static Optional<String> token(String authorization) {
        return authorization == null || !authorization.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                ? Optional.empty()
                : Optional.of(authorization.substring(PREFIX.length()).strip());
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("0192:" + caller.orgNumber()))
                .addRoles(caller.scopes())
                .addAttribute(CALLER, caller)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(StatusCode.UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
    }
}
