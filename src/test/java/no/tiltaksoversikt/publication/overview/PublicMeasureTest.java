package no.tiltaksoversikt.publication.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.measure.MeasureId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublicMeasureTest extends OverviewHttpTest {

    private static String path(int year, String orgNumber, String reference) {
        return "/v1/measures/" + MeasureId.of(year, orgNumber, reference);
    }

    @Test
    void a_measure_has_its_public_answers_with_labels_in_the_language_asked_for() {
        var year = openEdition(AGENCY);
        submit(year, AGENCY, measure("A", "Ny løsning").with(AnswerField.TAGS, List.of("bygg")));

        anyone().header("Accept-Language", "en")
                .get(path(year, AGENCY, "A"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Ny løsning"))
                .body("edition", equalTo(year))
                .body("agency.orgNumber", equalTo(AGENCY))
                .body("ministry.code", equalTo("NFD"))
                .body("skate", equalTo(true))
                .body("late", equalTo(false))
                .body("costClass.code", equalTo("FROM_10M_TO_50M"))
                .body("internal", equalTo(true))
                .body("answers.find { it.field == 'phase' }.codes[0].label", equalTo("Planning"))
                .body("answers.find { it.field == 'phase' }.number", equalTo(10))
                .body("answers.find { it.field == 'totalCost' }.amount", equalTo(12_000_000))
                .body("answers.find { it.field == 'tags' }.texts", equalTo(List.of("bygg")))
                .body("answers.find { it.field == 'deliverable' }.text", equalTo("Noko."))
                .body(
                        "answers.find { it.field == 'expectedEffects' }.codes.code",
                        equalTo(List.of("EFFICIENCY", "SERVICE_QUALITY")))
                .body("answers.field", not(containsString("contactEmail")))
                .body("exempt", equalTo(null))
                .body(not(containsString("prosjekt@etaten.no")));
    }

    @Tag("full")
    @Test
    void what_follows_from_an_exempt_answer_is_not_answered_for_the_public() {
        var year = openEdition(AGENCY);
        submit(
                year,
                AGENCY,
                measure("A", "Med kommuner")
                        .with(AnswerField.INVOLVES_OTHERS, Code.InvolvesOthers.YES)
                        .with(AnswerField.INVOLVED_PARTIES, Code.InvolvedParties.OTHER_LEVELS)
                        .with(AnswerField.KS_DIALOGUE, Code.KsDialogue.YES)
                        .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24")
                        .with(AnswerField.EXEMPT_ANSWERS, List.of("involvesOthers", "totalCost")));
        var derived = List.of("crossCutting", "municipal", "internal", "costClass");

        for (var variable : derived) {
            anyone().get(path(year, AGENCY, "A")).then().statusCode(200).body("$", not(hasKey(variable)));
            directorate().get(path(year, AGENCY, "A")).then().statusCode(200).body("$", hasKey(variable));
            var crossTab = "/v1/editions/" + year + "/statistics?by=" + variable;
            anyone().get(crossTab)
                    .then()
                    .statusCode(200)
                    .body("population", equalTo(1))
                    .body("answered", equalTo(0));
            directorate().get(crossTab).then().statusCode(200).body("answered", equalTo(1));
            anyone().get("/v1/editions/" + year + "/measures")
                    .then()
                    .statusCode(200)
                    .body("facets.find { it.id == '" + variable + "' }.codes.count.sum()", equalTo(0))
                    .body("facets.find { it.id == '" + variable + "' }.notAnswered", equalTo(1));
        }
        anyone().get("/v1/editions/" + year + "/measures?crossCutting=false")
                .then()
                .statusCode(200)
                .body("totalItems", equalTo(0));
        anyone().get("/v1/editions/" + year + "/exports/measures.json")
                .then()
                .statusCode(200)
                .body("measures[0].crossCutting", equalTo(null))
                .body("measures[0].municipal", equalTo(null))
                .body("measures[0].internal", equalTo(null));
    }

    @Tag("full")
    @Test
    void a_measure_knows_itself_in_other_editions() {
        // Years are handed out backwards.
        var other = openEdition(AGENCY);
        var one = openEditionOf("2018", "2099-12-31", AGENCY);
        submit(
                one,
                AGENCY,
                no.tiltaksoversikt.measure.MeasureBuilder.aMeasureOf2018()
                        .withReference("L")
                        .named("Forløper")
                        .with(AnswerField.PHASE, Code.Phase.IDEA));
        submit(other, AGENCY, measure("L", "Etterfølger"));

        anyone().get(path(one, AGENCY, "L"))
                .then()
                .statusCode(200)
                .body("lineage.edition", equalTo(List.of(other, one)))
                .body("lineage.name", equalTo(List.of("Etterfølger", "Forløper")))
                .body("lineage.phase.code", equalTo(List.of("PLANNING", "IDEA")))
                .body("lineage[0].link", equalTo(path(other, AGENCY, "L")));

        move(one, "CLOSED");
        move(one, "FROZEN");
        anyone().get(path(one, AGENCY, "L") + "?revision=1").then().body("lineage.edition", equalTo(List.of(one)));
        anyone().get(path(one, AGENCY, "L")).then().body("lineage.edition", equalTo(List.of(other, one)));
        var page = "/nb" + path(one, AGENCY, "L").substring("/v1".length());
        assertThat(anyone().get(page).asString()).contains("Tiltak som ligner");
        assertThat(anyone().get(page + "?revision=1").asString())
                .contains("Forløper", "slik de var i revisjon 1")
                .doesNotContain("Etterfølger", "Tiltak som ligner");

        submit(other, AGENCY, exempt(measure("L", "Etterfølger")));

        anyone().get(path(one, AGENCY, "L")).then().body("lineage.edition", equalTo(List.of(one)));
        agency(AGENCY).get(path(one, AGENCY, "L")).then().body("lineage.edition", equalTo(List.of(other, one)));
        anyone().get("/v1/measures?latest=true&q=Forløper&edition=" + one)
                .then()
                .body("totalItems", equalTo(1));
        agency(AGENCY)
                .get("/v1/measures?latest=true&q=Forløper&edition=" + one)
                .then()
                .body("totalItems", equalTo(0));
    }

    @Test
    void an_exempt_measure_and_one_that_never_was_answer_alike() {
        var year = openEdition(AGENCY);
        submit(year, AGENCY, exempt(measure("E", "Hemmelig")));
        for (var part : List.of("", "/similar")) {
            var hidden = notFound(path(year, AGENCY, "E") + part);

            assertThat(hidden)
                    .isEqualTo(notFound(path(year, AGENCY, "never") + part))
                    .contains("measure-not-found");
            assertThat(hidden).isEqualTo(notFound("/v1/measures/x" + part));
        }
        agency(AGENCY)
                .get(path(year, AGENCY, "E"))
                .then()
                .statusCode(200)
                .body("exempt", equalTo(true))
                .body(not(containsString("Offentleglova")));
        agency(OTHER_AGENCY).get(path(year, AGENCY, "E")).then().statusCode(404);
        directorate().get(path(year, AGENCY, "E")).then().statusCode(200);
        directorate().get(path(year, AGENCY, "E") + "?audience=public").then().statusCode(404);
    }

    private String notFound(String path) {
        return anyone().get(path).then().statusCode(404).extract().asString().replaceAll("urn:request:[^\"]+", "");
    }

    @Test
    void candidates_for_reuse_come_with_the_reasons() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        submit(
                year,
                AGENCY,
                measure("A", "Havbruksregister med akvakulturløyver")
                        .with(AnswerField.TAGS, List.of("Havbruk"))
                        .with(AnswerField.DEVELOPS_SHARED, Code.DevelopsShared.YES),
                measure("own", "Havbruksregister for oss selv"));
        submit(
                year,
                OTHER_AGENCY,
                measure("B", "Kart med akvakulturløyver").with(AnswerField.TAGS, List.of("havbruk")),
                measure("C", "Noe helt annet"),
                exempt(measure("E", "Akvakulturløyver i hemmelighet")));

        var answer = anyone().get(path(year, AGENCY, "A") + "/similar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("items.measure.reference", String.class))
                .contains("B")
                .doesNotContain("own", "C", "E");
        assertThat(answer.getString("items[0].measure.reference")).isEqualTo("B");
        assertThat(answer.getList("items[0].reasons.kind", String.class))
                .contains(
                        "SHARED_TERMS",
                        "SIMILAR_NAME",
                        "SHARED_TAGS",
                        "SHARED_SOLUTION",
                        "SAME_BENEFICIARIES",
                        "SAME_EFFECTS",
                        "SAME_TECHNOLOGIES");
        assertThat(answer.getList("items[0].reasons.find { it.kind == 'SHARED_TERMS' }.words", String.class))
                .contains("akvakulturløyver", "havbruk");
        assertThat(answer.getList("items[0].reasons.points", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(answer.getInt("items[0].score"));
    }

    @Test
    void candidates_are_found_across_written_standards_and_in_their_newest_edition() {
        var other = openEdition(AGENCY, OTHER_AGENCY);
        var one = openEditionOf("2018", "2099-12-31", OTHER_AGENCY);
        submit(other, AGENCY, measure("A", "Fangstskjemaløsning"));
        submit(
                one,
                OTHER_AGENCY,
                no.tiltaksoversikt.measure.MeasureBuilder.aMeasureOf2018()
                        .withReference("N")
                        .named("Fangstskjemaløysing")
                        .with(AnswerField.PHASE, Code.Phase.IDEA));
        assertThat(similarTo(path(other, AGENCY, "A"))).containsExactly(one);

        submit(other, OTHER_AGENCY, measure("N", "Fangstskjemaløysingar"));
        assertThat(similarTo(path(other, AGENCY, "A"))).containsExactly(other);

        submit(other, OTHER_AGENCY, exempt(measure("N", "Fangstskjemaløysingar")));
        assertThat(similarTo(path(other, AGENCY, "A"))).containsExactly(one);
    }

    private List<Integer> similarTo(String path) {
        return anyone().get(path + "/similar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.measure.edition", Integer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "51", "x", "-1"})
    void the_number_of_candidates_has_bounds(String size) {
        var id = anyone().get("/v1/editions/2019/measures?size=1").jsonPath().getString("items[0].id");
        anyone().get("/v1/measures/" + id + "/similar?size=" + size).then().statusCode(400);
        anyone().get("/v1/measures/" + id + "/similar?size=3").then().statusCode(200);
    }
}
