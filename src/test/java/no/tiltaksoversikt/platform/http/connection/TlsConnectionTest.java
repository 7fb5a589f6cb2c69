package no.tiltaksoversikt.platform.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.tiltaksoversikt.testing.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections with TLS are looked after like those without. */
class TlsConnectionTest {

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    private static final int ANSWERED_WITHIN_MILLISECONDS = 10_000;

    private TestCertificate certificate;
    private int port;

    @BeforeEach
    void a_server_that_answers_with_the_address_that_it_read() throws Exception {
        certificate = TestCertificate.in(folder);
        port = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(new PfxOptions()
                                .setPath(certificate.file().toString())
                                .setPassword(TestCertificate.PASSWORD)))
                .requestHandler(request -> {
                    var unused = request.path().equals("/stopping")
                            ? request.response().setStatusCode(503).end()
                            : request.response().end(request.uri());
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Tag("full")
    @Test
    void an_address_is_repaired() throws Exception {
        assertThat(send("/v1/a?where=phase:A|B")).startsWith("HTTP/1.1 200").endsWith("/v1/a?where=phase:A%7CB");
    }

    @Test
    void a_refusal_of_the_framework_gets_a_body() throws Exception {
        assertThat(send("/v1/" + "a".repeat(5000)).replace("HTTP/1.0", "HTTP/1.1"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json", "urn:problem-type:tiltaksoversikt:address-too-long");
    }

    @Tag("full")
    @Test
    void a_service_that_stops_says_so_and_closes_the_connection() throws Exception {
        assertThat(send("/stopping", "keep-alive"))
                .startsWith("HTTP/1.1 503")
                .containsIgnoringCase("connection: close")
                .contains("urn:problem-type:tiltaksoversikt:stopping");
    }

    private String send(String address) throws Exception {
        return send(address, "close");
    }

    private String send(String address, String connection) throws Exception {
        try (Socket socket = certificate.trusting().getSocketFactory().createSocket("localhost", port)) {
            socket.setSoTimeout(ANSWERED_WITHIN_MILLISECONDS);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: " + connection + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
