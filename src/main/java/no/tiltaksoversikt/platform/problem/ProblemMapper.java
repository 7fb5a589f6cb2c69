package no.tiltaksoversikt.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where exceptions become problem details. */
class ProblemMapper {

    private final Endpoints endpoints;
    private final int maxBodyMebibytes;

    ProblemMapper(Endpoints endpoints, @ConfigProperty(name = "tiltak.http.max-body-mebibytes") int maxBodyMebibytes) {
        this.endpoints = endpoints;
        this.maxBodyMebibytes = maxBodyMebibytes;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, RoutingContext context) {
        return answer(problem, true, problem, context);
    }

    @ServerExceptionMapper
    Response refusal(WebApplicationException refusal, RoutingContext context) {
        var problem = refusal.getCause() instanceof Problem cause ? cause : ofStatus(refusal, context);
        return answer(problem, true, refusal, context);
    }

    @ServerExceptionMapper
    Response failure(Throwable failure, RoutingContext context) {
        var refusal = findCause(failure, Problem.class);
        var problem = refusal.or(() -> DatabaseProblems.ofCommit(failure))
                .or(() -> findCause(failure, SQLException.class).map(sql -> DatabaseProblems.of(sql, failure)))
                .orElseGet(() -> new Problem(ProblemType.INTERNAL_ERROR, failure));
        return answer(problem, refusal.isPresent(), failure, context);
    }

    private Response answer(Problem problem, boolean isRefusal, Throwable failure, RoutingContext context) {
        var isLost = CommittedWrites.isAnswerLost(context, isRefusal);
        return ProblemResponses.of(isLost ? new Problem(ProblemType.ANSWER_LOST, failure) : problem, context);
    }

    private Problem ofStatus(WebApplicationException refusal, RoutingContext context) {
        var response = refusal.getResponse();
        return switch (response.getStatus()) {
            case StatusCode.NOT_FOUND -> new Problem(ProblemType.NOT_FOUND);
            case StatusCode.METHOD_NOT_ALLOWED ->
                new Problem(ProblemType.METHOD_NOT_ALLOWED)
                        .withHeader(
                                HttpHeaders.ALLOW,
                                endpoints.allowedAt(context.request().path()));
            // Endpoints with several formats choose and refuse by themselves.
            case StatusCode.NOT_ACCEPTABLE ->
                new Problem(ProblemType.NOT_ACCEPTABLE).with("offered", "application/json");
            case StatusCode.PAYLOAD_TOO_LARGE ->
                new Problem(ProblemType.BODY_TOO_LARGE).with("limit", maxBodyMebibytes);
            case StatusCode.UNSUPPORTED_MEDIA_TYPE ->
                new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE).with("expected", consumedBy(context.request()));
            default ->
                response.getStatus() < StatusCode.INTERNAL_SERVER_ERROR
                                && response.getStatus() != StatusCode.REQUEST_TIMEOUT
                        ? new Problem(ProblemType.BAD_REQUEST)
                        : new Problem(ProblemType.INTERNAL_ERROR, refusal);
        };
    }

    private String consumedBy(HttpServerRequest request) {
        return endpoints
                .at(request.path())
                .filter(endpoint -> endpoint.method().equals(request.method().name()))
                .flatMap(endpoint -> endpoint.consumes().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The first cause of this type; the failure itself may be one. */
    static <T extends Throwable> Optional<T> findCause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
