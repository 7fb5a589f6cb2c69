package no.tiltaksoversikt.organisation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Enhetsregisteret's answers, over HTTP. */
class DifferenceTest {

    private final Map<String, String> units = new ConcurrentHashMap<>();
    private HttpServer server;
    private RegisterClient register;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/enheter/", exchange -> {
            var orgNumber = exchange.getRequestURI().getPath().substring("/enheter/".length());
            var answer = units.getOrDefault(orgNumber, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    orgNumber.equals("000000000") ? 503 : answer.length == 0 ? 404 : 200,
                    answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        register = client(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_unit_is_read_with_its_name_form_and_deletion() {
        units.put("991825827", """
                {"organisasjonsnummer": "991825827", "navn": "DIGITALISERINGSDIREKTORATET",
                 "organisasjonsform": {"kode": "ORGL"}, "overordnetEnhet": "932384469"}""");
        units.put("821227062", """
                {"navn": "VESTFOLD OG TELEMARK", "organisasjonsform": {"kode": "FYLK"}, "slettedato": "2024-11-26"}""");

        assertThat(register.find("991825827")).contains(new RegisterUnit("DIGITALISERINGSDIREKTORATET", "ORGL", null));
        assertThat(register.find("821227062").orElseThrow().deletedOn()).isEqualTo("2024-11-26");
        assertThat(register.find("999999999")).isEmpty();
    }

    @Test
    void an_answer_that_is_none_fails() {
        units.put("974760673", "<html>");
        assertThatThrownBy(() -> register.find("000000000")).isInstanceOf(RegisterFailed.class);
        assertThatThrownBy(() -> register.find("974760673")).isInstanceOf(RegisterFailed.class);
        assertThatThrownBy(() -> client(URI.create("http://localhost:1")).find("974760673"))
                .isInstanceOf(RegisterFailed.class);
    }

    private static RegisterClient client(URI url) {
        return new RegisterClient(
                new RegisterConfig() {
                    @Override
                    public Optional<URI> url() {
                        return Optional.of(url);
                    }

                    @Override
                    public Duration timeout() {
                        return Duration.ofSeconds(5);
                    }

                    @Override
                    public String compare() {
                        return "off";
                    }
                },
                new ObjectMapper());
    }
}
