package no.tiltaksoversikt.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.text.Language;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Gives every GET a strong ETag (RFC 9110 section 8.8.3) and answers 304 where the caller has it already. The tag is the
 * hash of the very bytes that are sent, unless the resource has set one that a later {@code If-Match} can be held
 * against. Says how long the answer may be kept and on what terms the public may use it, and keeps it for the next who asks. The last of the filters, since it
 * sends what it hashes.
 */
@Provider
@Priority(0)
public class EntityTags implements ContainerResponseFilter {

    private static final String FROZEN_REVISION = "frozen-revision";

    static final String TAG = HttpHeaders.ETAG;
    static final String CONTENT_TYPE = HttpHeaders.CONTENT_TYPE;

    private static final String LICENCE = "<" + DataLicence.ADDRESS + ">; rel=\"license\"";
    private static final int TAG_LENGTH = 32;
    /** Of an address whose answer never changes. */
    public static final String KEEP_FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final ObjectMapper mapper;
    private final ResponseCache cache;
    private final CurrentVertxRequest current;

    public EntityTags(ObjectMapper mapper, ResponseCache cache, CurrentVertxRequest current) {
        this.mapper = mapper;
        this.cache = cache;
        this.current = current;
    }

    /**
     * Notes that the request is answered from a frozen revision. Where the address names it, the answer never changes; where it
     * does not, it has the next revision when there is one, so only the links to its other pages name it.
     */
    public static void answeredFrom(int revision) {
        // Files are written outside requests too.
        if (Arc.container().requestContext().isActive() && CurrentRequestManager.get() != null) {
            CurrentRequestManager.get().setProperty(FROZEN_REVISION, revision);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        var address = RequestLanguage.pathAndQuery(request.getUriInfo().getRequestUri());
        // A parameter may have asked for another language than the header.
        headers.computeIfAbsent(
                HttpHeaders.CONTENT_LANGUAGE,
                name -> List.of(Language.asked(address, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .tag()));
        // An address that names its language answers all readers in it.
        headers.add(
                HttpHeaders.VARY,
                Language.namedIn(address).isPresent()
                        ? "Accept, Accept-Encoding, Authorization"
                        : "Accept, Accept-Encoding, Accept-Language, Authorization");
        if (response.getEntity() instanceof Paged page && page.totalPages() > 0) {
            headers.putSingle(
                    HttpHeaders.LINK, page.links(request.getUriInfo(), (Integer) request.getProperty(FROZEN_REVISION)));
        }
        if (!isRead(request) || response.getStatus() != Status.OK.getStatusCode() || !response.hasEntity()) {
            return;
        }
        var isAnonymous = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        var isFinal = request.getProperty(FROZEN_REVISION) != null && isPinned(request);
        if (isAnonymous) {
            // One field: many clients look at no more than one.
            var links = headers.getFirst(HttpHeaders.LINK);
            headers.putSingle(HttpHeaders.LINK, links == null ? LICENCE : links + ", " + LICENCE);
        }
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of(lifetime(isAnonymous, isFinal)));
        if (response.getEntity() instanceof PathPart) {
            // A file is large, and whoever made it has set its tag.
            answerKnown(request, response);
            return;
        }
        var bytes = bytes(response.getEntity());
        var type = typeOf(response);
        if (!headers.containsKey(TAG)) {
            headers.putSingle(TAG, of(bytes));
        }
        if (isAnonymous) {
            cache.keep(current.getCurrent(), kept(response.getStringHeaders(), type), bytes, isFinal);
        }
        if (!answerKnown(request, response)) {
            response.setEntity(bytes, response.getEntityAnnotations(), type);
        }
    }

    private static boolean isPinned(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().containsKey(Paged.REVISION);
    }

    private static boolean answerKnown(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = (String) response.getHeaders().getFirst(TAG);
        var isKnown = isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        if (isKnown) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        }
        return isKnown;
    }

    /** What depends on who asks is kept by nobody else; what is final is kept for a year; the rest is asked for again. */
    private static String lifetime(boolean isAnonymous, boolean isFinal) {
        if (!isAnonymous) {
            return "private, no-cache";
        }
        return isFinal ? KEEP_FOR_A_YEAR : "no-cache";
    }

    private static Map<String, List<String>> kept(MultivaluedMap<String, String> headers, MediaType type) {
        var kept = new HashMap<String, List<String>>();
        headers.forEach((name, values) -> kept.put(name, List.copyOf(values)));
        kept.put(CONTENT_TYPE, List.of(type.toString()));
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

    /** Whether a reader who names these tags has the answer. Compared weakly: a proxy that compresses weakens tags. */
    public static boolean isKnown(String ifNoneMatch, String tag) {
        return ifNoneMatch != null && matches(ifNoneMatch.replace("W/", ""), tag);
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
