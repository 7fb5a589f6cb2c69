package no.tiltaksoversikt.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns missing, invalid and insufficient tokens into problems that name issuer, scope and organisation, never the token. */
class SecurityProblems {

    private static final Text MISSING = Text.of("security", "token.missing");

    private final MaskinportenConfig config;
    private final CurrentCaller caller;

    SecurityProblems(MaskinportenConfig config, CurrentCaller caller) {
        this.config = config;
        this.caller = caller;
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException missing, RoutingContext context) {
        return ProblemResponses.of(unauthenticated(missing, MISSING, "Bearer"), context);
    }

    @ServerExceptionMapper
    public Response failed(AuthenticationFailedException failed, RoutingContext context) {
        return ProblemResponses.of(
                unauthenticated(failed, TokenVerifier.reason(failed), "Bearer error=\"invalid_token\""), context);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, ResourceInfo resource, RoutingContext context) {
        var required = Optional.ofNullable(resource.getResourceMethod().getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RolesAllowed.class)))
                .map(roles -> String.join(" / ", roles.value()))
                .orElse("–");
        var known = caller.find();
        return ProblemResponses.of(
                new Problem(ProblemType.FORBIDDEN, forbidden)
                        .with("required", required)
                        .with("organisation", known.map(Caller::orgNumber).orElse("–"))
                        .with(
                                "scopes",
                                known.map(it -> String.join(" ", it.scopes())).orElse("–"))
                        .withHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\""),
                context);
    }

    private Problem unauthenticated(Throwable cause, Text reason, String challenge) {
        return new Problem(ProblemType.UNAUTHENTICATED, cause)
                .with("issuer", config.issuer())
                .with("reason", reason)
                .withHeader("WWW-Authenticate", challenge);
    }
}
