package no.tiltaksoversikt.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import no.tiltaksoversikt.security.Scope;

/** An agency that answers an edition. */
public final class Respondent {

    public static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String MEASURE = "/measures/{reference}";

    private final TestIssuer issuer;
    private final int year;
    private final String orgNumber;

    public Respondent(TestIssuer issuer, int year, String orgNumber) {
        this.issuer = issuer;
        this.year = year;
        this.orgNumber = orgNumber;
    }

    public int year() {
        return year;
    }

    public String orgNumber() {
        return orgNumber;
    }

    /** The address of its answer. */
    public String path() {
        return "/v1/editions/" + year + "/submissions/" + orgNumber;
    }

    /** A request by the agency for itself. */
    public RequestSpecification request() {
        return given().auth().oauth2(issuer.token(orgNumber, Scope.WRITE + " " + Scope.READ));
    }

    /** Such a request with a JSON body. */
    public RequestSpecification sending(JsonNode body) {
        return request().contentType(ContentType.JSON).body(bytes(body));
    }

    public Response submit(JsonNode body) {
        return sending(body).put(path());
    }

    public Response draft(JsonNode body) {
        return sending(body).queryParam("mode", "draft").put(path());
    }

    public Response dryRun(JsonNode body) {
        return sending(body).post("/v1/editions/" + year + "/validations");
    }

    public Response read() {
        return request().get(path());
    }

    public Response withdraw() {
        return request().delete(path());
    }

    public Response putMeasure(String reference, JsonNode body) {
        return sending(body).put(path() + MEASURE, reference);
    }

    public Response patchMeasure(String reference, String patch) {
        return request()
                .contentType(MERGE_PATCH)
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch(path() + MEASURE, reference);
    }

    public Response readMeasure(String reference) {
        return request().get(path() + MEASURE, reference);
    }

    public Response removeMeasure(String reference) {
        return request().delete(path() + MEASURE, reference);
    }

    public static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
