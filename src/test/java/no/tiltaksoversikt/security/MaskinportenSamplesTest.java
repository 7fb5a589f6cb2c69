package no.tiltaksoversikt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.TestIssuer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens with the claims that Maskinporten documents; the samples are others' and lie outside the repository. */
@QuarkusTest
class MaskinportenSamplesTest extends HttpTest {

    private static final String FOLDER = "TILTAK_CONFORMANCE_DIR";

    @ParameterizedTest
    @ValueSource(strings = {"token-plain.json", "token-delegated.json"})
    void a_documented_token_speaks_for_its_consumer(String sample) throws IOException, InvalidJwtException {
        Assumptions.assumeTrue(System.getenv(FOLDER) != null, "skipped: " + FOLDER + " is not set");
        var claims = (ObjectNode)
                new ObjectMapper().readTree(Files.readString(Path.of(System.getenv(FOLDER), "maskinporten", sample)));
        claims.put("iss", issuer.issuer());
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plusSeconds(120).getEpochSecond());
        var token = TestIssuer.sign(JwtClaims.parse(claims.toString()), issuer.key());
        var consumer = claims.path("consumer").path("ID").asText().substring("0192:".length());

        var detail = anyone().auth()
                .oauth2(token)
                .get("/v1/editions/2019/participants")
                .then()
                .statusCode(403)
                .extract()
                .jsonPath()
                .getString("detail");

        assertThat(detail).contains(consumer).contains(Scope.ADMIN);
    }
}
