package no.tiltaksoversikt.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Enhetsregisteret, with the units that a test puts in. */
public final class FakeRegister implements AutoCloseable {

    private static final String UNITS = "/enheter/";
    private static final int BUSY = 503;

    private final HttpServer server;
    private final Map<String, String> units = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    public FakeRegister() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "fake register");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext(UNITS, this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Retries don't wait in tests. */
    Map<String, String> settings() {
        var retry = "no.tiltaksoversikt.organisation.register.RegisterClient/find/Retry/";
        return Map.of("tiltak.register.url", url(), retry + "delay", "1", retry + "jitter", "0");
    }

    public void forgetAll() {
        units.clear();
        failures.clear();
    }

    /** Puts a unit in as the register has it, in JSON. */
    public void put(String orgNumber, String unit) {
        units.put(orgNumber, unit);
    }

    public void put(String orgNumber, String name, String form) {
        put(orgNumber, "{\"navn\": \"%s\", \"organisasjonsform\": {\"kode\": \"%s\"}}".formatted(name, form));
    }

    public void remove(String orgNumber) {
        units.remove(orgNumber);
    }

    /** Answers 503 for a number so many times. */
    public void fail(String orgNumber, int times) {
        failures.put(orgNumber, times);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var orgNumber = exchange.getRequestURI().getPath().substring(UNITS.length());
        var unit = units.get(orgNumber);
        if (failures.merge(orgNumber, -1, Integer::sum) >= 0) {
            exchange.sendResponseHeaders(BUSY, -1);
        } else if (unit == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            var bytes = unit.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
