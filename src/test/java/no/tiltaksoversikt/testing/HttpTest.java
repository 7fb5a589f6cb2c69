package no.tiltaksoversikt.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.tiltaksoversikt.security.Scope;
import org.junit.jupiter.api.BeforeEach;

/** The base of tests over HTTP against a real database; every response is checked against the contract. */
@QuarkusTestResource(TestEnvironment.class)
public abstract class HttpTest {

    /** Digitaliseringsdirektoratet, at that time Difi. */
    public static final String DIRECTORATE = "991825827";

    /** Brønnøysundregistrene. */
    public static final String AGENCY = "974760673";

    /** Skatteetaten. */
    public static final String OTHER_AGENCY = "974761076";

    private static final AtomicInteger LAST_YEAR = new AtomicInteger(2030);

    /** Filled in by {@link TestEnvironment}. */
    protected TestIssuer issuer;

    @BeforeEach
    void checkEveryResponse() {
        RestAssured.replaceFiltersWith(ContractWatch.INSTANCE);
    }

    /** A request without a token. */
    protected RequestSpecification anyone() {
        return given();
    }

    protected RequestSpecification directorate() {
        return as(DIRECTORATE, Scope.ADMIN);
    }

    /** A request by an agency for itself. */
    protected RequestSpecification agency(String orgNumber) {
        return as(orgNumber, Scope.WRITE + " " + Scope.READ);
    }

    protected RequestSpecification as(String orgNumber, String scopes) {
        return given().auth().oauth2(issuer.token(orgNumber, scopes));
    }

    /** A year that no other test uses. */
    protected static int newYear() {
        return LAST_YEAR.incrementAndGet();
    }

    /** A new edition with 2019's questions, open and in time, to which the agencies are invited. */
    protected int openEdition(String... agencies) {
        return openEditionOf("2019", "2099-12-31", agencies);
    }

    protected int openEditionOf(String questionnaire, String deadline, String... agencies) {
        var year = newYear();
        plan(year, questionnaire, deadline);
        for (var orgNumber : agencies) {
            invite(year, orgNumber, "NFD", orgNumber.equals(AGENCY));
        }
        move(year, "OPEN");
        return year;
    }

    protected void plan(int year, String questionnaire, String deadline) {
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("questionnaire", questionnaire, "opensOn", "2020-01-01", "deadline", deadline))
                .put("/v1/editions/" + year)
                .then()
                .statusCode(201);
    }

    protected void invite(int year, String orgNumber, String ministry, boolean skate) {
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("ministry", ministry, "skate", skate))
                .put("/v1/editions/" + year + "/participants/" + orgNumber)
                .then()
                .statusCode(201);
    }

    protected void move(int year, String state) {
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("to", state))
                .post("/v1/editions/" + year + "/transitions")
                .then()
                .statusCode(200);
    }

    protected static String submission(int year, String orgNumber) {
        return "/v1/editions/" + year + "/submissions/" + orgNumber;
    }
}
