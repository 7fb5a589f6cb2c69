package no.tiltaksoversikt.platform.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.tiltaksoversikt.platform.http.limit.LimitServer.Allowances;
import org.junit.jupiter.api.Test;

/** A caller that asks too often is told so, and others are not. */
class CallerLimitTest {

    private static LimitServer server(Allowances allowances, int status) {
        return new LimitServer(router -> {
            new CallerLimit(allowances, LimitServer::known, LimitServer.DIRECT).install(router);
            router.route()
                    .order(1)
                    .handler(context -> context.response().setStatusCode(status).end());
        });
    }

    private static String get(LimitServer server, String header) throws IOException {
        return server.send("GET /v1/x HTTP/1.1\r\nHost: x\r\n" + header + "Connection: close\r\n\r\n");
    }

    @Test
    void an_address_that_has_used_its_share_is_told_when_to_come_back() throws IOException {
        try (var server = server(new Allowances(4, 100), 200)) {
            assertThat(get(server, "")).startsWith("HTTP/1.1 200").doesNotContain("RateLimit");
            get(server, "");
            assertThat(get(server, "")).contains("RateLimit: \"address\";r=1;t=");
            get(server, "");
            assertThat(get(server, ""))
                    .startsWith("HTTP/1.1 429")
                    .contains("RateLimit-Policy: \"address\";q=4;w=240")
                    .contains("RateLimit: \"address\";r=0;t=")
                    .containsPattern("Retry-After: [1-9][0-9]?\r\n")
                    .contains("too-many-requests");
        }
    }

    @Test
    void an_organisation_is_counted_for_itself_and_a_made_up_token_for_its_address() throws IOException {
        try (var server = server(new Allowances(2, 3), 200)) {
            get(server, "Authorization: Bearer made-up\r\n");
            get(server, "Authorization: Bearer another\r\n");
            assertThat(get(server, "Authorization: Bearer third\r\n")).startsWith("HTTP/1.1 429");
            assertThat(get(server, "Authorization: Bearer known\r\n")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void an_answer_that_the_caller_has_costs_nothing() throws IOException {
        try (var server = server(new Allowances(2, 2), 304)) {
            for (var i = 0; i < 5; i++) {
                assertThat(get(server, "")).startsWith("HTTP/1.1 304");
            }
        }
    }

    @Test
    void no_limit_is_set_where_it_is_zero() throws IOException {
        try (var server = server(new Allowances(0, 0), 200)) {
            for (var i = 0; i < 5; i++) {
                assertThat(get(server, "")).startsWith("HTTP/1.1 200");
            }
        }
    }
}
