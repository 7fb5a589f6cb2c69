package no.tiltaksoversikt.platform.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import no.tiltaksoversikt.platform.http.RequestBody;
import no.tiltaksoversikt.platform.http.limit.LimitServer.Bodies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Slow and large bodies take no worker and no more than their share. */
class BodyReaderTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String HEADERS = "POST /v1/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    private static LimitServer server(Bodies limits) {
        return new LimitServer(router -> {
            new BodyReader(limits, LimitServer.DIRECT).install(router);
            router.route().handler(context -> context.response()
                    .end("read " + RequestBody.of(context).size()));
        });
    }

    @Test
    void a_body_is_there_before_anything_else_runs() throws IOException {
        try (var server = server(new Bodies(LONG, LONG, 1, 5))) {
            assertThat(server.send(HEADERS + "Content-Length: 5\r\n\r\nabcde")).endsWith("read 5");
            assertThat(server.send(HEADERS + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"))
                    .endsWith("read 5");
            assertThat(server.send(HEADERS + "Content-Length: 0\r\n\r\n")).endsWith("read 0");
        }
    }

    @Tag("full")
    @Test
    void a_body_that_is_not_there_in_time_is_a_problem() throws IOException {
        try (var server = server(new Bodies(Duration.ofMillis(1), LONG, 1, 5))) {
            assertThat(server.send(HEADERS + "Content-Length: 5\r\n\r\nab"))
                    .startsWith("HTTP/1.1 408")
                    .contains("body-too-slow");
        }
    }

    @Tag("full")
    @Test
    void a_body_that_comes_slower_than_the_lowest_rate_is_a_problem() throws IOException {
        try (var server = server(new Bodies(LONG, Duration.ofMillis(1), 1_000_000, 5))) {
            assertThat(server.send(HEADERS + "Content-Length: 5\r\n\r\nab"))
                    .startsWith("HTTP/1.1 408")
                    .contains("body-too-slow");
        }
    }

    @Tag("full")
    @Test
    void a_body_that_is_larger_than_it_may_be_is_a_problem_whatever_it_announced() throws IOException {
        try (var server = server(new Bodies(LONG, LONG, 1, 5))) {
            var chunk = "x".repeat(0x110000);
            assertThat(server.send(HEADERS + "Transfer-Encoding: chunked\r\n\r\n110000\r\n" + chunk))
                    .startsWith("HTTP/1.1 413")
                    .contains("body-too-large");
        }
    }

    @Test
    void an_address_has_a_share_of_unfinished_bodies_and_gets_it_back() throws IOException {
        try (var server = server(new Bodies(LONG, LONG, 1, 3))) {
            var slow = new ArrayList<Socket>();
            for (var i = 0; i < 3; i++) {
                slow.add(begin(server));
            }
            assertThat(server.send(HEADERS + "Content-Length: 5\r\n\r\nabcde"))
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 5")
                    .contains(":busy");
            assertThat(server.send("GET /v1/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .endsWith("read 0");
            for (var socket : slow) {
                socket.getOutputStream().write("abcde".getBytes(StandardCharsets.UTF_8));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .endsWith("read 5");
                socket.close();
            }
            assertThat(server.send(HEADERS + "Content-Length: 5\r\n\r\nabcde")).endsWith("read 5");
        }
    }

    /** A request that has been told to go on: its body is counted from then. */
    private static Socket begin(LimitServer server) throws IOException {
        var socket = server.connect();
        socket.getOutputStream()
                .write((HEADERS + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        return socket;
    }
}
