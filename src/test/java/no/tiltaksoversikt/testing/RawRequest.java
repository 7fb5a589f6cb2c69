package no.tiltaksoversikt.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A request whose every header and byte the test decides. */
public final class RawRequest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest.Builder request;

    private RawRequest(String path) {
        request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30));
    }

    public static RawRequest to(String path) {
        return new RawRequest(path);
    }

    public RawRequest header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public HttpResponse<String> send(String method, byte[] body) throws IOException, InterruptedException {
        return send(method, BodyPublishers.ofByteArray(body));
    }

    /** Sends the body in chunks, so that its length is not known beforehand. */
    public HttpResponse<String> sendChunked(String method, byte[] body) throws IOException, InterruptedException {
        return send(method, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    public HttpResponse<String> send(String method) throws IOException, InterruptedException {
        return send(method, BodyPublishers.noBody());
    }

    private HttpResponse<String> send(String method, BodyPublisher body) throws IOException, InterruptedException {
        var sent = request.method(method, body).build();
        var response = HTTP.send(sent, BodyHandlers.ofString());
        ContractWatch.INSTANCE.check(sent, response);
        return response;
    }
}
