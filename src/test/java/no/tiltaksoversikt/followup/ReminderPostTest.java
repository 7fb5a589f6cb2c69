package no.tiltaksoversikt.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.followup.Delivery.Outcome;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.testing.SmtpServer;
import no.tiltaksoversikt.testing.SmtpServer.Behaviour;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a letter after each way in which a mail server can fail. */
class ReminderPostTest {

    /** More than a busy machine needs. */
    private static final String PATIENT = "PT30S";

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "TAKE, TAKEN, , PT30S",
        "REFUSE_RECIPIENT, REFUSED, 550, PT30S",
        "TURN_AWAY, UNREACHABLE, , PT30S",
        "DROP, UNREACHABLE, , PT30S",
        "BREAK_OFF, UNKNOWN, , PT30S",
        "STALL, UNKNOWN, , PT2S"
    })
    void the_outcome_says_what_is_known(Behaviour behaviour, Outcome outcome, Integer replyCode, String patience)
            throws IOException {
        try (var server = new SmtpServer()) {
            server.behave(behaviour);
            assertThat(send(server, patience, "a@example.com")).isEqualTo(new Delivery(outcome, replyCode));
        }
    }

    @Test
    void an_address_that_is_none_is_refused() throws IOException {
        try (var server = new SmtpServer()) {
            assertThat(send(server, PATIENT, "no address").outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void where_no_server_listens_it_is_out_of_reach() throws IOException {
        var server = new SmtpServer();
        server.close();
        assertThat(send(server, PATIENT, "a@example.com").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    /** -Dmail.rounds=200 for a long run. */
    @Tag("full")
    @Test
    void a_letter_is_never_hurt_by_what_became_of_those_before() throws IOException {
        try (var server = new SmtpServer()) {
            for (var round = 0; round < Integer.getInteger("mail.rounds", 3); round++) {
                for (var before : Behaviour.values()) {
                    server.behave(before);
                    send(server, before == Behaviour.STALL ? "PT1S" : PATIENT, "before@example.com");
                    server.behave(Behaviour.TAKE);
                    assertThat(send(server, PATIENT, "after-" + round + "-" + before + "@example.com"))
                            .as("round %d, after %s", round, before)
                            .isEqualTo(Delivery.TAKEN);
                    assertThat(server.lettersTo("after-" + round + "-" + before + "@example.com"))
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void without_a_sender_nothing_is_sent() {
        assertThatThrownBy(() -> post(Map.of("tiltak.mail.from", "")).requireConfigured())
                .isInstanceOf(Problem.class);
    }

    private static Delivery send(SmtpServer server, String patience, String address) {
        var settings = new HashMap<>(server.settings());
        settings.put("tiltak.mail.patience", patience);
        return post(settings).send(address, "Påminnelse", "Hei\n.\nøvst");
    }

    private static ReminderPost post(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withDefaultValues(Map.of(
                        "tiltak.mail.mock", "false",
                        "tiltak.mail.host", "localhost",
                        "tiltak.mail.ssl", "false",
                        "tiltak.mail.start-tls", "optional",
                        "tiltak.mail.patience", PATIENT))
                .withDefaultValues(settings)
                .build();
        return new ReminderPost(config.getConfigMapping(MailConfig.class), new Replies(), Clock.systemUTC());
    }

    private record Replies() implements ReminderConfig {
        @Override
        public Optional<String> replyTo() {
            return Optional.of("svar@example.com");
        }

        @Override
        public URI link() {
            return URI.create("https://example.com");
        }
    }
}
