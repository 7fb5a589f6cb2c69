package no.tiltaksoversikt.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;

/** The packaged service, started as a user starts it. */
public final class JarProcess {

    /** Where the build puts the service. */
    public static final Path APPLICATION = Path.of("target", "quarkus-app");

    private static final Path JAR = APPLICATION.resolve("quarkus-run.jar");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BETWEEN_QUESTIONS = 100;

    private final int port;
    private final Path log;
    private final Process process;

    private JarProcess(Map<String, String> settings, List<String> options) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        log = Files.createTempFile("tiltaksoversikt", ".log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        process = builder.start();
    }

    /** With the embedded database in a folder, which has the reference editions if it was empty. */
    public static JarProcess embedded(Path folder, TestIssuer issuer) throws IOException, InterruptedException {
        return embedded(folder, issuer, Map.of());
    }

    /** The same with more settings. */
    public static JarProcess embedded(Path folder, TestIssuer issuer, Map<String, String> more)
            throws IOException, InterruptedException {
        if (Files.notExists(folder.resolve("postgres"))) {
            DatabaseTemplate.copyTo(folder);
        }
        var settings = new HashMap<>(more);
        settings.put("TILTAK_DATA_DIR", folder.toString());
        settings.put("TILTAK_MASKINPORTEN_ISSUER", issuer.issuer());
        return with(settings);
    }

    /** With these settings and nothing else. */
    public static JarProcess with(Map<String, String> settings) throws IOException, InterruptedException {
        return new JarProcess(settings, ClassArchive.options(JAR, JarProcess::startAndEnd));
    }

    private static void startAndEnd(List<String> options) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("tiltaksoversikt");
        DatabaseTemplate.copyTo(folder);
        var process = new JarProcess(Map.of("TILTAK_DATA_DIR", folder.toString()), options);
        process.awaitReady();
        process.terminate();
        DatabaseTemplate.delete(folder);
    }

    /** On a PostgreSQL that is there already. */
    public static JarProcess on(EmbeddedDatabase database, TestIssuer issuer) throws IOException, InterruptedException {
        var settings = new HashMap<String, String>();
        database.settings()
                .forEach((name, value) ->
                        settings.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        settings.put("TILTAK_MASKINPORTEN_ISSUER", issuer.issuer());
        return with(settings);
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Waits until the service says that it is ready, which nothing but asking tells; ends at once where the process does. */
    public void awaitReady() throws IOException, InterruptedException {
        awaitReady(port);
    }

    /** The same where health has a port of its own. */
    public void awaitReady(int healthPort) throws IOException, InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create("http://localhost:" + healthPort + "/q/health/ready"))
                .build();
        var end = Instant.now().plus(PATIENCE);
        do {
            try {
                var answer = HTTP.send(ready, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
        } while (!process.waitFor(BETWEEN_QUESTIONS, TimeUnit.MILLISECONDS)
                && Instant.now().isBefore(end));
        throw new IllegalStateException("The service does not become ready:\n" + log());
    }

    /** SIGKILL: no hook of ours runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; the seconds that the process took to end. */
    public long terminate() throws InterruptedException {
        var begun = Instant.now();
        process.destroy();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return Duration.between(begun, Instant.now()).toSeconds();
    }

    /** The exit code of a process that ends by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The process goes on");
        }
        return process.exitValue();
    }

    public String log() throws IOException {
        return Files.readString(log);
    }
}
