package no.tiltaksoversikt.publication.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import no.tiltaksoversikt.testing.HttpTest;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue; it is read by another library than the one that wrote it. */
@QuarkusTest
class CatalogTest extends HttpTest {

    private static final String FOLDER = "TILTAK_CONFORMANCE_DIR";
    private static final String SHAPES = "dcat-ap-no/DCAT-AP-NO-shacl_shapes_2.00.ttl";
    private static final String BASE = "http://localhost:8080";

    @Test
    void it_meets_the_shapes_of_dcat_ap_no() {
        var shapes = shapes();
        var report = validate(shapes, read("turtle", Lang.TURTLE));
        assertThat(report.getEntries()).isEmpty();
        assertThat(report.conforms()).isTrue();
    }

    /** So that the test above can fail. */
    @Test
    void a_dataset_without_a_theme_does_not_meet_them() {
        var shapes = shapes();
        var broken = read("turtle", Lang.TURTLE);
        broken.removeAll(dataset(2019), DCAT.theme, null);
        broken.removeAll(dataset(2018), DCTerms.publisher, null);
        var report = validate(shapes, broken);
        assertThat(report.conforms()).isFalse();
        assertThat(report.getEntries())
                .extracting(entry -> entry.focusNode().getURI())
                .contains(dataset(2018).getURI(), dataset(2019).getURI());
    }

    @Test
    void all_formats_say_the_same() {
        var turtle = read("turtle", Lang.TURTLE);
        assertThat(turtle.size()).isGreaterThan(100);
        assertThat(read("json-ld", Lang.JSONLD).isIsomorphicWith(turtle)).isTrue();
        assertThat(read("rdf-xml", Lang.RDFXML).isIsomorphicWith(turtle)).isTrue();
        assertThat(turtle.listSubjects().filterKeep(node -> node.isAnon()).toList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "json-ld", "rdf-xml"})
    void the_same_catalogue_is_the_same_bytes(String format) {
        var once = directorate().get("/v1/catalog?format=" + format);
        assertThat(directorate().get("/v1/catalog?format=" + format).asByteArray())
                .isEqualTo(once.asByteArray());
        assertThat(once.header("ETag")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "*/*, text/turtle",
        "'application/ld+json;q=0.5, application/rdf+xml', application/rdf+xml"
    })
    void the_format_is_the_one_that_is_accepted(String accept, String type) {
        var response = anyone().header("Accept", accept).get("/v1/catalog");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(type);
    }

    @Tag("full")
    @Test
    void the_reference_edition_has_its_files_and_says_that_it_is_synthetic() {
        var catalog = read("turtle", Lang.TURTLE);
        var dataset = catalog.getResource(dataset(2019).getURI());
        assertThat(dataset.hasProperty(RDF.type, DCAT.Dataset)).isTrue();
        assertThat(dataset.listProperties(DCTerms.description)
                        .mapWith(statement -> statement.getLanguage() + ":" + statement.getString())
                        .toList())
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).startsWith("nb:").containsIgnoringCase("syntetisk"))
                .anySatisfy(text -> assertThat(text).startsWith("en:").containsIgnoringCase("synthetic"));
        var downloads = dataset.listProperties(DCAT.distribution)
                .mapWith(statement -> statement
                        .getResource()
                        .getProperty(DCAT.downloadURL)
                        .getResource()
                        .getURI())
                .toList();
        assertThat(downloads).hasSize(5).allMatch(url -> url.startsWith(BASE + "/v1/editions/2019/exports/measures."));
        assertThat(downloads)
                .anyMatch(url -> url.endsWith("measures.csv?labels=codes&separator=comma&bom=false&revision=1"));
        for (var url : downloads) {
            assertThat(anyone().get(url.substring(BASE.length())).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void addresses_do_not_follow_the_host_that_the_caller_names() {
        var forged = anyone().header("Host", "evil.example").get("/v1/catalog?format=turtle");
        assertThat(forged.statusCode()).isEqualTo(200);
        assertThat(forged.asString()).contains(BASE + "/v1/catalog").doesNotContain("evil.example");
    }

    @Test
    void an_edition_that_is_only_planned_is_not_in_it() {
        var year = newYear();
        plan(year, "2019", "2099-12-31");
        assertThat(anyone().get("/v1/catalog").asString()).doesNotContain("edition-" + year);
        move(year, "OPEN");
        assertThat(anyone().get("/v1/catalog").asString()).contains("edition-" + year);
    }

    @Test
    void an_unknown_format_is_refused() {
        anyone().get("/v1/catalog?format=csv")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")));
        anyone().header("Accept", "image/png")
                .get("/v1/catalog")
                .then()
                .statusCode(406)
                .body("detail", containsString("text/turtle, application/ld+json, application/rdf+xml"));
    }

    @Test
    void a_format_that_is_asked_for_wins_over_accept() {
        var response = anyone().header("Accept", "application/json").get("/v1/catalog?format=turtle");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/turtle");
    }

    private static org.apache.jena.rdf.model.Resource dataset(int year) {
        return ResourceFactory.createResource(BASE + "/v1/catalog#edition-" + year);
    }

    private Model read(String format, Lang language) {
        var body = anyone().get("/v1/catalog?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var model = ModelFactory.createDefaultModel();
        RDFParser.fromString(body, language).parse(model);
        return model;
    }

    private static Graph shapes() {
        Assumptions.assumeTrue(System.getenv(FOLDER) != null, "skipped: " + FOLDER + " is not set");
        return RDFDataMgr.loadGraph(
                Path.of(System.getenv(FOLDER), SHAPES).toUri().toString());
    }

    private static ValidationReport validate(Graph shapes, Model model) {
        return ShaclValidator.get().validate(shapes, model.getGraph());
    }
}
