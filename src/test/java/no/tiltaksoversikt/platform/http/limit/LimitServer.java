package no.tiltaksoversikt.platform.http.limit;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import no.tiltaksoversikt.platform.http.HttpConfig;

/** A server with nothing but limits, and an answer behind them. */
final class LimitServer implements AutoCloseable {

    /** Callers without a proxy between. */
    static final CallerAddress DIRECT = new CallerAddress(false, Optional.empty());

    private final Vertx vertx = Vertx.vertx();
    private final int port;

    LimitServer(Consumer<Router> routes) {
        var router = Router.router(vertx);
        routes.accept(router);
        port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    Socket connect() throws IOException {
        return new Socket("localhost", port);
    }

    /** All that the server sends to these bytes until it closes the connection. */
    String send(String bytes) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Limits on bodies that a test reaches quickly. */
    record Bodies(Duration bodyTimeout, Duration bodyGrace, int bodyLowestRate, int unfinishedBodiesPerAddress)
            implements HttpConfig {

        @Override
        public int maxBodyMebibytes() {
            return 1;
        }

        @Override
        public int responseCacheMebibytes() {
            return 1;
        }

        @Override
        public Duration headerTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public int answerLowestRate() {
            return 1;
        }

        @Override
        public int answerMemoryMebibytes() {
            return 1;
        }

        @Override
        public int unfinishedBodies() {
            return 10;
        }

        @Override
        public int bodyMemoryMebibytes() {
            return 2;
        }

        @Override
        public OptionalInt managementPort() {
            return OptionalInt.empty();
        }

        @Override
        public String managementHost() {
            return "localhost";
        }
    }

    /** Allowances that a test uses up. */
    record Allowances(int addressBurst, int organisationBurst) implements LimitsConfig {

        @Override
        public int addressPerMinute() {
            return 1;
        }

        @Override
        public int organisationPerMinute() {
            return 1;
        }

        @Override
        public int costlyReads() {
            return 1;
        }

        @Override
        public int costlyReadsQueue() {
            return 1;
        }

        @Override
        public Duration costlyReadsPatience() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(30);
        }
    }

    /** Knows the token {@code known}, and no other. */
    static Optional<String> known(String authorization) {
        return authorization.equals("Bearer known") ? Optional.of("991825827") : Optional.empty();
    }
}
