package no.tiltaksoversikt.platform.http.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelinedRequestsTest {

    private static final String TIMEOUT = "tiltak.http.answer-timeout";
    private static final int LARGE = 50_000_000;
    private static final int MANY = 3000;

    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void be_impatient() {
        System.setProperty(TIMEOUT, "1S");
    }

    @AfterEach
    void close() {
        System.clearProperty(TIMEOUT);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void a_client_that_reads_nothing_has_one_answer_made_and_loses_its_connection(int requests) throws Exception {
        var made = new AtomicInteger();
        var closed = new CompletableFuture<Boolean>();
        var server = serve(request -> {
            made.incrementAndGet();
            request.connection().closeHandler(ignored -> closed.complete(true));
            var unused = request.response().end(Buffer.buffer(new byte[LARGE]));
        });
        try (var client = new Socket()) {
            client.setReceiveBufferSize(1024);
            client.connect(new InetSocketAddress("localhost", server.actualPort()));
            client.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(requests).getBytes(US_ASCII));

            assertThat(closed.get(1, TimeUnit.MINUTES)).isTrue();
            assertThat(made).hasValue(1);
        }
    }

    /** More than fit one reading, with bodies, and with answers that have none. */
    @Tag("full")
    @Test
    void pipelined_requests_are_answered_in_their_order() throws Exception {
        var server = serve(request -> request.body().onSuccess(body -> {
            var unused = request.response().end(request.path() + ' ' + body + '\n');
        }));
        try (var client = new Socket("localhost", server.actualPort())) {
            var sent = CompletableFuture.runAsync(() -> write(client));
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))
                    .lines()
                    .filter(line -> line.startsWith("/"))
                    .toList();

            sent.get(1, TimeUnit.MINUTES);
            assertThat(lines)
                    .isEqualTo(IntStream.range(0, MANY)
                            .filter(number -> number % 3 != 1)
                            .mapToObj(number -> "/" + number + ' ' + body(number))
                            .toList());
        }
    }

    private static void write(Socket client) {
        try {
            for (var number = 0; number < MANY; number++) {
                var method = number % 3 == 0 ? "POST" : number % 3 == 1 ? "HEAD" : "GET";
                var isLast = number == MANY - 1;
                client.getOutputStream()
                        .write((method + " /" + number + " HTTP/1.1\r\nHost: x\r\n"
                                        + (isLast ? "Connection: close\r\n" : "")
                                        + "Content-Length: " + body(number).length() + "\r\n\r\n" + body(number))
                                .getBytes(US_ASCII));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String body(int number) {
        return number % 3 == 0 ? "x".repeat(number) : "";
    }

    private HttpServer serve(Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(handler)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
