package no.tiltaksoversikt.platform;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a header says, no request fails for it, and a write that was refused has stored nothing. */
@QuarkusTest
@Tag("full")
class HeaderFuzzTest extends HttpTest {

    private static final int READS = 1_000;
    private static final int WRITES = 300;
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Access-Control-Request-Method",
            "Authorization",
            "Content-Encoding",
            "Content-Length",
            "Content-Type",
            "Cookie",
            "Expect",
            "Forwarded",
            "Host",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "Origin",
            "Range",
            "traceparent",
            "tracestate",
            "X-Forwarded-For",
            "X-Request-Id");
    private static final List<String> VALUES = List.of(
            "-",
            "--",
            "",
            " ",
            ",",
            ";",
            "=",
            "*",
            "\"",
            "\"\"",
            "W/",
            "W/\"",
            "/",
            "*/*;q=2",
            "a/b;;=,/",
            "en-, -nn",
            "nb;q=",
            "nb;q=NaN",
            "en;q=1e999",
            "x-",
            "bytes=",
            "bytes=-",
            "bytes=9-1",
            "bytes=0-0,5-6",
            "bytes=99999999999999999999-",
            "gzip;q=abc",
            "br;q=0, *;q=0",
            "Bearer",
            "Bearer ",
            "Bearer a.b.c",
            "Basic !",
            "100-continue",
            "200-ok",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "00-xyz",
            "for=;by=\"[::1",
            "localhost:99999999",
            "[::1",
            "http://[",
            "null",
            "application/json; charset=",
            "application/json;charset=\"utf-8",
            "text/plain",
            "-1",
            "abc",
            "5, 5",
            "\u00f8\u00ff",
            "%",
            "{}",
            "\t",
            "x".repeat(2_000),
            "en,".repeat(500));
    private static final List<String> TARGETS = List.of(
            "/v1/ministries",
            "/v1/editions/2019/figures/5",
            "/v1/editions/2019/measures?q=skjema&size=1",
            "/v1/editions/2019/statistics?by=phase",
            "/v1/editions/2019/exports/measures.csv",
            "/v1/editions/1900",
            "/v1/nothing",
            "/q/openapi",
            "/q/health/live");

    private final Random random = new Random(20191);

    @Test
    void no_header_of_a_read_is_a_failure() throws IOException {
        for (var i = 0; i < READS; i++) {
            var request = "GET " + oneOf(TARGETS) + " HTTP/1.1\r\n" + headers() + "\r\n";
            var answer = RawConnection.send(request.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer.status()).as(request).isBetween(200, 499);
            if (answer.status() >= 400) {
                assertThat(answer.headers().get("content-type")).as(request).startsWith("application/problem+json");
                assertThat(answer.headers()).as(request).containsKey("x-request-id");
            }
        }
    }

    @Test
    void a_write_is_stored_if_and_only_if_its_answer_says_so() throws IOException {
        var agency = respondent();
        var token = issuer.token(agency.orgNumber(), Scope.WRITE + " " + Scope.READ);
        var stored = new TreeSet<String>();
        for (var i = 0; i < WRITES; i++) {
            var reference = "F-" + i;
            var body = aMeasure()
                    .named("Tiltak " + i)
                    .withReference(reference)
                    .json()
                    .toString();
            var request = "PUT " + agency.path() + "/measures/" + reference + " HTTP/1.1\r\n" + headers()
                    + "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
            var answer = RawConnection.send(concat(request, body));
            assertThat(answer.status()).as(request).isBetween(200, 499);
            if (answer.status() < 300) {
                stored.add(reference);
            }
        }
        var found = agency.read().jsonPath().getList("measures.reference", String.class);
        assertThat(new TreeSet<>(found)).isEqualTo(stored).isNotEmpty();
    }

    private static byte[] concat(String headers, String body) {
        var start = headers.getBytes(StandardCharsets.ISO_8859_1);
        var end = body.getBytes(StandardCharsets.UTF_8);
        var all = java.util.Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return all;
    }

    private String headers() {
        var lines = new ArrayList<>(List.of("Host: localhost", "Connection: close"));
        for (var i = random.nextInt(3); i >= 0; i--) {
            lines.add(oneOf(NAMES) + ": " + oneOf(VALUES));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
