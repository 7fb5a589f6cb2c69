package no.tiltaksoversikt.publication.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OverviewTest extends OverviewHttpTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void a_list_shows_what_is_needed_to_choose() {
        var year = openEdition(AGENCY);
        submit(year, AGENCY, measure("A", "Ny søknadsløsning").with(AnswerField.TAGS, List.of("skjema")));

        anyone().header("Accept-Language", "nn")
                .get(list(year))
                .then()
                .statusCode(200)
                .body("totalItems", equalTo(1))
                .body("totalPages", equalTo(1))
                .body("items[0].reference", equalTo("A"))
                .body("items[0].edition", equalTo(year))
                .body("items[0].agency.orgNumber", equalTo(AGENCY))
                .body("items[0].agency.name", containsString("Brønnøysund"))
                .body("items[0].ministry.code", equalTo("NFD"))
                .body("items[0].name", equalTo("Ny søknadsløsning"))
                .body("items[0].excerpt", equalTo("Noko."))
                .body("items[0].phase.code", equalTo("PLANNING"))
                .body("items[0].phase.label", equalTo("Planlegging"))
                .body("items[0].costClass.code", equalTo("FROM_10M_TO_50M"))
                .body("items[0].totalCost", equalTo(12_000_000))
                .body("items[0].tags", equalTo(List.of("skjema")))
                .body("items[0].late", equalTo(false))
                .body("items[0].exempt", equalTo(null))
                .body("items[0].highlights", equalTo(null))
                .body("foundBy", equalTo(null));
    }

    @Tag("full")
    @Test
    void pages_have_every_measure_once_and_link_to_each_other() {
        var year = openEdition(AGENCY);
        submit(
                year,
                AGENCY,
                IntStream.range(0, 23)
                        .mapToObj(number -> measure("M-" + number, "Likt navn " + number % 3))
                        .map(measure -> measure.acknowledging("duplicate-name", "De heter det samme."))
                        .toArray(MeasureBuilder[]::new));
        for (var sort :
                List.of("relevance", "name", "-name", "totalCost", "-totalCost", "agency", "-agency", "newest")) {
            var seen = new ArrayList<String>();
            var next = list(year) + "?q=navn&size=5&sort=" + sort;
            while (next != null) {
                var response = anyone().urlEncodingEnabled(false)
                        .get(next)
                        .then()
                        .statusCode(200)
                        .extract()
                        .response();
                seen.addAll(response.jsonPath().getList("items.reference", String.class));
                var link = NEXT.matcher(response.getHeader("Link"));
                next = link.find() ? link.group(1) : null;
            }
            assertThat(seen).as(sort).hasSize(23).doesNotHaveDuplicates();
        }
        anyone().get(list(year) + "?page=5&size=5")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("totalItems", equalTo(23))
                .header("Link", containsString("rel=\"prev\""));
        anyone().get(list(year) + "?page=2147483647&size=200")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_list_comes_in_the_order_asked_for() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        submit(
                year,
                AGENCY,
                measure("1", "Ørret").with(AnswerField.TOTAL_COST, 20_000_000),
                measure("2", "Ål").with(AnswerField.TOTAL_COST, 30_000_000),
                measure("3", "Ærfugl").without(AnswerField.TOTAL_COST).with(AnswerField.FINANCING, "NO"));
        submit(year, OTHER_AGENCY, measure("4", "zebra").with(AnswerField.TOTAL_COST, 25_000_000));

        assertThat(ordered(year, "name")).containsExactly("4", "3", "1", "2");
        assertThat(ordered(year, "-name")).containsExactly("2", "1", "3", "4");
        assertThat(ordered(year, "totalCost")).containsExactly("1", "4", "2", "3");
        assertThat(ordered(year, "-totalCost")).containsExactly("2", "4", "1", "3");
        assertThat(ordered(year, "agency")).containsExactly("1", "2", "3", "4");
        assertThat(ordered(year, "-agency")).containsExactly("4", "1", "2", "3");
        assertThat(ordered(year, "newest").get(0)).isEqualTo("4");
    }

    private List<String> ordered(int year, String sort) {
        return anyone().get(list(year) + "?sort=" + sort)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.reference", String.class);
    }

    @Test
    void every_variable_is_counted_in_one_cluster_and_can_be_filtered_by() {
        var countedWithAgency = Stream.of(Variable.AGENCY, Variable.MINISTRY, Variable.SKATE);
        assertThat(Stream.concat(HitSql.CLUSTERS.stream().flatMap(List::stream), countedWithAgency))
                .containsExactlyInAnyOrderElementsOf(Variable.core());
        var parameters = Arrays.stream(OverviewParameters.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(jakarta.ws.rs.QueryParam.class))
                .map(field ->
                        field.getAnnotation(jakarta.ws.rs.QueryParam.class).value());
        assertThat(parameters)
                .containsAll(Variable.core().stream().map(Variable::id).toList());
    }

    @Test
    void the_synthetic_edition_has_all_its_public_measures_and_dense_facets() {
        anyone().get("/v1/editions/2019/measures?size=1")
                .then()
                .statusCode(200)
                .body("totalItems", equalTo(412))
                .body("items", hasSize(1))
                .body("facets.find { it.id == 'phase' }.codes.size()", equalTo(5))
                .body("facets.find { it.id == 'tag' }.codes.size()", equalTo(20))
                .body("facets.find { it.id == 'mainPurpose' }", equalTo(null));
        anyone().get("/v1/editions/2019/measures?facets=false").then().body("facets", empty());
    }

    @Tag("full")
    @Test
    void all_editions_are_searched_at_once_and_narrowed_by_edition() {
        var other = openEdition(AGENCY);
        var one = openEdition(AGENCY);
        submit(one, AGENCY, measure("KV-A", "Kvitrimsiv"), measure("KV-B", "Kvitrimsiv bare én gang"));
        submit(other, AGENCY, measure("KV-A", "Kvitrimsiv"));

        var all = anyone().queryParam("q", "kvitrimsiv")
                .get("/v1/measures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(all.getList("items.edition", Integer.class)).containsExactlyInAnyOrder(one, one, other);
        assertThat(all.getInt("facets.find { it.id == 'edition' }.codes.find { it.code == '" + one + "' }.count"))
                .isEqualTo(2);
        anyone().queryParam("q", "kvitrimsiv")
                .queryParam("edition", one)
                .get("/v1/measures")
                .then()
                .body("totalItems", equalTo(2))
                .body("facets.find { it.id == 'edition' }.codes.find { it.code == '" + other + "' }.count", equalTo(1))
                .body(
                        "facets.find { it.id == 'edition' }.codes.find { it.code == '" + one + "' }.selected",
                        equalTo(true));
        anyone().queryParam("q", "kvitrimsiv")
                .queryParam("latest", true)
                .queryParam("edition", one, other)
                .get("/v1/measures")
                .then()
                .body("totalItems", equalTo(2))
                .body("items.find { it.reference == 'KV-A' }.edition", equalTo(other));
    }

    @ParameterizedTest
    @CsvSource({
        "phase=IDE,IDEA",
        "agency=123456789,974760673",
        "ministry=XXX,NFD",
        "late=ja,true",
        "sort=cost,totalCost",
        "sort=-relevance,relevance",
        "facets=1,true",
        "audience=all,public",
        "size=201,200",
        "fase=IDEA,phase"
    })
    void what_is_not_valid_is_refused_and_what_is_valid_is_named(String query, String valid) {
        var year = openEditionOnce();
        anyone().get(list(year) + "?" + query).then().statusCode(400).body("detail", containsString(valid));
    }

    private static int shared;

    private int openEditionOnce() {
        if (shared == 0) {
            shared = openEdition(AGENCY);
        }
        return shared;
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition=1999", "edition=x", "latest=1", "phase=X"})
    void over_all_editions_too(String query) {
        anyone().get("/v1/measures?" + query).then().statusCode(400).body("detail", notNullValue());
    }

    @Test
    void an_edition_that_is_not_there_is_not_found() {
        anyone().get("/v1/editions/1999/measures")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
        anyone().get("/v1/editions/1999/measures/suggestions?q=a").then().statusCode(404);
    }

    @Tag("full")
    @Test
    void an_exempt_measure_is_shown_to_its_agency_and_the_directorate_only() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        submit(year, AGENCY, measure("P", "Kråkebolle åpen"), exempt(measure("E", "Kråkebolle skjult")));

        anyone().get(list(year)).then().body("totalItems", equalTo(1));
        agency(OTHER_AGENCY).get(list(year)).then().body("totalItems", equalTo(1));
        agency(AGENCY)
                .get(list(year) + "?q=skjult&sort=name")
                .then()
                .body("totalItems", equalTo(1))
                .body("items[0].exempt", equalTo(true))
                .body("items[0].name", equalTo("Kråkebolle skjult"));
        as(AGENCY, "digdir:tiltak.write").get(list(year)).then().body("totalItems", equalTo(1));
        directorate().get(list(year)).then().body("totalItems", equalTo(2));
        directorate().get(list(year) + "?audience=public").then().body("totalItems", equalTo(1));
        directorate().get(list(year)).then().body(not(containsString("Offentleglova")));
        directorate().get(list(year)).then().body(not(containsString("prosjekt@etaten.no")));
    }

    @Tag("full")
    @Test
    void exempt_measures_change_no_byte_of_what_the_public_reads() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        var own = measure("P", "Kråkebolle i fjæra").with(AnswerField.TAGS, List.of("fjære"));
        submit(year, OTHER_AGENCY, measure("O", "Kråkebolle på bunnen").with(AnswerField.TAGS, List.of("fjære")));
        submit(year, AGENCY, own);
        var before = read(year);

        submit(
                year,
                AGENCY,
                exempt(measure("E-1", "Kråkebolle i hemmelighet"))
                        .with(AnswerField.TAGS, List.of("fjære", "fjord"))
                        .with(AnswerField.DELIVERABLE, "Hemmelighetsfull kråkebolle i kråkebolle."),
                own,
                exempt(measure("E-2", "Skjult sjøpinnsvin")));

        assertThat(read(year)).isEqualTo(before);
        assertThat(before.toString()).contains("Kråkebolle").doesNotContain("hemmelighet");
    }

    private List<String> read(int year) {
        var id = anyone().get(list(year) + "?agency=" + AGENCY).jsonPath().getString("items[0].id");
        return List.of(
                        list(year),
                        list(year) + "?q=kråkebolle",
                        list(year) + "?q=hemmelighet",
                        list(year) + "?q=sjøpinnsvn",
                        list(year) + "?sort=newest",
                        list(year) + "/suggestions?q=fj",
                        list(year) + "/suggestions?q=skj",
                        "/v1/measures?q=kråkebolle&latest=true",
                        "/v1/measures/" + id,
                        "/v1/measures/" + id + "/similar")
                .stream()
                .map(path -> anyone().get(path))
                .map(response -> response.then().statusCode(200).extract().response())
                .map(response -> response.getHeader("ETag") + response.getHeader("Link") + response.asString())
                .toList();
    }

    @Test
    void tags_and_names_are_suggested_while_typing() {
        var year = openEdition(AGENCY);
        submit(
                year,
                AGENCY,
                measure("1", "Fjordkart").with(AnswerField.TAGS, List.of("Fjære", "fjord")),
                measure("2", "Kart over fjorder").with(AnswerField.TAGS, List.of("fjord")),
                measure("4", "Innlandet").with(AnswerField.DELIVERABLE, "Et kart over en fjord"),
                exempt(measure("3", "Fjordvakt").with(AnswerField.TAGS, List.of("fjordvakt"))));

        var answer = anyone().get(list(year) + "/suggestions?q=fj")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("items.text", String.class))
                .containsExactlyInAnyOrder("fjord", "Fjære", "Fjordkart", "Kart over fjorder")
                .startsWith("fjord", "Fjære");
        assertThat(answer.getInt("items[0].measures")).isEqualTo(2);
        anyone().get(list(year) + "/suggestions?q=!!").then().statusCode(200).body("items", empty());
        anyone().get(list(year) + "/suggestions").then().statusCode(400);
    }
}
