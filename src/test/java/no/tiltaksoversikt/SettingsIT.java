package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import no.tiltaksoversikt.testing.JarProcess;
import no.tiltaksoversikt.testing.JarTest;
import no.tiltaksoversikt.testing.TestCertificate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with settings that differ from the defaults. */
@Tag("full")
class SettingsIT extends JarTest {

    private static final String FIGURE = "/v1/editions/2019/figures/5";

    @TempDir
    Path certificates;

    @Test
    void management_has_a_port_of_its_own_tls_is_compressed_and_a_read_that_takes_too_long_is_refused()
            throws Exception {
        var certificate = TestCertificate.in(certificates);
        var management = freePort();
        var secure = freePort();
        var service = JarProcess.embedded(
                folder,
                issuer,
                Map.of(
                        "TILTAK_HTTP_MANAGEMENT_PORT",
                        String.valueOf(management),
                        "QUARKUS_HTTP_SSL_PORT",
                        String.valueOf(secure),
                        "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                        certificate.file().toString(),
                        "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD",
                        TestCertificate.PASSWORD,
                        "TILTAK_LIMITS_READ_TIMEOUT",
                        "1S"));
        started.add(service);
        service.awaitReady(management);

        var managed = "http://localhost:" + management;
        assertThat(status(managed + "/q/metrics")).isEqualTo(200);
        assertThat(status(managed + FIGURE)).isEqualTo(404);
        assertThat(status(service.address("/q/health/ready").toString())).isEqualTo(404);
        assertThat(status(service.address(FIGURE).toString())).isEqualTo(200);

        var tls = HttpClient.newBuilder().sslContext(certificate.trusting()).build();
        var packed = tls.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + secure + FIGURE))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).endsWith("-gzip\""));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(http.send(
                                HttpRequest.newBuilder(service.address(FIGURE)).build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body());

        try (var locked = DriverManager.getConnection(databaseIn(folder), "postgres", "");
                var statement = locked.createStatement()) {
            locked.setAutoCommit(false);
            statement.execute("lock table measure in access exclusive mode");
            var refused = http.send(
                    HttpRequest.newBuilder(service.address("/v1/editions/2019/measures?q=skjema"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("urn:problem-type:tiltaksoversikt:read-too-long");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        }
        assertThat(status(service.address("/v1/editions/2019/measures?q=skjema").toString()))
                .isEqualTo(200);
    }

    @Test
    void a_start_without_its_database_names_the_setting_that_helps() throws Exception {
        var away = JarProcess.with(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/tiltak"));
        started.add(away);
        assertThat(away.exitCode()).isNotZero();
        assertThat(away.log()).contains("look at QUARKUS_DATASOURCE_JDBC_URL");

        var file = Files.createFile(certificates.resolve("file"));
        var nowhere =
                JarProcess.with(Map.of("TILTAK_DATA_DIR", file.resolve("data").toString()));
        started.add(nowhere);
        assertThat(nowhere.exitCode()).isNotZero();
        assertThat(nowhere.log()).contains("TILTAK_DATA_DIR").doesNotContain("\tat ");
    }

    private int status(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws Exception {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
