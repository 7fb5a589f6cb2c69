package no.tiltaksoversikt.testing;

import static io.restassured.RestAssured.given;

import groovy.lang.GroovySystem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.beans.Introspector;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** The base of tests over HTTP against a real database; every response is checked against the contract. */
@QuarkusTestResource(TestEnvironment.class)
@Tag(HttpTest.IN_SERVICE)
public abstract class HttpTest {

    /** The tag of tests inside the running service, which starts once for all of a suite. */
    public static final String IN_SERVICE = "service";

    /** Digitaliseringsdirektoratet, at that time Difi. */
    public static final String DIRECTORATE = "991825827";

    /** Brønnøysundregistrene. */
    public static final String AGENCY = "974760673";

    /** Skatteetaten. */
    public static final String OTHER_AGENCY = "974761076";

    /** The year of the sandbox. */
    protected static final int SANDBOX = 2017;

    private static final int LAST_YEAR = 2099;

    /** Backwards, so that no test's measures are remembered as those of the edition before by a test that comes later. */
    private static final AtomicInteger YEAR = new AtomicInteger(LAST_YEAR);

    /** Years end at 2100, so tests that only need an agency of their own share an edition. */
    private static final Deque<String> UNUSED = new ArrayDeque<>();

    /** The class whose tests run. */
    private static Class<?> running;

    private static int sharedEdition;

    static {
        // REST Assured makes a class of every path. Groovy and the JDK would look for two more in every jar that never
        // exist.
        GroovySystem.getMetaClassRegistry().getMetaClassCreationHandler().setDisableCustomMetaClassLookup(true);
        Introspector.setBeanInfoSearchPath(new String[0]);
    }

    /** Filled in by {@link TestEnvironment}. */
    protected TestIssuer issuer;

    @Inject
    protected DataSource database;

    @BeforeEach
    void beginWithTheReferenceEditionsAlone() {
        if (running == getClass()) {
            return;
        }
        running = getClass();
        YEAR.set(LAST_YEAR);
        UNUSED.clear();
        try (var owner = owner()) {
            FreshService.reset(owner);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void checkEveryResponse() {
        RestAssured.replaceFiltersWith(ContractWatch.INSTANCE);
        // Bodies are sent as the bytes they are, with the media type as it is named, and asked for without compression.
        RestAssured.config = RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .defaultContentCharset(StandardCharsets.UTF_8)
                        .encodeContentTypeAs(Respondent.MERGE_PATCH, ContentType.JSON));
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

    /** Makes the service ask the database again for what it keeps of frozen editions. */
    protected static void emptyCaches() {
        FreshService.emptyCaches();
    }

    /** A year that no other test of the class uses; the one before it is the next that is given out. */
    protected static int newYear() {
        return YEAR.decrementAndGet();
    }

    /** A new edition with 2019's questions, open and in time, to which the agencies are invited. */
    protected int openEdition(String... agencies) {
        return openEditionOf("2019", "2099-12-31", agencies);
    }

    protected int openEditionOf(String questionnaire, String deadline, String... agencies) {
        return openEditionIn(newYear(), questionnaire, deadline, agencies);
    }

    private int openEditionIn(int year, String questionnaire, String deadline, String... agencies) {
        plan(year, questionnaire, deadline);
        for (var orgNumber : agencies) {
            invite(year, orgNumber, "NFD", orgNumber.equals(AGENCY));
        }
        move(year, "OPEN");
        return year;
    }

    /** The sandbox as after a start; each test class begins without it. */
    protected void openSandbox() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (Edition.findSandbox().isEmpty()) {
                Edition.openSandbox(SANDBOX, "2019", Text.of("edition", "sandbox"));
            }
        });
    }

    /** Two editions that follow each other, the earlier of them open. */
    protected record Years(int earlier, int later) {}

    /** Two new editions in consecutive years, to both of which the agencies are invited; the earlier is open. */
    protected Years consecutiveEditions(String earlierQuestionnaire, String... agencies) {
        var later = newYear();
        plan(later, "2019", "2099-12-31");
        for (var orgNumber : agencies) {
            invite(later, orgNumber, "NFD", false);
        }
        return new Years(openEditionOf(earlierQuestionnaire, "2099-12-31", agencies), later);
    }

    /** Ends the earlier year and opens the later one. */
    protected void turn(Years years) {
        move(years.earlier(), "CLOSED");
        move(years.later(), "OPEN");
    }

    /** From when the public sees the answers of this class's editions: OPEN, so that it needs no edition published to read them. */
    protected String visibleFrom() {
        return "OPEN";
    }

    protected void plan(int year, String questionnaire, String deadline) {
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "questionnaire",
                        questionnaire,
                        "opensOn",
                        "2020-01-01",
                        "deadline",
                        deadline,
                        "visibleFrom",
                        visibleFrom()))
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
                .body(Map.of("to", state, "acknowledged", true))
                .post("/v1/editions/" + year + "/transitions")
                .then()
                .statusCode(200);
    }

    protected static String submission(int year, String orgNumber) {
        return "/v1/editions/" + year + "/submissions/" + orgNumber;
    }

    /** An agency that no other test of the class uses, invited to an open edition with 2019's questions. */
    protected Respondent respondent() {
        if (UNUSED.isEmpty()) {
            sharedEdition = openEdition();
            agencies().forEach(UNUSED::add);
        }
        var orgNumber = UNUSED.remove();
        invite(sharedEdition, orgNumber, "NFD", false);
        return new Respondent(issuer, sharedEdition, orgNumber);
    }

    /** An agency as it answers an edition. */
    protected Respondent respondent(int year, String orgNumber) {
        return new Respondent(issuer, year, orgNumber);
    }

    private List<String> agencies() {
        return anyone().get("/v1/agencies?size=200").jsonPath().getList("items.orgNumber", String.class).stream()
                .filter(orgNumber -> !orgNumber.equals(AGENCY) && !orgNumber.equals(OTHER_AGENCY))
                .toList();
    }

    /** What a query finds in the database: one list of values per row. */
    protected List<List<Object>> rows(String query, Object... arguments) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            for (var i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            var found = new ArrayList<List<Object>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var row = new ArrayList<Object>();
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.add(rows.getObject(column));
                    }
                    found.add(row);
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs statements as the owner of the tables: the service's own role can't change them. */
    protected void asOwner(String... statements) {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection owner() throws SQLException {
        try (var connection = database.getConnection()) {
            return DriverManager.getConnection(connection.getMetaData().getURL(), "postgres", "");
        }
    }

    /** The actions in the audit trail on an agency's answer, the oldest first. */
    protected List<String> audited(Respondent agency) {
        return rows("""
                        select action from audit_entry where edition_year = ? and organisation = ? order by id
                        """, agency.year(), agency.orgNumber()).stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    /** The problem type with this slug. */
    protected static String problem(String slug) {
        return "urn:problem-type:tiltaksoversikt:" + slug;
    }
}
