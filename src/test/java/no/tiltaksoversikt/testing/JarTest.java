package no.tiltaksoversikt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The base of tests that play with the packaged service as processes of their own. */
public abstract class JarTest {

    protected static final String DIRECTORATE = "991825827";
    protected static final String AGENCY = "974760673";
    protected static final String ANSWERS = """
            "name": "%s", "contactEmail": "a@example.com", "publishable": true, "financing": "YES", "totalCost": 20000000,
            "phase": "CONCEPT", "involvesOthers": "NO", "deliverable": "En løsning", "expectedEffects": ["EFFICIENCY"],
            "beneficiaries": ["EMPLOYEES"], "developsShared": "NO", "reusesShared": "NO", "technologies": ["CLOUD"]
            """;

    private static final RsaJsonWebKey KEY = TestIssuer.newKey();

    protected final TestIssuer issuer = new TestIssuer(KEY);
    protected final HttpClient http = HttpClient.newHttpClient();
    protected final ObjectMapper mapper = new ObjectMapper();
    protected final List<JarProcess> started = new ArrayList<>();

    @TempDir
    protected Path folder;

    @AfterEach
    public final void stopAll() throws Exception {
        for (var process : started) {
            // Not killed: an orphaned PostgreSQL would outlive the test.
            process.terminate();
        }
        issuer.close();
    }

    protected JarProcess start(JarProcess process) throws Exception {
        started.add(process);
        process.awaitReady();
        return process;
    }

    /** A database of its own, in the folder, with the reference editions as soon as a service has run on it. */
    protected EmbeddedDatabase database() throws IOException {
        DatabaseTemplate.copyTo(folder);
        return EmbeddedDatabase.start(folder);
    }

    protected void openEdition(JarProcess service) throws Exception {
        var edition = "/v1/editions/2031";
        put(
                service,
                edition,
                DIRECTORATE,
                "digdir:tiltak.admin",
                "{\"questionnaire\":\"2019\",\"opensOn\":\"2031-01-01\",\"deadline\":\"2031-12-31\",\"visibleFrom\":\"OPEN\"}");
        put(
                service,
                edition + "/participants/" + AGENCY,
                DIRECTORATE,
                "digdir:tiltak.admin",
                "{\"ministry\":\"NFD\",\"skate\":true}");
        assertThat(http.send(move(service, "OPEN"), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    /** The request to move the edition on. */
    protected HttpRequest move(JarProcess service, String state) {
        return request(service.address("/v1/editions/2031/transitions"), DIRECTORATE, "digdir:tiltak.admin")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + state + "\",\"acknowledged\":true}"))
                .build();
    }

    /** The fourth line of PostgreSQL's own file says its port. */
    protected static String databaseIn(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        return "jdbc:postgresql://localhost:" + lines.get(3).trim() + "/postgres";
    }

    protected static String submission() {
        return "/v1/editions/2031/submissions/" + AGENCY;
    }

    protected static String body(String reference, String name) {
        return "{\"measures\":[{\"reference\":\"" + reference + "\"," + ANSWERS.formatted(name) + "}]}";
    }

    protected List<String> references(JarProcess service) throws Exception {
        var references = new ArrayList<String>();
        get(service, submission())
                .path("measures")
                .forEach(it -> references.add(it.path("reference").asText()));
        return references;
    }

    protected int counted(JarProcess service) throws Exception {
        var read = HttpRequest.newBuilder(service.address("/v1/editions/2031/statistics?by=phase"))
                .build();
        return mapper.readTree(
                        http.send(read, HttpResponse.BodyHandlers.ofByteArray()).body())
                .path("population")
                .asInt();
    }

    protected JsonNode get(JarProcess service, String path) throws IOException, InterruptedException {
        var request =
                request(service.address(path), AGENCY, "digdir:tiltak.read").build();
        return mapper.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    protected HttpResponse<String> put(JarProcess service, String path, String org, String scope, String json)
            throws IOException, InterruptedException {
        var request = request(service.address(path), org, scope)
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    protected HttpRequest.Builder request(URI address, String org, String scope) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + issuer.token(org, scope));
    }
}
