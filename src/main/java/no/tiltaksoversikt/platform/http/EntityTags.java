package no.tiltaksoversikt.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.text.Language;

/**
 * Gives every GET a strong ETag (RFC 9110 section 8.8.3) and answers 304 where the caller has it already. The tag is the
 * hash of the very bytes that are sent, unless the resource has set one that a later {@code If-Match} can be held
 * against.
 */
@Provider
public class EntityTags implements ContainerResponseFilter {

    private static final int TAG_LENGTH = 32;

    private final ObjectMapper mapper;

    public EntityTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(
                HttpHeaders.CONTENT_LANGUAGE,
                Language.preferredIn(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .tag());
        headers.add(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
        if (response.getEntity() instanceof Paged page && page.totalPages() > 0) {
            headers.putSingle(HttpHeaders.LINK, page.links(request.getUriInfo()));
        }
        if (!isRead(request) || response.getStatus() != Status.OK.getStatusCode() || !response.hasEntity()) {
            return;
        }
        headers.putSingle(
                HttpHeaders.CACHE_CONTROL,
                request.getHeaderString(HttpHeaders.AUTHORIZATION) == null ? "no-cache" : "private, no-cache");
        var bytes = bytes(response.getEntity());
        if (!headers.containsKey(HttpHeaders.ETAG)) {
            headers.putSingle(HttpHeaders.ETAG, of(bytes));
        }
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        // A read is compared weakly (RFC 9110 section 13.1.2): a proxy that compresses makes strong tags weak.
        if (known != null && matches(known.replace("W/", ""), (String) headers.getFirst(HttpHeaders.ETAG))) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            var type = response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
            response.setEntity(bytes, response.getEntityAnnotations(), type);
        }
    }

    /** The tag of a representation's bytes. */
    public static String of(byte[] bytes) {
        return quote(CanonicalJson.sha256(bytes).substring(0, TAG_LENGTH));
    }

    /** Whether a list of entity tags in an {@code If-Match} or {@code If-None-Match} header contains the tag. */
    public static boolean matches(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
    }

    public static String quote(String value) {
        return '"' + value + '"';
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private byte[] bytes(Object entity) {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
    }
}
