package no.tiltaksoversikt.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ministries and agencies. */
@QuarkusTest
class OrganisationTest extends HttpTest {

    @Test
    void the_ministries_come_by_code() {
        var codes = get("/v1/ministries?asOf=2019-08-30").getList("items.code", String.class);
        assertThat(codes).hasSize(16).isSorted().contains("HOD", "SMK");
    }

    @Test
    void only_ministries_of_the_day_asked_about_are_listed() {
        assertThat(get("/v1/ministries?asOf=2016-12-31").getInt("totalItems")).isZero();
        assertThat(get("/v1/ministries?asOf=2021-12-31").getList("items.code", String.class))
                .contains("KMD", "OED", "ASD")
                .doesNotContain("KDD", "DFD");
        assertThat(get("/v1/ministries?asOf=2024-01-01").getList("items.code", String.class))
                .hasSize(17)
                .contains("KDD", "ED", "AID", "DFD");
    }

    @Test
    void one_that_has_ended_says_who_took_over_and_one_that_had_not_begun_is_not_found() {
        anyone().get("/v1/ministries/KMD")
                .then()
                .statusCode(200)
                .body("orgNumber", equalTo("972417858"))
                .body("validTo", equalTo("2021-12-31"))
                .body("succeededBy", contains("KDD"));
        anyone().get("/v1/ministries/KDD?asOf=2021-12-31").then().statusCode(404);
        anyone().get("/v1/agencies/915933149")
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2023-12-31"))
                .body("succeededBy", contains("983544622"));
        assertThat(get("/v1/agencies?size=200").getList("items.orgNumber", String.class))
                .doesNotContain("915933149");
    }

    @Test
    void a_name_is_that_of_the_day() {
        var at = "/v1/agencies/991825827?asOf=";
        anyone().get(at + "2019-09-25")
                .then()
                .body("name", containsString("Difi"))
                .body("ministry", equalTo("KMD"));
        anyone().get(at + "2026-11-28")
                .then()
                .body("name", equalTo("Digitaliseringsdirektoratet"))
                .body("shortName", equalTo("Digdir"))
                .body("ministry", equalTo("DFD"));
    }

    @ParameterizedTest
    @CsvSource({
        "nb,Utenriksdepartementet",
        "nn,Utanriksdepartementet",
        "en,Ministry of Foreign Affairs",
        "sv,Utenriksdepartementet"
    })
    void a_ministry_is_named_in_the_language_asked_for(String language, String name) {
        anyone().header("Accept-Language", language)
                .get("/v1/ministries/UD")
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("orgNumber", equalTo("972417920"));
    }

    @Test
    void a_name_that_is_not_translated_is_given_in_bokmal() {
        anyone().header("Accept-Language", "en")
                .get("/v1/agencies/971525681")
                .then()
                .body("name", equalTo("Arbeidsretten"));
    }

    @Test
    void an_agency_belongs_to_a_ministry_and_maybe_to_skate() {
        anyone().get("/v1/agencies/" + OTHER_AGENCY)
                .then()
                .statusCode(200)
                .body("name", equalTo("Skatteetaten"))
                .body("ministry", equalTo("FIN"))
                .body("skate", equalTo(true));
    }

    @Test
    void an_agency_is_not_found_before_its_time() {
        anyone().get("/v1/agencies/933024091?asOf=2024-12-31").then().statusCode(404);
        anyone().get("/v1/agencies/933024091?asOf=2025-01-01").then().statusCode(200);
    }

