package no.tiltaksoversikt.platform.http.response;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.JsonAnswer;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sets a strong {@code ETag} (RFC 9110 section 8.8.3) on the answer to every read, and answers 304 to a caller who names it.
 * The tag is the hash of the bytes that are sent, unless the resource has set one that a later {@code If-Match} is compared
 * with. This filter is the last, since it turns the answer into bytes. It also puts anonymous answers into the
 * {@link ResponseCache}.
 */
class EntityTagFilter {

    private final JsonAnswer json;
    private final ResponseCache cache;

    EntityTagFilter(JsonAnswer json, ResponseCache cache) {
        this.json = json;
        this.cache = cache;
    }

    @ServerResponseFilter(priority = 0)
    void tag(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        if (!Representation.isIn(request, response)) {
            return;
        }
        if (response.getEntity() instanceof PathPart) {
            // A file is large; the resource has set its tag.
            answerKnown(request, response);
            return;
        }
        var bytes = bytes(response.getEntity());
        var type = typeOf(response);
        response.getHeaders().computeIfAbsent(HttpHeaders.ETAG, name -> List.of(EntityTags.of(bytes)));
        if (Representation.isAnonymous(request)) {
            cache.keep(context, kept(response.getStringHeaders(), type), bytes, FrozenRevision.isNamedBy(request));
        }
        if (!answerKnown(request, response)) {
            response.setEntity(bytes, response.getEntityAnnotations(), type);
        }
    }

    private static boolean answerKnown(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = (String) response.getHeaders().getFirst(HttpHeaders.ETAG);
        var isKnown = EntityTags.isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        if (isKnown) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        }
        return isKnown;
    }

    private static Map<String, List<String>> kept(MultivaluedMap<String, String> headers, MediaType type) {
        var kept = new HashMap<String, List<String>>();
        headers.forEach((name, values) -> kept.put(name, List.copyOf(values)));
        kept.put(HttpHeaders.CONTENT_TYPE, List.of(type.toString()));
        return kept;
    }

    /** With its character set, as the framework would send it. */
    private static MediaType typeOf(ContainerResponseContext response) {
        var type = response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
        var isText = type.getType().equals("text") || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        return isText && !type.getParameters().containsKey(MediaType.CHARSET_PARAMETER)
                ? type.withCharset(StandardCharsets.UTF_8.name())
                : type;
    }

    private byte[] bytes(Object entity) {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return json.of(entity);
    }
}
