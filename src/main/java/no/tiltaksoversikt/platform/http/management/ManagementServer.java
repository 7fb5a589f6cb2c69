package no.tiltaksoversikt.platform.http.management;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * Serves health and metrics on a separate port where one is configured. The framework's setting is fixed when the jar is built,
 * so the two modes would need two jars.
 */
@ApplicationScoped
class ManagementServer {

    private static final int EARLY = -1990;
    private static final Pattern MANAGEMENT = Pattern.compile("/q/(?:health|metrics)(?:/.*)?");

    private final HttpConfig config;
    private Router routes;
    private HttpServer server;

    ManagementServer(HttpConfig config) {
        this.config = config;
    }

    void install(@Observes Router router) {
        if (config.managementPort().isPresent()) {
            routes = router;
            router.route().order(EARLY).handler(this::separate);
        }
    }

    void start(@Observes StartupEvent started, Vertx vertx) {
        if (config.managementPort().isPresent()) {
            server = vertx.createHttpServer(new HttpServerOptions().setCompressionSupported(true))
                    .requestHandler(this::route)
                    .listen(config.managementPort().getAsInt(), config.managementHost())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void route(HttpServerRequest request) {
        VertxContextSafetyToggle.setCurrentContextSafe(true);
        request.pause();
        routes.handle(request);
    }

    /** Each port serves only its own addresses. */
    private void separate(RoutingContext context) {
        var isHere = context.request().localAddress().port()
                == config.managementPort().getAsInt();
        if (isHere == MANAGEMENT.matcher(context.request().path()).matches()) {
            context.next();
        } else {
            ProblemResponses.end(new Problem(ProblemType.NOT_FOUND), context);
        }
    }
}
