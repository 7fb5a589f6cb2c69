package no.tiltaksoversikt.publication.export;

import io.vertx.core.http.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * The answer to a request for a file: the whole file, or one range (RFC 9110 section 14), with which a client resumes a
 * download. A request for several ranges gets the whole file, as the RFC allows.
 */
final class FileAnswer {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    private final SpooledFile file;
    private final Wanted wanted;

    FileAnswer(SpooledFile file, Wanted wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /** The request's headers about the file, null where missing. They are read before the file has been made. */
    record Wanted(String range, String ifRange, String ifNoneMatch) {

        static Wanted by(HttpMethod method, HttpHeaders request) {
            return new Wanted(
                    // Only GET has ranges (RFC 9110 section 14.2).
                    method.equals(HttpMethod.GET) ? request.getHeaderString("Range") : null,
                    request.getHeaderString("If-Range"),
                    request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        }
    }

    private record Range(long first, long last) {}

    Response of(int editionYear, ExportFormat format) {
        var range = wantedRange();
        var first = range.map(Range::first).orElse(0L);
        var last = range.map(Range::last).orElse(file.size() - 1);
        var response = Response.status(range.isPresent() ? StatusCode.PARTIAL_CONTENT : StatusCode.OK)
                .entity(new PathPart(file.path(), first, last - first + 1))
                .type(format.mediaType() + (format.isText() ? ";charset=UTF-8" : ""))
                .header(HttpHeaders.ETAG, file.tag())
                // The framework sets it for GET, but not for HEAD.
                .header(HttpHeaders.CONTENT_LENGTH, last - first + 1)
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(file.digest()) + ":")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tiltak-" + editionYear + "." + format.word() + "\"")
                .header(HttpHeaders.LINK, "<" + ExportList.dictionary(editionYear) + ">; rel=\"describedby\"");
        range.ifPresent(part ->
                response.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size()));
        return response.build();
    }

    private Optional<Range> wantedRange() {
        var matcher = RANGE.matcher(Optional.ofNullable(wanted.range()).orElse(""));
        // A reader who has the whole file gets a 304; a reader who has a part of another file needs the whole.
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())
                || (wanted.ifRange() != null && !wanted.ifRange().equals(file.tag()))
                || EntityTags.isKnown(wanted.ifNoneMatch(), file.tag())) {
            return Optional.empty();
        }
        var range = range(matcher.group(1), matcher.group(2));
        if (range.first() > range.last() && !isBackwards(matcher.group(1), matcher.group(2))) {
            throw new Problem(ProblemType.RANGE_NOT_SATISFIABLE)
                    .with("size", file.size())
                    .withHeader("Content-Range", "bytes */" + file.size());
        }
        return Optional.of(range).filter(part -> part.first() <= part.last());
    }

    /** A range whose end is before its beginning is no range (RFC 9110 section 14.1.1), and ignored. */
    private static boolean isBackwards(String first, String last) {
        return !first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < Long.parseLong(first);
    }

    private Range range(String first, String last) {
        if (first.isEmpty()) {
            var length = Long.parseLong(last);
            return length == 0 ? new Range(1, 0) : new Range(Math.max(0, file.size() - length), file.size() - 1);
        }
        var end = last.isEmpty() ? file.size() - 1 : Math.min(Long.parseLong(last), file.size() - 1);
        return new Range(Long.parseLong(first), end);
    }
}
