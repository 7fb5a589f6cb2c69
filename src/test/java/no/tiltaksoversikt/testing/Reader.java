package no.tiltaksoversikt.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody without a token who looks at every byte and every header. */
public final class Reader {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Set<String> OF_THE_REQUEST = Set.of("x-request-id", "date");

    private Reader() {}

    /** What a read gives, without what differs from request to request. */
    public record Answer(int status, TreeMap<String, List<String>> headers, String body) {

        @Override
        public String toString() {
            return status + " " + headers + " " + body.substring(0, Math.min(body.length(), 300));
        }

        /** The only value of a header; empty where it isn't there. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of()).stream().collect(Collectors.joining(", "));
        }
    }

    public static Answer read(PublicReads.Read read, String language, String... headers) {
        return send("GET", read, language, headers);
    }

    public static Answer send(String method, PublicReads.Read read, String language, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + read.path()))
                .header("Accept", read.accept())
                .header("Accept-Language", language)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var kept = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> {
                if (!OF_THE_REQUEST.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    kept.put(name, values);
                }
            });
            // A byte is a character, so that any body can be compared byte by byte.
            var body = response.statusCode() < 400
                    ? new String(response.body(), StandardCharsets.ISO_8859_1)
                    : withoutRequestId(new String(response.body(), StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), kept, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String withoutRequestId(String problem) {
        return problem.replaceAll("urn:request:[A-Za-z0-9._-]+", "urn:request:");
    }
}
