package no.tiltaksoversikt.publication.export;

import io.vertx.core.http.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * The answer to a request for a file: the whole file, or one range (RFC 9110 section 14), with which a client resumes a
 * download. A request for several ranges gets the whole file, as the RFC allows. The request's headers, null where missing, are
 * read before the file has been made.
 */
record FileAnswer(String range, String ifRange, String ifNoneMatch) {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    static FileAnswer to(HttpMethod method, HttpHeaders request) {
        return new FileAnswer(
                // Only GET has ranges (RFC 9110 section 14.2).
                method.equals(HttpMethod.GET) ? request.getHeaderString("Range") : null,
                request.getHeaderString("If-Range"),
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    private record Range(long first, long last) {}

    Response with(SpooledFile file, int editionYear, ExportFormat format) {
        var part = wantedPart(file);
        var first = part.map(Range::first).orElse(0L);
        var last = part.map(Range::last).orElse(file.size() - 1);
        var response = Response.status(part.isPresent() ? StatusCode.PARTIAL_CONTENT : StatusCode.OK)
                .entity(new PathPart(file.path(), first, last - first + 1))
                .type(format == ExportFormat.CSV ? format.mediaType().withCharset("UTF-8") : format.mediaType())
                .header(HttpHeaders.ETAG, file.tag())
                // The framework sets it for GET, but not for HEAD.
                .header(HttpHeaders.CONTENT_LENGTH, last - first + 1)
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(file.digest()) + ":")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tiltak-" + editionYear + "." + format.word() + "\"")
                .header(HttpHeaders.LINK, "<" + ExportList.dictionary(editionYear) + ">; rel=\"describedby\"");
        part.ifPresent(sent ->
                response.header("Content-Range", "bytes " + sent.first() + "-" + sent.last() + "/" + file.size()));
        return response.build();
    }

    private Optional<Range> wantedPart(SpooledFile file) {
        var matcher = RANGE.matcher(Objects.requireNonNullElse(range, ""));
        // A reader who has the whole file gets a 304; a reader who has a part of another file needs the whole.
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())
                || (ifRange != null && !ifRange.equals(file.tag()))
                || EntityTags.isKnown(ifNoneMatch, file.tag())) {
            return Optional.empty();
        }
        var part = part(matcher.group(1), matcher.group(2), file.size());
        if (part.first() > part.last() && !isBackwards(matcher.group(1), matcher.group(2))) {
            throw new Problem(ProblemType.RANGE_NOT_SATISFIABLE)
                    .with("size", file.size())
                    .withHeader("Content-Range", "bytes */" + file.size());
        }
        return Optional.of(part).filter(it -> it.first() <= it.last());
    }

    /** A range whose end is before its beginning is no range (RFC 9110 section 14.1.1), and ignored. */
    private static boolean isBackwards(String first, String last) {
        return !first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < Long.parseLong(first);
    }

    private static Range part(String first, String last, long size) {
        if (first.isEmpty()) {
            var length = Long.parseLong(last);
            return length == 0 ? new Range(1, 0) : new Range(Math.max(0, size - length), size - 1);
        }
        var end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return new Range(Long.parseLong(first), end);
    }
}
