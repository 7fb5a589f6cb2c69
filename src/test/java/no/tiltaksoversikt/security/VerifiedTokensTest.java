package no.tiltaksoversikt.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Caller CALLER = new Caller("974760673", null, "test", Set.of(Scope.WRITE));

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final VerifiedTokens tokens = new VerifiedTokens(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void a_token_is_known_for_a_minute_and_no_longer() {
        tokens.remember("t", 1, CALLER, now.plus(Duration.ofHours(1)));
        now = now.plusSeconds(59);
        assertThat(tokens.find("t", 1)).contains(CALLER);
        now = now.plusSeconds(1);
        assertThat(tokens.find("t", 1)).isEmpty();
    }

    @Test
    void a_token_that_expires_before_is_forgotten_when_it_expires() {
        tokens.remember("t", 1, CALLER, now.plusSeconds(10));
        now = now.plusSeconds(9);
        assertThat(tokens.find("t", 1)).contains(CALLER);
        now = now.plusSeconds(1);
        assertThat(tokens.find("t", 1)).isEmpty();
    }

    @Test
    void other_keys_end_what_was_verified_before() {
        tokens.remember("t", 1, CALLER, now.plusSeconds(50));
        assertThat(tokens.find("t", 2)).isEmpty();
    }

    @Test
    void another_token_is_another_token() {
        tokens.remember("t", 1, CALLER, now.plusSeconds(50));
        assertThat(tokens.find("T", 1)).isEmpty();
        assertThat(tokens.find("t ", 1)).isEmpty();
    }
}
