package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse;

/** Entity tags (RFC 9110 section 8.8.3) and their comparison. */
public final class EntityTags {

    private static final int TAG_LENGTH = 32;

    private EntityTags() {}

    /** The tag of a representation's bytes. */
    public static String of(byte[] bytes) {
        return quote(CanonicalJson.sha256(bytes).substring(0, TAG_LENGTH));
    }

    public static String quote(String value) {
        return '"' + value + '"';
    }

    /** The answer with a representation and its tag. */
    public static <T> RestResponse<T> answer(T representation, String tag) {
        return answer(false, representation, tag);
    }

    /** The answer with a representation and its tag; 201 if it is new. */
    public static <T> RestResponse<T> answer(boolean isNew, T representation, String tag) {
        var status = isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, representation)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** Whether a list of entity tags in an {@code If-Match} or {@code If-None-Match} header contains the tag. */
    public static boolean matches(String header, String tag) {
        return header != null && matches(header, candidate -> candidate.equals(tag));
    }

    /** Whether a list of entity tags contains a suitable one, or allows any. */
    public static boolean matches(String header, Predicate<String> suits) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(candidate -> candidate.equals("*") || suits.test(candidate));
    }

    /** Throws a problem 412 unless {@code If-Match} is absent or contains the tag of what is stored; empty if nothing is. */
    public static void requireMatch(String ifMatch, Optional<String> tag) {
        if (ifMatch != null && tag.filter(it -> matches(ifMatch, it)).isEmpty()) {
            throw new Problem(ProblemType.PRECONDITION_FAILED);
        }
    }

    /** Whether an {@code If-None-Match} header contains the tag. The comparison is weak: a proxy that compresses weakens tags. */
    public static boolean isKnown(String ifNoneMatch, String tag) {
        return ifNoneMatch != null && matches(ifNoneMatch.replace("W/", ""), tag);
    }
}
