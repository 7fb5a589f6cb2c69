package no.tiltaksoversikt.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import no.tiltaksoversikt.platform.http.limit.KnownCaller;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.security.TokenVerifier.InvalidTokenException;
import no.tiltaksoversikt.security.TokenVerifier.IssuerUnavailableException;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Reads the bearer token (RFC 6750) of a request and makes its scopes the caller's roles. Tells the request limits which
 * organisation a recently verified token belongs to.
 */
@ApplicationScoped
class BearerAuthentication
        implements HttpAuthenticationMechanism, IdentityProvider<TokenAuthenticationRequest>, KnownCaller {

    static final String CALLER = "caller";
    private static final String PREFIX = "Bearer ";

    private static final int RETRY_AFTER_SECONDS = 10;
    private static final String PATH = "path";

    private final TokenVerifier verifier;
    private final SandboxTokens sandbox;

    BearerAuthentication(TokenVerifier verifier, SandboxTokens sandbox) {
        this.verifier = verifier;
        this.sandbox = sandbox;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return token(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .map(token -> {
                    var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
                    request.setAttribute(PATH, context.normalizedPath());
                    return identities.authenticate(request);
                })
                .orElseGet(() -> Uni.createFrom().optional(Optional.empty()));
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

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var token = request.getToken().getToken();
        var responsible = sandbox.verifierOf(token, request.getAttribute(PATH)).orElse(verifier);
        var recalled = responsible.recall(token);
        return recalled.isPresent()
                ? Uni.createFrom().item(identity(recalled.get()))
                : context.runBlocking(() -> identity(responsible, token));
    }

    private static SecurityIdentity identity(TokenVerifier responsible, String token) {
        try {
            return identity(responsible.verify(token));
        } catch (InvalidTokenException invalid) {
            throw new AuthenticationFailedException(invalid);
        } catch (IssuerUnavailableException unavailable) {
            throw Problem.unavailable("Maskinporten", RETRY_AFTER_SECONDS, unavailable);
        }
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

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
