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
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The issuer's keys: rotated, away, or hanging. */
class IssuerKeysTest {

    private static final RsaJsonWebKey FIRST = TestIssuer.newKey();
    private static final RsaJsonWebKey SECOND = TestIssuer.newKey();

    private final TestClock clock = new TestClock();
    private final TestIssuerMetadata issuer = new TestIssuerMetadata();
    private final IssuerKeys cache = new IssuerKeys(issuer, clock, Duration.ofHours(1), Duration.ZERO);

    @Test
    void a_rotated_key_is_found_and_the_old_one_is_gone() {
        issuer.keys = List.of(FIRST);
        assertThat(isFound(cache, FIRST)).isTrue();
        issuer.keys = List.of(SECOND);

        assertThat(isFound(cache, SECOND)).isTrue();
        assertThat(isFound(cache, FIRST)).isFalse();
    }

    @Test
    void the_generation_changes_with_the_keys_and_only_with_them() {
        issuer.keys = List.of(FIRST);
        isFound(cache, FIRST);
        var first = cache.generation();
        isFound(cache, SECOND);
        assertThat(issuer.fetches).hasValueGreaterThan(1);
        assertThat(cache.generation()).isEqualTo(first);

        issuer.keys = List.of(FIRST, SECOND);
        isFound(cache, SECOND);
        assertThat(cache.generation()).isNotEqualTo(first);
    }

    @Tag("full")
    @Test
    void invented_keys_do_not_hammer_the_issuer() {
        var patient = new IssuerKeys(issuer, clock, Duration.ofHours(1), Duration.ofHours(1));
        issuer.keys = List.of(FIRST);
        for (var i = 0; i < 50; i++) {
            assertThat(isFound(patient, SECOND)).isFalse();
        }
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void known_keys_hold_while_the_issuer_is_away() {
        var forgetful = new IssuerKeys(issuer, clock, Duration.ZERO, Duration.ZERO);
        issuer.keys = List.of(FIRST);
        isFound(forgetful, FIRST);
        issuer.keys = null;

        assertThat(isFound(forgetful, FIRST)).isTrue();
        assertUnreachable(forgetful, SECOND);
    }

    @Test
    void a_failure_is_answered_at_once_for_a_while_and_then_tried_again() {
        issuer.keys = null;
        for (var i = 0; i < 20; i++) {
            assertUnreachable(cache, FIRST);
        }
        assertThat(issuer.fetches).hasValue(1);
        issuer.keys = List.of(FIRST);
        clock.pass(Duration.ofSeconds(10));
        assertThat(isFound(cache, FIRST)).isTrue();
    }

    @Test
    void what_is_no_key_set_is_no_answer() {
        issuer.garbage = "<html>";

        assertUnreachable(cache, FIRST);
    }

    @Test
    void all_who_wait_for_a_hanging_issuer_share_one_attempt() throws Exception {
        issuer.keys = null;
        issuer.hanging = new CountDownLatch(1);
        var callers = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 20; i++) {
            callers.add(() -> {
                assertUnreachable(cache, FIRST);
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

    /** Whether the issuer has the key; an assertion fails where it doesn't answer. */
    private static boolean isFound(IssuerKeys keys, RsaJsonWebKey key) {
        try {
            return keys.resolver().resolveKey(signedWith(key), List.of()) != null;
        } catch (UnresolvableKeyException unknown) {
            assertThat(unknown).hasNoCause();
            return false;
        }
    }

    private static void assertUnreachable(IssuerKeys keys, RsaJsonWebKey key) {
        assertThatThrownBy(() -> keys.resolver().resolveKey(signedWith(key), List.of()))
                .isInstanceOf(UnresolvableKeyException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    private static JsonWebSignature signedWith(RsaJsonWebKey key) {
        try {
            var signed = new JsonWebSignature();
            signed.setCompactSerialization(TestIssuer.sign(new JwtClaims(), key));
            return signed;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An issuer in the same process; without keys it is away. */
    private static final class TestIssuerMetadata extends IssuerMetadata {

        private final AtomicInteger fetches = new AtomicInteger();
        private volatile List<JsonWebKey> keys = List.of();
        private volatile String garbage;
        private volatile CountDownLatch hanging = new CountDownLatch(0);

        TestIssuerMetadata() {
            super(() -> "https://issuer.example.com/", new ObjectMapper());
        }

        @Override
        String document(String member) throws IOException {
            fetches.incrementAndGet();
            try {
                hanging.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            if (keys == null) {
                throw new IOException("away");
            }
            return garbage == null ? new JsonWebKeySet(keys).toJson() : garbage;
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
