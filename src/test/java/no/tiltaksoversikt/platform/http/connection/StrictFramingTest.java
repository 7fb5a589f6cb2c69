package no.tiltaksoversikt.platform.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a proxy in front may read otherwise. */
@QuarkusTest
class StrictFramingTest extends HttpTest {

    private static final String DRY_RUN = """
            POST /v1/editions/2019/validations HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            """;
    private static final String NEXT = "GET /v1/agencies HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1 HTTP/1.1\r\nHost: a%20b\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: a%zz\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: a, b\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /v1 HTTP/1.1\r\n\r\n",
                "GET /v1 HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /v1 FTP/1.1\r\nHost: localhost\r\n\r\n",
                DRY_RUN + "Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}",
                DRY_RUN + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                DRY_RUN + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                DRY_RUN + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                DRY_RUN + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n"
            })
    void a_request_that_can_be_read_in_two_ways_is_refused(String request) throws IOException {
        assertThat(answerTo(request + NEXT))
                .matches("(?s)\\S+ 400 .*")
                .contains("application/problem+json", "urn:request:")
                .doesNotContain("\"items\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[::1]:8080", "localhost:8080", "tiltak.example.no", "10.0.0.1", "a_service", "TILTAK.no:443"})
    void an_ordinary_host_is_read(String host) throws IOException {
        assertThat(answerTo("GET /v1/agencies HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_connection_ends_with_a_chunked_body() throws IOException {
        var body = "{\"measures\": []}";
        var chunk = "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
        for (var length : new String[] {"", "Content-Length: 3\r\n"}) {
            assertThat(answerTo(DRY_RUN + length + "Transfer-Encoding: chunked\r\n\r\n" + chunk + NEXT))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"valid\"")
                    .doesNotContain("\"items\"");
        }
    }

    private static String answerTo(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
