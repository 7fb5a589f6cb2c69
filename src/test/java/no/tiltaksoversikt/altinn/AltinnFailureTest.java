package no.tiltaksoversikt.altinn;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.tiltaksoversikt.altinn.FakeAltinn.Stored;
import no.tiltaksoversikt.altinn.InboxInstance.FoundBy;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.client.AltinnClient;
import no.tiltaksoversikt.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failed calls to Altinn and Maskinporten, forms that cannot be processed, and missing events. */
@QuarkusTest
class AltinnFailureTest extends AltinnTest {

    private static final String INSTANCES = "/v1/altinn/instances";

    @Inject
    AltinnClient client;

    private int year;
    private Stored stored;

    @BeforeEach
    void send_a_form_in() {
        year = openEdition(AGENCY);
        stored = sendIn(AGENCY, form(year, aMeasure()));
    }

    @Test
    void a_transient_failure_is_retried_at_once() {
        altinn.fail("instance", 500, 2);
        receive(stored);

        assertJob(stored, Status.DONE, Outcome.RECEIVED);
        assertThat(altinn.calls("instance")).isEqualTo(3);
    }

    @Test
    void a_lasting_failure_is_attempted_again_later_until_the_form_is_given_up() {
        altinn.fail("data", 503, 9);
        receive(stored);
        assertJob(stored, Status.WAITING, null);
        assertThat(job(stored).problem()).isEqualTo("data-503");
        work();
        assertThat(altinn.calls("data"))
                .as("not before the next attempt is due")
                .isEqualTo(3);
        breakers.resetAll();
        workAfter(Duration.ofHours(2));
        breakers.resetAll();
        workAfter(Duration.ofHours(4));

        assertJob(stored, Status.DEAD, null);
        directorate()
                .get(INSTANCES + "?status=dead")
                .then()
                .statusCode(200)
                .body("items.id", contains(stored.address.id().toString()))
                .body("items[0].problem", equalTo("data-503"))
                .body("items[0].attempts", equalTo(3))
                .body("totalItems", equalTo(1));

        breakers.resetAll();
        replay(stored).then().statusCode(202).body("status", equalTo("WAITING")).body("attempts", equalTo(0));
        work();
        assertJob(stored, Status.DONE, Outcome.RECEIVED);
        assertThat(answers(year, AGENCY)).isOne();
        assertThat(rows("select action from audit_entry where organisation = ? and action like 'altinn%'", DIRECTORATE))
                .contains(java.util.List.of("altinn-form-replayed"));
    }

    @Tag("full")
    @Test
    void a_call_without_a_response_times_out_and_is_retried() {
        altinn.fail("data", 0, 1);
        receive(stored);

        assertJob(stored, Status.DONE, Outcome.RECEIVED);
        assertThat(altinn.calls("data")).isEqualTo(2);
    }

    @Tag("full")
    @Test
    void when_altinn_is_down_the_circuit_breaker_opens_and_forms_wait_without_calls() {
        var others = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> sendIn(AGENCY, form(year, aMeasure())))
                .toList();
        others.forEach(this::deliver);
        deliver(stored);
        altinn.fail("instance", 503, 100);
        work();
        assertThat(breakers.currentState("altinn")).isEqualTo(CircuitBreakerState.OPEN);
        var calls = altinn.calls("instance");
        workAfter(Duration.ofHours(2));
        assertThat(altinn.calls("instance")).isEqualTo(calls);

        altinn.clearFailures();
        breakers.resetAll();
        workAfter(Duration.ofHours(5));

