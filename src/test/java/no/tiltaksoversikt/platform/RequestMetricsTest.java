package no.tiltaksoversikt.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** What is counted of requests, and that strangers can't fill its tags. */
@QuarkusTest
class RequestMetricsTest extends HttpTest {

    @Test
    void requests_are_counted_by_the_template_of_their_address_from_the_cache_too() {
        var before = count("GET", "200", "/v1/editions/{year}/figures/{id}");

        for (var attempt = 0; attempt < 3; attempt++) {
            anyone().get("/v1/editions/2019/figures/4").then().statusCode(200);
        }

        assertThat(count("GET", "200", "/v1/editions/{year}/figures/{id}")).isEqualTo(before + 3);
        assertThat(tags("uri")).noneMatch(uri -> uri.contains("figures/4") || uri.contains("(?:"));
    }

    @Test
    void addresses_and_methods_that_reach_no_resource_share_one_value() {
        IntStream.range(0, 120).forEach(number -> {
            given().urlEncodingEnabled(false).get("/v1/stray" + number + ";x");
            given().urlEncodingEnabled(false).post("/v1/editions/2019/stray" + number + "%2e/..");
            given().put("/v1/editions/" + (2019 + number) + "/figures/1");
            given().options("/v1/editions/2019/stray" + number);
            given().request("STRAY" + number, "/v1/editions");
        });

        var before = count("GET", "200", "/v1/ministries");
        anyone().get("/v1/ministries").then().statusCode(200);

        assertThat(count("GET", "200", "/v1/ministries")).isEqualTo(before + 1);
        assertThat(tags("uri")).contains("OTHER").noneMatch(uri -> uri.contains("stray"));
        assertThat(tags("uri")).noneMatch(uri -> Pattern.matches(".*\\d\\d.*", uri));
        assertThat(tags("method"))
                .contains("OTHER")
                .isSubsetOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER");
    }

    private static int count(String method, String status, String uri) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("method=\"" + method + '"')
                        && line.contains("status=\"" + status + '"')
                        && line.contains("uri=\"" + uri + '"'))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static Set<String> tags(String name) {
        var tag = Pattern.compile(",?" + name + "=\"([^\"]*)\"");
        return metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .flatMap(line -> tag.matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