    @Test
    void agencies_can_be_narrowed_down_by_ministry_and_skate() {
        var ofMinistry = get("/v1/agencies?ministry=FIN&size=200");
        assertThat(ofMinistry.getList("items.ministry", String.class))
                .isNotEmpty()
                .containsOnly("FIN");
        var members = get("/v1/agencies?skate=true&size=200").getInt("totalItems");
        var others = get("/v1/agencies?skate=false&size=200").getInt("totalItems");
        assertThat(members).isPositive();
        assertThat(members + others)
                .isEqualTo(get("/v1/agencies?size=200").getInt("totalItems"))
                .isEqualTo(172);
        anyone().get("/v1/agencies?ministry=FIN&skate=true&asOf=2019-09-25")
                .then()
                .body("items.name", contains("Skatteetaten"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"skatteet", "SKATTEETATEN", "tax administration", "97476107", "974761076"})
    void agencies_are_found_by_a_part_of_a_name_in_any_language_or_by_number(String query) {
        anyone().queryParam("q", query)
                .get("/v1/agencies")
                .then()
                .statusCode(200)
                .body("items.orgNumber", hasItem(OTHER_AGENCY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"difi", "forvaltning og ikt", "DIGDIR"})
    void agencies_are_found_by_the_names_that_they_had_and_by_their_short_name(String query) {
        anyone().queryParam("q", query)
                .get("/v1/agencies?asOf=2026-11-28")
                .then()
                .statusCode(200)
                .body("items.orgNumber", hasItem("991825827"));
    }

    @Test
    void a_search_that_nothing_matches_gives_an_empty_page() {
        anyone().get("/v1/agencies?q=finnes-ikke")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("totalItems", equalTo(0))
                .body("totalPages", equalTo(0));
    }

    @Test
    void the_pages_together_are_the_whole_list_in_order() {
        var all = get("/v1/agencies?size=200").getList("items.orgNumber", String.class);
        var paged = new ArrayList<String>();
        var pages = get("/v1/agencies?size=25").getInt("totalPages");
        for (var page = 0; page < pages; page++) {
            paged.addAll(get("/v1/agencies?size=25&page=" + page).getList("items.orgNumber", String.class));
        }
        assertThat(paged).containsExactlyElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void the_links_keep_the_filter() {
        anyone().get("/v1/agencies?ministry=FIN&size=1")
                .then()
                .body("items.ministry", everyItem(equalTo("FIN")))
                .header("Link", containsString("/v1/agencies?ministry=FIN&page=1&size=1>; rel=\"next\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/ministries/XYZ,ministry-not-found",
        "/v1/ministries/hod,ministry-not-found",
        "/v1/ministries/%00,not-found",
        "/v1/agencies/999999999,agency-not-found",
        "/v1/agencies/abc,agency-not-found",
        "/v1/agencies/%00,not-found",
        "/v1/agencies/974761076%00,not-found",
    })
    void what_there_is_not_is_not_found(String path, String type) {
        anyone().urlEncodingEnabled(false).get(path).then().statusCode(404).body("type", equalTo(problem(type)));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2019",
                "asOf=30.08.2019",
                "asOf=2019-02-29",
                "asOf=2019-8-30",
                "asOf=20190830",
                "asOf=%2B999999999-12-31",
                "asOf=-999999999-01-01",
                "asOf=2019-08-30T00:00:00Z",
                "skate=yes",
                "skate=TRUE",
                "skate=1",
                "ministry=XYZ",
                "ministry=%00",
                "q=%00",
                "q=a%00b",
                "page=-1",
                "page=x",
                "page=2147483648",
                "size=0",
                "size=201",
                "size=-5",
                "size=1.5",
                "skate=true&skate=false",
                "q=a&q=b",
                "ministry=FIN&ministry=FIN",
                "page=0&page=1"
            })
    void a_parameter_with_a_value_that_cannot_be_is_refused_by_name(String query) {
        var name = List.of(query.split("=")).get(0);
        anyone().urlEncodingEnabled(false)
                .get("/v1/agencies?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")))
                .body("detail", containsString(name));
    }

    @Test
    void parameters_that_the_endpoint_does_not_know_are_all_named_with_those_it_does() {
        anyone().get("/v1/agencies?minsitry=FIN&Skate=true&q=x")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("unknown-parameter")))
                .body("detail", containsString("Skate, minsitry"))
                .body("detail", containsString("asOf, lang, ministry, page, q, size, skate"));
        anyone().get("/v1/ministries/HOD?skate=true")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("unknown-parameter")));
        anyone().get("/v1/ministries?skate=true").then().statusCode(400);
    }

    @Test
    void a_search_may_have_any_characters_in_it() {
        for (var query : List.of("%25", "_", "'", "%F0%9F%98%80", "%5C", "ÆØÅ", "%20")) {
            anyone().urlEncodingEnabled(false)
                    .get("/v1/agencies?q=" + query)
                    .then()
                    .statusCode(200);
        }
        anyone().get("/v1/agencies?q=%")
                .then()
                .statusCode(200)
                .body("totalItems", equalTo(0))
                .header("Link", not(containsString("next")));
    }

    private JsonPath get(String path) {
        return anyone().get(path).then().statusCode(200).extract().jsonPath();
    }
}