        assertJob(stored, Status.DONE, job(stored).outcome());
        assertThat(rows("select id from altinn_instance where status <> 'DONE'"))
                .isEmpty();
    }

    @Test
    void an_instance_that_is_not_found_is_given_up_after_fewer_attempts() {
        altinn.fail("instance", 404, 2);
        receive(stored);
        assertJob(stored, Status.WAITING, null);
        assertThat(altinn.calls("instance")).as("not retried").isOne();
        workAfter(Duration.ofHours(2));

        assertJob(stored, Status.DEAD, null);
        assertThat(job(stored).problem()).isEqualTo("instance-404");
        assertThat(altinn.calls("instance")).isEqualTo(2);
        replay(stored).then().statusCode(202);
        work();
        assertJob(stored, Status.DONE, Outcome.RECEIVED);
    }

    @Test
    void a_token_is_reused_and_replaced_when_altinn_refuses_it() {
        receive(stored);
        var grants = issuer.grants();
        receive(sendIn(AGENCY, form(year, aMeasure().named("To"))));
        assertThat(issuer.grants()).as("one token for both").isEqualTo(grants);

        altinn.forgetTokens();
        var third = sendIn(AGENCY, form(year, aMeasure().named("Tre")));
        receive(third);

        assertJob(third, Status.DONE, Outcome.RECEIVED);
        assertThat(issuer.grants()).isEqualTo(grants + 1);
    }

    @Test
    void concurrent_calls_share_one_token_exchange() throws Exception {
        client.subscriptions();
        altinn.forgetTokens();
        var grants = issuer.grants();
        var pool = Executors.newFixedThreadPool(10);
        var calls = pool.invokeAll(Collections.nCopies(40, (Callable<Object>) client::subscriptions));
        pool.shutdown();

        for (var call : calls) {
            assertThat(call.get()).isNotNull();
        }
        assertThat(issuer.grants()).isEqualTo(grants + 1);
    }

    @Tag("full")
    @Test
    void a_token_is_replaced_before_it_expires() {
        altinn.tokenLifetime = Duration.ofMinutes(1);
        altinn.forgetTokens();
        receive(stored);
        var grants = issuer.grants();
        receive(sendIn(AGENCY, form(year, aMeasure().named("To"))));

        assertThat(issuer.grants()).isGreaterThan(grants);
        assertThat(altinn.calls("instance"))
                .as("the first with a token of another test")
                .isBetween(2, 3);
    }

    @Tag("full")
    @Test
    void a_refusal_by_maskinporten_is_stored_as_the_problem() {
        altinn.forgetTokens();
        issuer.trust(AltinnEnvironment.CLIENT, DIRECTORATE, no.tiltaksoversikt.testing.TestIssuer.newKey());
        receive(stored);

        assertJob(stored, Status.WAITING, null);
        assertThat(job(stored).problem()).isEqualTo("maskinporten-token-400");
    }

    @Test
    void an_instance_that_is_not_completed_waits() {
        var early = altinn.sendIn(AGENCY, null, stored.form, stored.contentType);
        deliver(altinn.event("tidlig", stored, CloudEvent.COMPLETED)
                        .replace(stored.address.toString(), early.address.toString()))
                .then()
                .statusCode(200);
        work();

        assertThat(job(early).status()).isEqualTo(Status.WAITING);
        assertThat(job(early).problem()).isEqualTo("instance-not-completed");
    }

    @Test
    void a_form_of_a_person_is_given_up() {
        var persons = sendIn(null, form(year, aMeasure()));
        receive(persons);

        assertJob(persons, Status.DEAD, null);
        assertThat(job(persons).problem()).isEqualTo("owner-is-no-organisation");
        directorate()
                .get(INSTANCES)
                .then()
                .body("items[0].agency", equalTo(null))
                .body("items[0]", not(hasParty()));
    }

    private static org.hamcrest.Matcher<java.util.Map<? extends String, ?>> hasParty() {
        return org.hamcrest.Matchers.hasKey("partyId");
    }

    @Test
    void an_unreadable_form_is_given_up() {
        stored.form = "<!DOCTYPE submission [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><submission>&e;</submission>"
                .getBytes(StandardCharsets.UTF_8);
        receive(stored);

        assertJob(stored, Status.DEAD, null);
        assertThat(job(stored).problem()).isEqualTo("form-with-dtd");
    }

    @Tag("full")
    @Test
    void forms_without_an_event_are_found_on_every_page_once() {
        var others = java.util.stream.IntStream.range(0, 44)
                .mapToObj(i -> sendIn(AGENCY, form(year, aMeasure())))
                .toList();
        deliver(others.get(0));

        assertThat(reconciliation.run(clock))
                .as("all but the one with an event")
                .isEqualTo(44);
        assertThat(altinn.calls("instances")).isEqualTo(3);
        assertThat(job(stored).foundBy()).isEqualTo(FoundBy.RECONCILIATION);
        assertThat(job(others.get(0)).foundBy()).isEqualTo(FoundBy.EVENT);

        work();
        assertThat(reconciliation.run(clock)).isZero();
        assertThat(rows("select id from altinn_instance where status <> 'DONE'"))
                .isEmpty();
        assertThat(others).allMatch(it -> it.confirmed);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 499})
    void a_query_that_times_out_is_retried(int status) {
        altinn.fail("instances", status, 2);

        assertThat(reconciliation.run(clock)).isOne();
    }

    @Test
    void a_query_that_keeps_failing_is_left_to_the_next_run() {
        altinn.fail("instances", 400, 3);

        assertThat(reconciliation.run(clock)).isZero();
        assertThat(reconciliation.run(clock)).isOne();
    }

    @Test
    void only_the_directorate_lists_and_replays_forms() {
        deliver(stored);
        anyone().get(INSTANCES).then().statusCode(401);
        agency(AGENCY).get(INSTANCES).then().statusCode(403);
        as(AGENCY, Scope.ADMIN).get(INSTANCES).then().statusCode(403);
        anyone().post(INSTANCES + "/" + stored.address.id() + "/replay").then().statusCode(401);
        agency(AGENCY)
                .post(INSTANCES + "/" + stored.address.id() + "/replay")
                .then()
                .statusCode(403);
        directorate()
                .post(INSTANCES + "/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("altinn-instance-not-found")));
        directorate().post(INSTANCES + "/tull/replay").then().statusCode(404);
        directorate().get(INSTANCES + "?status=borte").then().statusCode(400);
        directorate().get(INSTANCES + "?status=waiting").then().statusCode(200).body("totalItems", equalTo(1));
        directorate().get(INSTANCES + "?status=done").then().statusCode(200).body("totalItems", equalTo(0));
    }
}
