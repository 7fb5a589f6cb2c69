package no.tiltaksoversikt.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import no.tiltaksoversikt.testing.TestIssuer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** The issuer's keys: rotated, away, or hanging. */
class KeyCacheTest {

    private static final RsaJsonWebKey FIRST = TestIssuer.newKey();
    private static final RsaJsonWebKey SECOND = TestIssuer.newKey();

    private final TestClock clock = new TestClock();
    private final TestKeys issuer = new TestKeys();
    private final KeyCache cache = new KeyCache(issuer, clock);

    @Test
    void a_rotated_key_is_found_and_the_old_one_is_gone() throws IOException, JoseException {
        issuer.keys = List.of(FIRST);
        assertThat(cache.find(signedWith(FIRST))).isPresent();
        issuer.keys = List.of(SECOND);
        clock.pass(Duration.ofSeconds(1));

        assertThat(cache.find(signedWith(SECOND))).isPresent();
        assertThat(cache.find(signedWith(FIRST))).isEmpty();
    }

    @Test
    void the_generation_changes_with_the_keys_and_only_with_them() throws IOException, JoseException {
        issuer.keys = List.of(FIRST);
        cache.find(signedWith(FIRST));
        var first = cache.generation();
        clock.pass(Duration.ofDays(2));
        cache.find(signedWith(FIRST));
        assertThat(issuer.fetches).hasValue(2);
        assertThat(cache.generation()).isEqualTo(first);

        issuer.keys = List.of(FIRST, SECOND);
        clock.pass(Duration.ofSeconds(1));
        cache.find(signedWith(SECOND));
        assertThat(cache.generation()).isNotEqualTo(first);
    }

    @Test
    void invented_keys_do_not_hammer_the_issuer() throws IOException, JoseException {
        issuer.keys = List.of(FIRST);
        for (var i = 0; i < 50; i++) {
            assertThat(cache.find(signedWith(SECOND))).isEmpty();
        }
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void known_keys_hold_while_the_issuer_is_away() throws IOException, JoseException {
        issuer.keys = List.of(FIRST);
        cache.find(signedWith(FIRST));
        issuer.keys = null;
        clock.pass(Duration.ofDays(2));

        assertThat(cache.find(signedWith(FIRST))).isPresent();
        assertThatThrownBy(() -> cache.find(signedWith(SECOND))).isInstanceOf(IOException.class);
    }

    @Test
    void a_failure_is_answered_at_once_for_a_while_and_then_tried_again() throws IOException, JoseException {
        issuer.keys = null;
        for (var i = 0; i < 20; i++) {
            assertThatThrownBy(() -> cache.find(signedWith(FIRST))).isInstanceOf(IOException.class);
        }
        assertThat(issuer.fetches).hasValue(1);
        issuer.keys = List.of(FIRST);
        clock.pass(Duration.ofSeconds(10));
        assertThat(cache.find(signedWith(FIRST))).isPresent();
    }

    @Test
    void all_who_wait_for_a_hanging_issuer_share_one_attempt() throws Exception {
        issuer.keys = null;
        issuer.hanging = new CountDownLatch(1);
        var callers = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 20; i++) {
            callers.add(() -> {
                assertThatThrownBy(() -> cache.find(signedWith(FIRST))).isInstanceOf(IOException.class);
                return true;
            });
        }
        callers.add(() -> {
            issuer.hanging.countDown();
            return true;
        });
        var pool = Executors.newFixedThreadPool(callers.size());
        for (var answer : pool.invokeAll(callers)) {
            assertThat(answer.get()).isTrue();
        }
        pool.shutdown();
        assertThat(issuer.fetches).hasValue(1);
    }

    private static JsonWebSignature signedWith(RsaJsonWebKey key) throws JoseException {
        var signed = new JsonWebSignature();
        signed.setCompactSerialization(TestIssuer.sign(new org.jose4j.jwt.JwtClaims(), key));
        return signed;
    }

    /** An issuer in the same process; without keys it is away. */
    private static final class TestKeys extends IssuerKeys {

        private final AtomicInteger fetches = new AtomicInteger();
        private volatile List<JsonWebKey> keys = List.of();
        private volatile CountDownLatch hanging = new CountDownLatch(0);

        TestKeys() {
            super(new IssuerMetadata(() -> "https://issuer.example.com/", new ObjectMapper()));
        }

        @Override
        List<JsonWebKey> fetch() throws IOException {
            fetches.incrementAndGet();
            try {
                hanging.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            if (keys == null) {
                throw new IOException("away");
            }
            return keys;
        }
    }

    /** A clock that moves when it is told to. */
    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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
    }
}
