package no.tiltaksoversikt;

import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.PublicReads.Read;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before an edition is visible, nothing that the public reads depends on its answers. */
@QuarkusTest
@Tag("full")
class VisibilityTest extends PublicWalk {

    /** What an edition says before it is published: when it is, what it asks, who has answered. */
    private static final Set<String> FROM_THE_START = Set.of(
            "getEdition",
            "getQuestionnaire",
            "getMeasureSchema",
            "getQuestionnaireChanges",
            "listRules",
            "listVariables",
            "getResponseRate",
            "getAltinnForm",
            "getListTemplate",
            "getAltinnOptions");

    private String visibleFrom = "PUBLISHED";

    @Override
    protected String visibleFrom() {
        return visibleFrom;
    }

    @Test
    void changing_adding_and_removing_answers_changes_nothing_public() {
        readAll();

        submit(AGENCY, exempt("X-3"), changed(open("A-1")), open("A-9").inPhase(Code.Phase.IDEA));
        submit(
                ONLY_EXEMPT,
                open("B-7"),
                exempt("X-5"),
                exempt("X-6").named("En"),
                exempt("X-7").named("To"));

        assertNothingChanged();
    }

    @Test
    void addresses_that_name_it_and_show_answers_are_404_until_it_is_published() {
        readAll(this::isPlainReadOfEdition);
        var own = reads;
        assertThat(own).hasSizeGreaterThan(15);
        assertThat(own.stream()
                        .filter(read -> before.get(read).status() == 200)
                        .map(Read::operation)
                        .collect(Collectors.toSet()))
                .isEqualTo(FROM_THE_START);
        assertThat(own.stream()
                        .filter(read -> before.get(read).status() == 404)
                        .filter(read -> !before.get(read).body().contains("edition-not-published")))
                .extracting(Read::operation)
                .containsOnly("getAltinnOptions");

        Stream.of("CLOSED", "FROZEN", "PUBLISHED").forEach(state -> move(year, state));

        var after = answers();
        assertThat(own.stream()
                        .filter(read -> after.get(read).status() != 200)
                        .map(Read::operation)
                        .collect(Collectors.toSet()))
                .containsOnly("getAltinnOptions");
    }

