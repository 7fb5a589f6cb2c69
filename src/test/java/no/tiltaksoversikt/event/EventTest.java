package no.tiltaksoversikt.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens is told to those who may know it, in its order. */
@QuarkusTest
class EventTest extends HttpTest {

    private static final String EDITION = "no.tiltaksoversikt.edition.";
    private static final String RECEIVED = "no.tiltaksoversikt.submission.received";

    @Inject
    DeliveryJob job;

    @Inject
    DeliveryService deliveries;

    private final List<Subscriber> subscribers = new ArrayList<>();

    /** A server that takes events, and answers each with a status. */
    private final class Subscriber implements AutoCloseable {

        final BlockingQueue<Sent> received = new LinkedBlockingQueue<>();
        private final HttpServer server;
        private final Function<Sent, Integer> status;

        record Sent(String path, Map<String, List<String>> headers, String body) {

            JsonPath event() {
                return JsonPath.from(body);
            }
        }

        Subscriber(Function<Sent, Integer> status) {
            this.status = status;
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", this::take);
            server.start();
            subscribers.add(this);
        }

        private void take(HttpExchange exchange) throws IOException {
            var sent = new Sent(
                    exchange.getRequestURI().getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.add(sent);
            exchange.sendResponseHeaders(status.apply(sent), -1);
            exchange.close();
        }

        String url() {
            return "http://localhost:" + server.getAddress().getPort() + "/hook?a=1";
        }

        Sent next() {
            try {
                var sent = received.poll(30, TimeUnit.SECONDS);
                assertThat(sent).as("an event within half a minute").isNotNull();
                return sent;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @AfterEach
    void forgetSubscribers() {
        subscribers.forEach(Subscriber::close);
        asOwner("delete from event_subscription");
    }

    /** The id of the newest event. */
    private String latest() {
        openEdition();
        job.run();
        return rows("select event_id from event order by position desc limit 1")
                .get(0)
                .get(0)
                .toString();
    }

    private List<String> types(String after, String orgNumber, String scopes) {
        var request = orgNumber == null ? anyone() : as(orgNumber, scopes);
        return request.get("/v1/events?after=" + after).jsonPath().getList("items.type");
    }

    private ValidatableResponse subscribe(String orgNumber, String id, Map<String, Object> body) {
        return as(orgNumber, Scope.READ)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/subscriptions/" + id)
                .then();
    }

    private void answer(int year, String orgNumber) {
        var nothing = JsonNodeFactory.instance.objectNode().put("nothingToReport", true);
        nothing.putArray("measures");
        respondent(year, orgNumber).submit(nothing).then().statusCode(201);
    }

    @Test
    void all_see_what_happens_to_editions_and_an_agency_what_happens_to_its_answer() {
        var start = latest();
        var year = openEdition(AGENCY, OTHER_AGENCY);
        answer(year, AGENCY);
        job.run();

        assertThat(types(start, null, null)).containsExactly(EDITION + "opened");
        assertThat(types(start, OTHER_AGENCY, Scope.READ)).containsExactly(EDITION + "opened");
        assertThat(types(start, AGENCY, Scope.READ)).containsExactly(EDITION + "opened", RECEIVED);
        assertThat(types(start, DIRECTORATE, Scope.ADMIN)).containsExactly(EDITION + "opened", RECEIVED);
    }

    @Test
    void an_event_says_what_it_is_about_and_where_to_go_on() {
        var start = latest();
        var year = openEdition(AGENCY);
        answer(year, AGENCY);
        job.run();

        agency(AGENCY)
                .get("/v1/events?after=" + start + "&type=" + RECEIVED)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].subject", equalTo("editions/" + year + "/submissions/" + AGENCY))
                .body("items[0].data.edition", equalTo(year))
                .body("items[0].data.agency", equalTo(AGENCY))
                .body("items[0].data.revision", equalTo(1))
                .body("items[0].data.href", startsWith("http"))
                .body("next", endsWith("&type=" + RECEIVED + "&size=100"));
    }

    @Test
    void the_next_address_leads_on_and_an_event_that_a_caller_may_not_see_is_no_place_to_begin() {
        var start = latest();
        var year = openEdition(AGENCY);
        answer(year, AGENCY);
        job.run();

        var next =
                anyone().get("/v1/events?after=" + start + "&size=1").jsonPath().getString("next");
        anyone().get(next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", equalTo(next));
        var own = agency(AGENCY)
                .get("/v1/events?type=" + RECEIVED + "&after=" + start)
                .jsonPath()
                .getString("items[0].id");
        anyone().get("/v1/events?after=" + own)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("event-not-found")));
        anyone().get("/v1/events?after=7").then().statusCode(400);
        anyone().get("/v1/events?type=wrong").then().statusCode(400);
    }

    @Test
    void an_edition_is_closing_once() {
        var start = latest();
        openEditionOf("2019", LocalDate.now(Clocks.NORWAY).plusDays(3).toString());
        openEditionOf("2019", "2099-12-31");

        job.tidy();
        job.run();
        job.tidy();
        job.run();

        assertThat(types(start, null, null))
                .filteredOn(type -> type.endsWith("closing"))
                .hasSize(1);
    }

    @Test
    void a_subscriber_gets_what_it_may_see_signed_and_in_order() throws WebhookVerificationException {
        var subscriber = new Subscriber(sent -> 204);
        var secret = subscribe(AGENCY, "own", Map.of("url", subscriber.url()))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("secret");
        var year = openEdition(AGENCY, OTHER_AGENCY);
        answer(year, OTHER_AGENCY);
        answer(year, AGENCY);
        job.run();

        var opened = subscriber.next();
        var received = subscriber.next();

        assertThat(opened.event().getString("type")).isEqualTo(EDITION + "opened");
        assertThat(received.event().getString("data.agency")).isEqualTo(AGENCY);
        assertThat(received.headers().get("Webhook-id"))
                .containsExactly(received.event().getString("id"));
        new Webhook(secret).verify(received.body(), HttpHeaders.of(received.headers(), (name, value) -> true));
        agency(AGENCY).get("/v1/subscriptions/own").then().body("secret", nullValue());
    }

    @Test
    void only_the_types_asked_for_are_sent() {
        var subscriber = new Subscriber(sent -> 200);
        subscribe(AGENCY, "types", Map.of("url", subscriber.url(), "types", List.of(RECEIVED)))
                .statusCode(201);
        var year = openEdition(AGENCY);
        answer(year, AGENCY);
        job.run();

        assertThat(subscriber.next().event().getString("type")).isEqualTo(RECEIVED);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_event_that_is_refused_becomes_a_dead_letter_until_a_replay_delivers_it(boolean byItself) {
        var start = latest();
        var isWell = new boolean[1];
        var subscriber = new Subscriber(
                sent -> isWell[0] || sent.event().getString("type").equals(RECEIVED) ? 200 : 307);
        subscribe(AGENCY, "refuses", Map.of("url", subscriber.url())).statusCode(201);
        var year = openEdition(AGENCY);
        answer(year, AGENCY);
        job.run();
        for (var attempt = 0; attempt < 8; attempt++) {
            assertThat(subscriber.next().event().getString("type")).isEqualTo(EDITION + "opened");
        }
        assertThat(subscriber.next().event().getString("type")).isEqualTo(RECEIVED);

        var dead = agency(AGENCY).get("/v1/subscriptions/refuses/dead-letters").jsonPath();
        assertThat(dead.getList("items.event.type")).containsExactly(EDITION + "opened");
        assertThat(dead.getInt("items[0].attempts")).isEqualTo(8);
        assertThat(dead.getString("items[0].failure")).contains("307");

        isWell[0] = true;
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(
                        byItself
                                ? Map.of("events", List.of(dead.getString("items[0].event.id")))
                                : Map.of("after", start))
                .post("/v1/subscriptions/refuses/replays")
                .then()
                .statusCode(200);
        runUntilReleased();
        assertThat(subscriber.next().event().getString("id")).isEqualTo(dead.getString("items[0].event.id"));
        runUntilReleased();
        agency(AGENCY).get("/v1/subscriptions/refuses/dead-letters").then().body("totalItems", is(0));
    }

    @Test
    void an_instance_that_has_lost_its_lease_leaves_that_of_another_alone() {
        subscribe(AGENCY, "leased", Map.of("url", new Subscriber(sent -> 200).url()))
                .statusCode(201);
        openEdition(AGENCY);
        deliveries.number();
        var lost = deliveries.claim(1).get(0);
        assertThat(lost.leasedUntil()).isBefore(Instant.now().plusSeconds(31));
        assertThat(deliveries.claim(1)).isEmpty();
        asOwner("update event_subscription set leased_until = now()");
        var held = deliveries.claim(1).get(0);

        assertThat(deliveries.next(lost)).isEmpty();
        deliveries.release(lost);
        assertThat(deliveries.claim(1)).isEmpty();
        assertThat(deliveries.next(held)).isPresent();
    }

    /** The batch before may still hold the subscription when its last event has come. */
    private void runUntilReleased() {
        var isHeld = true;
        while (isHeld) {
            isHeld = !rows("select 1 from event_subscription where leased_until is not null")
                    .isEmpty();
            Thread.onSpinWait();
        }
        job.run();
    }

    @Test
    void events_are_sent_again_from_a_position() {
        var subscriber = new Subscriber(sent -> 200);
        var start = latest();
        subscribe(AGENCY, "again", Map.of("url", subscriber.url())).statusCode(201);
        openEdition(AGENCY);
        job.run();
        var first = subscriber.next().event().getString("id");
        runUntilReleased();

        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("after", start))
                .post("/v1/subscriptions/again/replays")
                .then()
                .statusCode(200);
        job.run();

        assertThat(subscriber.next().event().getString("id")).isEqualTo(first);
    }

    @Tag("full")
    @Test
    void a_subscriber_that_hangs_delays_nobody_else_at_the_same_host() throws InterruptedException {
        var end = new CountDownLatch(1);
        var well = new LinkedBlockingQueue<String>();
        var host = new Subscriber(sent -> {
            if (sent.path().equals("/well")) {
                well.add(sent.event().getString("type"));
                return 200;
            }
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return 200;
        });
        for (var i = 0; i < 10; i++) {
            subscribe(AGENCY, "hangs-" + i, Map.of("url", host.url())).statusCode(201);
        }
        subscribe(AGENCY, "well", Map.of("url", host.url().replace("/hook", "/well")))
                .statusCode(201);
        openEdition(AGENCY);
        job.run();

        assertThat(well.poll(30, TimeUnit.SECONDS)).isEqualTo(EDITION + "opened");
        end.countDown();
    }

    @Test
    void an_edition_whose_deadline_has_passed_is_not_closing() {
        var start = latest();
        openEditionOf("2019", LocalDate.now(Clocks.NORWAY).minusDays(1).toString());
        job.tidy();
        job.run();

        assertThat(types(start, null, null)).containsExactly(EDITION + "opened");
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.8/hook",
                "https://user:secret@example.com/hook",
                "https://host.invalid/hook",
                "https://example.com:70000/hook",
                "file:///etc/passwd",
                "not an address",
                "",
            })
    void no_address_is_taken_that_leads_inside(String url) {
        subscribe(AGENCY, "inside", Map.of("url", url))
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void all_mistakes_in_a_subscription_are_named() {
        subscribe(AGENCY, "wrong", Map.of("url", "ftp://x", "types", List.of(RECEIVED, "wrong"), "secret", "short"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/url", "/types/1", "/secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "whsec_short", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAB="})
    void a_secret_that_cannot_sign_is_refused(String secret) {
        subscribe(AGENCY, "wrong", Map.of("url", new Subscriber(sent -> 200).url(), "secret", secret))
                .statusCode(400)
                .body("errors.pointer", contains("/secret"));
    }

    @Test
    void a_dead_letter_that_there_is_not_cannot_be_replayed() {
        subscribe(AGENCY, "none", Map.of("url", new Subscriber(sent -> 200).url()))
                .statusCode(201);
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("events", List.of("6f9619ff-8b86-4011-b42d-00cf4fc964ff")))
                .post("/v1/subscriptions/none/replays")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("event-not-found")));
    }

    @Test
    void a_subscription_is_its_organisations_own() {
        subscribe(AGENCY, "own", Map.of("url", new Subscriber(sent -> 200).url()))
                .statusCode(201);

        agency(OTHER_AGENCY).get("/v1/subscriptions").then().body("items.size()", equalTo(0));
        agency(OTHER_AGENCY)
                .delete("/v1/subscriptions/own")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("subscription-not-found")));
        anyone().get("/v1/subscriptions").then().statusCode(401);
        agency(AGENCY).delete("/v1/subscriptions/own").then().statusCode(204);
    }

    @Tag("full")
    @Test
    void an_organisation_has_so_many_subscriptions_and_no_more() {
        var url = new Subscriber(sent -> 200).url();
        for (var i = 0; i < 20; i++) {
            subscribe(AGENCY, "number-" + i, Map.of("url", url)).statusCode(201);
        }
        subscribe(AGENCY, "one-more", Map.of("url", url))
                .statusCode(409)
                .body("type", equalTo(problem("too-many-subscriptions")));
        subscribe(AGENCY, "number-3", Map.of("url", url)).statusCode(200).body("secret", not(startsWith("whsec_")));
    }
}
