package no.tiltaksoversikt.platform.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
class SlowReadersTest {

    private static final String TIMEOUT = "tiltak.http.answer-timeout";
    private static final int LARGE = 50_000_000;

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

    @Test
    void a_client_that_reads_nothing_of_its_answer_loses_its_connection() throws Exception {
        var closed = new CompletableFuture<Boolean>();
        var server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(request -> {
                    request.connection().closeHandler(ignored -> closed.complete(true));
                    var unused = request.response().end(Buffer.buffer(new byte[LARGE]));
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try (var client = new Socket()) {
            client.setReceiveBufferSize(1024);
            client.connect(new InetSocketAddress("localhost", server.actualPort()));
            client.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(closed.get(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
