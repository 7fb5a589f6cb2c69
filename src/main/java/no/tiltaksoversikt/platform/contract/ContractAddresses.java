package no.tiltaksoversikt.platform.contract;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Serves the contract at the usual addresses, beside the framework's own. */
@ApplicationScoped
class ContractAddresses {

    void install(@Observes Router router) {
        for (var extension : List.of("yaml", "json")) {
            router.route("/openapi." + extension)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(context -> context.reroute("/q/openapi." + extension));
        }
    }
}
