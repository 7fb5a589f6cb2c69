package no.tiltaksoversikt.altinn.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.validation.rule.Validation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validates the files against Altinn's own schemas, which are not part of the repository. */
class AltinnSchemasTest {

    private static final String FOLDER = "TILTAK_CONFORMANCE_DIR";
    private static final String BASE = "https://altinncdn.no/schemas/json/";

    /** The schemas of files, by the prefix of their names. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "App/config/applicationmetadata.json", "application/application-metadata",
            "App/config/texts/", "text-resources/text-resources",
            "App/ui/layout-sets.json", "layout/layout-sets",
            "App/ui/form/Settings.json", "layout/layoutSettings",
            "App/ui/form/layouts/", "layout/layout",
            "App/models/model.validation.json", "validation/validation",
            "App/models/model.prefill.json", "prefill/prefill");

    private SchemaRepository schemas;

    static List<Questionnaire> questionnaires() {
        return List.copyOf(Validation.QUESTIONNAIRES.all());
    }

    /** Registers the schemas by their ids, so that nothing is fetched from the network. */
    @BeforeEach
    void readSchemas() throws IOException {
        Assumptions.assumeTrue(System.getenv(FOLDER) != null, "skipped: " + FOLDER + " is not set");
        schemas = SchemaRepository.create(
                new JsonSchemaOptions().setBaseUri(BASE).setDraft(Draft.DRAFT7).setOutputFormat(OutputFormat.Flag));
        try (var files = Files.walk(Path.of(System.getenv(FOLDER), "altinn-schemas"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
                // The reader doesn't resolve dots in addresses (RFC 3986 section 5.2.4).
                var schema = new JsonObject(Files.readString(file).replace("\"../", "\"" + BASE));
                schemas.dereference(schema.getString("$id"), JsonSchema.of(schema));
            }
        }
    }

    /** Whether the schema of the file accepts it; true for a file without a schema. */
    private boolean isAccepted(FormFiles files, String name) {
        var schema = SCHEMAS.keySet().stream()
                .filter(name::startsWith)
                .map(SCHEMAS::get)
                .findFirst();
        return schema.map(it -> schemas.validator(BASE + it + ".schema.v1.json")
                        .validate(json(files, name))
                        .getValid())
                .orElse(true);
    }

    /** Without {@code access}: Altinn's template has a rightDescription, which its published schema does not allow. */
    private static JsonObject json(FormFiles files, String name) {
        var json = new JsonObject(files.text(name));
        json.remove("access");
        return json;
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("questionnaires")
    void altinns_schemas_accept_every_file(Questionnaire questionnaire) {
        var files = FormFiles.of(questionnaire);

        assertThat(files.names()).filteredOn(name -> !isAccepted(files, name)).isEmpty();
        assertThat(SCHEMAS.keySet())
                .allSatisfy(start -> assertThat(files.names()).anyMatch(name -> name.startsWith(start)));
    }

    /** Shows that the test above can fail. */
    @ParameterizedTest
    @ValueSource(strings = {"type", "id", "dataModelBindings"})
    void altinns_schemas_reject_a_component_without_a_required_property(String property) {
        var name = FormFiles.LAYOUTS + "measures.json";
        var broken = FormFiles.of(questionnaires().get(0)).with(name, file -> {
            for (var component : file.at("/data/layout")) {
                ((ObjectNode) component).remove(property);
            }
        });

        assertThat(isAccepted(broken, name)).isFalse();
    }

    /** Shows that it can fail for expressions too. */
    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"greaterThan", "equals", "dataModel"})
    void altinns_schemas_reject_an_unknown_function(String function) {
        var name = "App/models/model.validation.json";
        var broken =
                FormFiles.of(questionnaires().get(0)).replacing(name, "\"" + function + "\"", "\"" + function + "z\"");

        assertThat(isAccepted(broken, name)).isFalse();
    }
}
