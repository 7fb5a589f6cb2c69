package no.tiltaksoversikt.platform.http.management;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import no.tiltaksoversikt.platform.http.CurrentRequest;

/**
 * Bounds the tags of {@code http.server.requests}. The framework takes methods, and addresses that reach no resource, as the
 * client sends them, and counts no new address after the hundredth.
 */
@Singleton
class RequestMetricTags implements HttpServerMetricsTagsContributor {

    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    @Override
    public Tags contribute(Context context) {
        var tags = Tags.empty();
        if (context.requestContextLocalData(CurrentRequest.ROUTE) == null) {
            tags = tags.and("uri", OTHER);
        }
        return METHODS.contains(context.request().method().name()) ? tags : tags.and("method", OTHER);
    }
}