    /** Without parameters, but those that are needed. */
    private boolean isPlainReadOfEdition(Read read) {
        var place = read.path().split("\\?");
        return place[0].startsWith("/v1/editions/" + year)
                && (place.length == 1 || place[1].matches("(by=financing|since=[0-9]+)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "FROZEN"})
    void the_directorate_sees_it_before_and_what_the_public_will_see(String state) {
        answered();
        move(year, "CLOSED");
        if (state.equals("FROZEN")) {
            move(year, "FROZEN");
        }
        var edition = "/v1/editions/" + year;

        directorate().get(edition + "/measures").then().statusCode(200).body("totalItems", equalTo(3));
        directorate().get(edition + "/measures?audience=public").then().body("totalItems", equalTo(2));
        directorate().get(edition + "/figures/1?audience=public").then().body("population", equalTo(2));
        directorate().get(edition + "/exports/measures.json").then().statusCode(200);
        directorate().get(edition + "/report").then().statusCode(200);
        directorate().get(edition).then().body("exemptMeasures", equalTo("0–2")).body("links", hasKey("figures"));
        directorate().get("/v1/measures?edition=" + year).then().body("totalItems", equalTo(3));
        directorate()
                .get("/v1/measures/" + id(AGENCY, "A-1") + "?audience=public")
                .then()
                .statusCode(200);
        directorate()
                .get("/v1/comparisons?variable=phase&editions=2019," + year)
                .then()
                .statusCode(200);
        anyone().get(edition)
                .then()
                .body("exemptMeasures", nullValue())
                .body("hash", nullValue())
                .body("links", not(hasKey("figures")));
    }

    @Test
    void an_agency_sees_its_own_answers_and_no_others() {
        answered();

        agency(AGENCY)
                .get("/v1/editions/" + year + "/measures")
                .then()
                .body("items.reference", containsInAnyOrder("A-1", "X-1"));
        agency(AGENCY)
                .get("/v1/measures?edition=" + year)
                .then()
                .body("items.reference", containsInAnyOrder("A-1", "X-1"));
        agency(AGENCY).get("/v1/measures/" + id(AGENCY, "A-1")).then().statusCode(200);
        agency(AGENCY)
                .get("/v1/measures/" + id(AGENCY, "A-1") + "/history")
                .then()
                .statusCode(200);
        for (var other : List.of("", "/history", "/similar")) {
            notFound(agency(AGENCY), "/v1/measures/" + id(OTHER_AGENCY, "B-1") + other, "measure-not-found");
            notFound(anyone(), "/v1/measures/" + id(OTHER_AGENCY, "B-1") + other, "measure-not-found");
        }
        notFound(agency(AGENCY), "/v1/editions/" + year + "/figures/1", "edition-not-published");
        agency(AGENCY).get("/v1/editions/" + year + "/corrections").then().statusCode(200);
        notFound(anyone(), "/v1/editions/" + year + "/corrections", "edition-not-published");
    }

    @Test
    void what_is_of_all_editions_leaves_it_out() {
        visibleFrom = "OPEN";
        var visible = openEdition(AGENCY);
        respondent(visible, AGENCY).submit(aSubmissionOf(open("A-1"))).then().statusCode(201);
        visibleFrom = "PUBLISHED";
        answered();
        submit(OTHER_AGENCY, open("B-1"), open("Z-1"));
        var other = "/v1/measures/" + MeasureId.of(visible, AGENCY, "A-1");

        anyone().get(other + "/similar").then().body("items.measure.edition", not(hasItem(year)));
        anyone().get(other)
                .then()
                .body("lineage.edition", hasItem(visible))
                .body("lineage.edition", not(hasItem(year)));
        anyone().get("/v1/measures?q=søknadsløsning").then().body("items.edition", not(hasItem(year)));
        assertThat(anyone().get("/v1/catalog").asString()).doesNotContain("edition-" + year);
        notFound(anyone(), "/v1/measures?edition=" + year, "edition-not-published");
        notFound(anyone(), "/v1/comparisons?variable=phase&editions=2019," + year, "edition-not-published");
        directorate().get(other + "/similar").then().body("items.measure.edition", hasItem(year));
    }

    @Test
    void when_it_is_visible_may_change_until_it_is_frozen() {
        answered();
        var figures = "/v1/editions/" + year + "/figures";
        plan("PUBLISHED", 200);
        anyone().get(figures)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-published")))
                .body("publishesOn", equalTo("2100-01-31"));

        plan("OPEN", 200);
        anyone().get(figures).then().statusCode(200);
        plan("PUBLISHED", 200);
        anyone().get(figures).then().statusCode(404);
        plan("SOMETIMES", 400);

        move(year, "CLOSED");
        move(year, "FROZEN");
        plan("OPEN", 409);
        anyone().get(figures + "?revision=1")
                .then()
                .statusCode(404)
                .header("Cache-Control", not(containsString("immutable")));
    }

    private void plan(String visibility, int status) {
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "questionnaire", "2019",
                        "opensOn", "2020-01-01",
                        "deadline", "2099-12-31",
                        "publishesOn", "2100-01-31",
                        "visibleFrom", visibility))
                .put("/v1/editions/" + year)
                .then()
                .statusCode(status);
    }

    private void answered() {
        year = openEdition(AGENCY, OTHER_AGENCY);
        submit(AGENCY, open("A-1"), exempt("X-1"));
        submit(OTHER_AGENCY, open("B-1"));
    }

    private String id(String agency, String reference) {
        return MeasureId.of(year, agency, reference).toString();
    }

    private static void notFound(RequestSpecification reader, String address, String problem) {
        reader.get(address).then().statusCode(404).body("type", equalTo(problem(problem)));
    }
}
