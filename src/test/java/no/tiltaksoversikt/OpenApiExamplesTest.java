package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Test;

/** Every request that the contract shows as an example is taken as it stands. */
@QuarkusTest
class OpenApiExamplesTest extends HttpTest {

    /** An order in which each of them is legal, as operation and example. */
    private static final List<String> ORDER = List.of(
            "planEdition plan",
            "putMinistry renamed",
            "putAgency renamedAndMoved",
            "importOrganisations newName",
            "importOrganisations end",
            "inviteParticipant invitation",
            "copyParticipants of2019",
            "putParticipants two",
            "putParticipants list",
            "putExtension longer",
            "createTransition open",
            "sendReminders notStarted",
            "sendReminders again",
            "submitPrivacyRequest access",
            "validateSubmission oneMeasure",
            "recordLineageEvent ended",
            "submitAnswer nothingToReport",
            "submitAnswer oneMeasure",
            "importList semicolons",
            "patchMeasure newPhase",
            "putMeasure measure",
            "createTransition close",
            "recordForgottenMeasure measure",
            "createTransition freeze",
            "createCorrection amount",
            "objectToCorrection objection",
            "decideOnCorrection upheld",
            "reviseEdition reason",
            "assignReviewItem initials",
            "closeReviewItem accepted",
            "assignReviewItems one",
            "closeReviewItems accepted",
            "putQuestionnaire questionnaire",
            "copyQuestionnaire copy",
            "putReportSection bound");

    /** The operations that are the agency's, and not the directorate's. */
    private static final Set<String> OF_AGENCY =
            Set.of("submitAnswer", "importList", "patchMeasure", "putMeasure", "objectToCorrection");

    /** What is true of a request, whatever its body: the example year of these is one that is published. */
    private static final Map<String, String> YEAR = Map.of("validateSubmission", "2026", "reviseEdition", "2026");

    /** A dry run does nothing, and whether there is anybody to remind depends on the day. */
    private static final Set<String> NO_ACTS = Set.of(
            "validateSubmission oneMeasure",
            "importList semicolons",
            "sendReminders notStarted",
            "sendReminders again");

    /** Taken only where Altinn is connected; AltinnEventTest sends it there. */
    private static final String OF_ALTINN = "recordAltinnEvent";

    /** Taken only where Enhetsregisteret is connected; DifferenceTest does that. */
    private static final String OF_REGISTER = "recordDifferenceAcceptance";

    /** Taken only where there is a subscriber; EventTest has one. */
    private static final Set<String> OF_SUBSCRIBER = Set.of("putSubscription", "replayEvents");

    private record Example(String method, String path, String mediaType, JsonNode body) {}

    @Test
    void every_example_of_a_request_is_taken() throws IOException {
        var examples = examples();
        assertThat(ORDER)
                .as("examples with a place in the order")
                .containsExactlyInAnyOrderElementsOf(examples.keySet());
        var correction = "";
        String finding = directorate().get("/v1/editions/2019/findings?size=1").path("items[0].id");
        for (var name : ORDER) {
            var entries = entries();
            for (var example : examples.get(name)) {
                var request = OF_AGENCY.contains(name.split(" ")[0]) ? agency(AGENCY) : directorate();
                // A correction's id is known once it is made.
                var path = example.path()
                        .replaceFirst("/corrections/[-0-9a-f]+", "/corrections/" + correction)
                        .replaceFirst("/findings/[-0-9a-f]{36}", "/findings/" + finding);
                var answer = request.contentType(example.mediaType())
                        .body(
                                example.body().isTextual()
                                        ? example.body().asText().getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                        : Respondent.bytes(example.body()))
                        .request(Method.valueOf(example.method().toUpperCase(Locale.ROOT)), path);
                assertThat(answer.statusCode()).as("%s at %s", name, path).isBetween(200, 299);
                if (name.startsWith("createCorrection")) {
                    correction = answer.path("corrections[0].id");
                }
            }
            if (!NO_ACTS.contains(name)) {
                assertThat(entries())
                        .as("entries in the audit trail after %s", name)
                        .isGreaterThan(entries);
            }
        }
    }

    private long entries() {
        return (long) rows("select count(*) from audit_entry").get(0).get(0);
    }

    /** By operation and name; one of each media type. */
    private static Map<String, List<Example>> examples() throws IOException {
        var found = new LinkedHashMap<String, List<Example>>();
        var contract = new YAMLMapper().readTree(new File("openapi.yaml"));
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = method.getValue();
                    operation.path("requestBody").path("content").properties().forEach(content -> {
                        if (isFile(content)) {
                            return;
                        }
                        assertThat(content.getValue().path("examples"))
                                .as(operation.path("operationId").asText())
                                .isNotEmpty();
                        var id = operation.get("operationId").asText();
                        if (Set.of(OF_ALTINN, OF_REGISTER).contains(id) || OF_SUBSCRIBER.contains(id)) {
                            return;
                        }
                        content.getValue().path("examples").properties().forEach(example -> found.computeIfAbsent(
                                        operation.get("operationId").asText() + " " + example.getKey(),
                                        name -> new ArrayList<>())
                                .add(new Example(
                                        method.getKey(),
                                        address(path.getKey(), operation),
                                        content.getKey(),
                                        example.getValue().get("value"))));
                    });
                }));
        return found;
    }

    private static boolean isFile(Map.Entry<String, JsonNode> content) {
        return content.getKey().startsWith("multipart/")
                || content.getValue().path("schema").path("format").asText().equals("binary");
    }

    private static String address(String path, JsonNode operation) {
        var address = path;
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                var name = parameter.get("name").asText();
                var value = name.equals("year")
                        ? YEAR.getOrDefault(
                                operation.get("operationId").asText(),
                                parameter.get("example").asText())
                        : parameter.get("example").asText();
                address = address.replace("{" + name + "}", value);
            }
        }
        return address;
    }
}
