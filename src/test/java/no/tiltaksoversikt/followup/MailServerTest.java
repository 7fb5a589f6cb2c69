package no.tiltaksoversikt.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.SmtpServer;
import no.tiltaksoversikt.testing.SmtpServer.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a real mail server answers, and what becomes of the reminders then. */
@QuarkusTest
class MailServerTest extends HttpTest {

    SmtpServer server;

    @AfterEach
    void behave_again() {
        server.reset();
    }

    @Test
    void a_letter_that_the_server_takes_is_sent() {
        server.behave(Behaviour.TAKE);
        var year = invited(AGENCY);

        send(year).then().statusCode(200).body("sent", equalTo(1));

        assertThat(server.letters()).anySatisfy(letter -> assertThat(letter)
                .contains("To: " + address(year, AGENCY), "Reply-To: svar@example.com", "From: "));
        list(year).then().body("items.status", contains("SENT"));
    }

    @Tag("full")
    @Test
    void a_letter_that_the_server_refuses_has_failed_and_goes_with_the_next_sending() {
        server.behave(Behaviour.REFUSE_RECIPIENT);
        var year = invited(AGENCY, OTHER_AGENCY);

        send(year)
                .then()
                .statusCode(200)
                .body("sent", equalTo(0))
                .body("failed", equalTo(2))
                .body("notTried", equalTo(0));
        list(year)
                .then()
                .body("items.status", contains("FAILED", "FAILED"))
                .body("items.replyCode", contains(550, 550));

        server.behave(Behaviour.TAKE);
        send(year).then().body("sent", equalTo(2));
        list(year).then().body("items.status", contains("SENT", "SENT")).body("items.attempts", contains(2, 2));
    }

    @Test
    void a_letter_that_the_server_may_have_taken_is_uncertain_and_the_rest_waits() {
        server.behave(Behaviour.BREAK_OFF);
        var year = invited(AGENCY, OTHER_AGENCY);

        send(year)
                .then()
                .statusCode(200)
                .body("uncertain", equalTo(1))
                .body("sent", equalTo(0))
                .body("notTried", equalTo(1));

        server.behave(Behaviour.TAKE);
        send(year).then().body("sent", equalTo(1));
        list(year).then().body("items.status", contains("SENT", "UNCERTAIN"));
        assertThat(server.letters().stream().filter(letter -> letter.contains(address(year, AGENCY))))
                .hasSize(1);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(names = {"TAKE", "REFUSE_RECIPIENT"})
    void two_senders_at_once_send_each_letter_once_and_all_of_them(Behaviour before) {
        var agencies = anyone().get("/v1/agencies?size=10").jsonPath().<String>getList("items.orgNumber");
        var year = invited(agencies.toArray(String[]::new));
        if (before == Behaviour.REFUSE_RECIPIENT) {
            server.behave(before);
            send(year).then().body("failed", equalTo(10));
            server.reset();
        }
        // Neither gets on before the other has claimed a letter too.
        server.waitFor(2);

        var senders = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> send(year).jsonPath(), sender -> new Thread(sender).start()))
                .limit(2)
                .toList();

        var runs = senders.stream().map(CompletableFuture::join).toList();
        assertThat(runs).allMatch(run -> run.getInt("sent") > 0);
        assertThat(runs.stream().mapToInt(run -> run.getInt("sent")).sum()).isEqualTo(10);
        assertThat(agencies).hasSize(10).allSatisfy(agency -> assertThat(server.lettersTo(address(year, agency)))
                .hasSize(1));
        list(year).then().body("items.status", everyItem(equalTo("SENT"))).body("items", hasSize(10));
    }

    private int invited(String... agencies) {
        var year = openEditionOf("2019", "2099-02-15");
        for (var orgNumber : agencies) {
            directorate()
                    .contentType(ContentType.JSON)
                    .body(Map.of("ministry", "NFD", "skate", false, "contactEmail", address(year, orgNumber)))
                    .put("/v1/editions/" + year + "/participants/" + orgNumber)
                    .then()
                    .statusCode(201);
        }
        return year;
    }

    private static String address(int year, String orgNumber) {
        return "kontakt-" + year + "-" + orgNumber + "@example.com";
    }

    private Response send(int year) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "NOT_STARTED"))
                .post("/v1/editions/" + year + "/reminders");
    }

    private Response list(int year) {
        return directorate().get("/v1/editions/" + year + "/reminders");
    }
}
