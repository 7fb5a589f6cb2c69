package no.tiltaksoversikt.organisation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.testing.FakeRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Enhetsregisteret's answers, over HTTP. */
class RegisterClientTest {

    private final FakeRegister register = new FakeRegister();
    private final RegisterClient client = client(register.url(), Duration.ofSeconds(5));

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    void a_unit_is_read_with_its_name_form_and_deletion() {
        register.put("991825827", """
                {"organisasjonsnummer": "991825827", "navn": "DIGITALISERINGSDIREKTORATET",
                 "organisasjonsform": {"kode": "ORGL"}, "overordnetEnhet": "932384469"}""");
        register.put("821227062", """
                {"navn": "VESTFOLD OG TELEMARK", "organisasjonsform": {"kode": "FYLK"}, "slettedato": "2024-11-26"}""");

        assertThat(client.find("991825827")).contains(new RegisterUnit("DIGITALISERINGSDIREKTORATET", "ORGL", null));
        assertThat(client.find("821227062").orElseThrow().deletedOn()).isEqualTo("2024-11-26");
        assertThat(client.find("999999999")).isEmpty();
    }

    @Test
    void an_error_and_an_answer_that_is_no_json_fail() {
        register.put("974760673", "<html>");
        register.fail("974761076", 1);

        assertThatThrownBy(() -> client.find("974760673")).isInstanceOf(RegisterClient.RegisterFailed.class);
        assertThatThrownBy(() -> client.find("974761076")).isInstanceOf(RegisterClient.RegisterFailed.class);
    }

    @Test
    void a_register_that_does_not_answer_in_time_fails() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = client("http://localhost:" + silent.getLocalPort(), Duration.ofMillis(50));
            assertThatThrownBy(() -> waiting.find("974760673")).isInstanceOf(RegisterClient.RegisterFailed.class);
        }
    }

    @Test
    void without_an_address_there_are_no_differences_to_list() {
        var resource = new DifferenceResource(null, config(null, Duration.ZERO), null, Clock.systemUTC());
        assertThatThrownBy(() -> resource.listRegisterDifferences(null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(409));
    }

    private static RegisterClient client(String url, Duration timeout) {
        return new RegisterClient(config(url, timeout), new ObjectMapper());
    }

    private static RegisterConfig config(String url, Duration timeout) {
        return new RegisterConfig() {
            @Override
            public Optional<URI> url() {
                return Optional.ofNullable(url).map(URI::create);
            }

            @Override
            public Duration timeout() {
                return timeout;
            }

            @Override
            public String compare() {
                return "off";
            }
        };
    }
}
