package no.tiltaksoversikt.platform.http.guard;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.RequestId;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Refuses addresses that the framework would misread. It cuts a segment at {@code ;} and resolves an encoded {@code ..}, so a
 * request could change another resource than it names. It also misreads letters that are not encoded, so a search would find
 * nothing. Failures before a resource is reached get their problem here as well.
 */
@ApplicationScoped
class AddressGuard {

    private static final int AFTER_REQUEST_ID = -1999;
    private static final int LAST_OF_ASCII = 0x7F;
    private static final Pattern TAKEN_FOR_ANOTHER = Pattern.compile(".*;.*|.*/(?:\\.|%2[eE]){1,2}(?:/.*)?");

    void install(@Observes Router router) {
        router.route().order(AFTER_REQUEST_ID).handler(AddressGuard::check).failureHandler(AddressGuard::fail);
    }

    private static void check(RoutingContext context) {
        if (context.request().uri().chars().anyMatch(character -> character > LAST_OF_ASCII)) {
            ProblemResponses.end(new Problem(ProblemType.ADDRESS_NOT_ENCODED), context);
            return;
        }
        if (TAKEN_FOR_ANOTHER.matcher(context.request().path()).matches()) {
            ProblemResponses.end(new Problem(ProblemType.NOT_FOUND), context);
            return;
        }
        context.next();
    }

    private static void fail(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        RequestId.ensure(context);
        var isTheirs = context.statusCode() >= StatusCode.BAD_REQUEST
                && context.statusCode() < StatusCode.INTERNAL_SERVER_ERROR;
        var problem = isTheirs
                ? new Problem(ProblemType.BAD_REQUEST)
                : new Problem(ProblemType.INTERNAL_ERROR, context.failure());
        ProblemResponses.end(problem, context);
    }
}
