package no.tiltaksoversikt.review.finding;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.database.NamedSql;
import no.tiltaksoversikt.statistics.TestQuestionnaires;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in answers for a case worker to look at. */
@QuarkusTest
class ReviewItemTest extends HttpTest {

    private static final String RULE = "budget-exceeds-total";

    /** Other tests' editions come before this test's, so measures of theirs may have disappeared since. */
    private static final String WARNINGS = "?kind=ACKNOWLEDGED_WARNING";

    private ValidatableResponse findings(int year, String query) {
        return directorate().get("/v1/editions/" + year + "/findings" + query).then();
    }

    private JsonPath found(int year, String query) {
        return findings(year, query).statusCode(200).extract().jsonPath();
    }

    /** A measure as it is stored, past the rules that an agency's answer has to hold. */
    private void store(int year, String agency, String reference, MeasureBuilder measure) {
        new MeasureStore(NamedSql.over(database))
                .store(List.of(new AnsweredMeasure(
                        year,
                        agency,
                        reference,
                        0,
                        false,
                        Instant.EPOCH,
                        "hash",
                        measure.answers(),
                        TestQuestionnaires.OF_2019,
                        MeasureId.lineageOf(agency, reference))));
    }

    private static MeasureBuilder odd() {
        return aMeasure()
                .with(AnswerField.TOTAL_COST, 12_000_000)
                .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                .acknowledging(RULE, "Budsjettet dekker også forarbeidet.");
    }

    private static MeasureBuilder costing(long amount) {
        return aMeasure().with(AnswerField.TOTAL_COST, amount).without(AnswerField.CURRENT_YEAR_BUDGET);
    }

    @Test
    void a_warning_that_the_agency_gave_a_reason_for_is_a_finding() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(odd().withReference("W" + year)))
                .then()
                .statusCode(201);

        findings(year, "?kind=ACKNOWLEDGED_WARNING")
                .statusCode(200)
                .body("items.rule", contains(RULE))
                .body("items[0].kind", equalTo("ACKNOWLEDGED_WARNING"))
                .body("items[0].agency", equalTo(AGENCY))
                .body("items[0].ministry", equalTo("NFD"))
                .body("items[0].reference", equalTo("W" + year))
                .body("items[0].measure", equalTo(measure(year, "W" + year)))
                .body("items[0].reason", equalTo("Budsjettet dekker også forarbeidet."))
                .body("items[0].what", containsString("kostnadsrammen"))
                .body("items[0].answers.field", contains("totalCost", "currentYearBudget"))
                .body("items[0].answers.value", contains(12_000_000, 13_000_000))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].version", equalTo(0));
        var words = List.of("nb", "nn", "en").stream()
                .map(language -> directorate()
                        .header("Accept-Language", language)
                        .get("/v1/editions/" + year + "/findings" + WARNINGS)
                        .<String>path("items[0].what"))
                .toList();
        assertThat(words).doesNotHaveDuplicates();
    }

    private static String measure(int year, String reference) {
        return MeasureId.of(year, AGENCY, reference).toString();
    }

    @Test
    void personal_data_comes_first_and_is_not_repeated() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(
                        odd().withReference("A" + year).named("Alfa").with(AnswerField.TOTAL_COST, 12_500_000),
                        aMeasure()
                                .withReference("B" + year)
                                .named("Beta")
                                .without(AnswerField.CURRENT_YEAR_BUDGET)
                                .with(AnswerField.COMMENTS, "Ring Kari på 91 23 45 67.")
                                .acknowledging("personal-data", "Hun har sagt ja.")))
                .then()
                .statusCode(201);

        findings(year, WARNINGS)
                .body("items.rule", contains("personal-data", RULE))
                .body("items.priority", contains("HIGH", "MEDIUM"))
                .body("items[0].answers", empty());
        assertThat(findings(year, WARNINGS).extract().asString()).doesNotContain("91 23 45 67", "prosjekt@etaten.no");
        findings(year, "?rule=personal-data").body("items.reference", contains("B" + year));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void outliers_are_those_of_an_independent_computation(long seed) {
        var agencies = Map.of(AGENCY, "NFD", OTHER_AGENCY, "FIN", DIRECTORATE, "HOD");
        var year = newYear();
        plan(year, "2019", "2099-12-31");
        agencies.forEach((agency, ministry) -> invite(year, agency, ministry, false));
        move(year, "OPEN");
        var amounts = new RandomAmounts(seed, agencies);
        new MeasureStore(NamedSql.over(database)).store(amounts.measures(year, 240));

        var expected = amounts.outliers();
        var actual = new ArrayList<String>();
        for (Map<String, ?> finding : everything(year, "?kind=OUTLIER&")) {
            for (var group : (List<?>) finding.get("groups")) {
                actual.add(RandomAmounts.line(finding, (Map<?, ?>) group));
            }
        }

        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** All pages, in small ones. */
    private List<Map<String, ?>> everything(int year, String query) {
        var all = new ArrayList<Map<String, ?>>();
        var page = 0;
        JsonPath next;
        do {
            next = found(year, query + "size=7&page=" + page++);
            all.addAll(next.getList("items"));
        } while (page < next.getInt("totalPages"));
        assertThat(all).hasSize(next.getInt("totalItems"));
        assertThat(all).extracting(it -> it.get("id")).doesNotHaveDuplicates();
        return all;
    }

    @Test
    void an_amount_among_equal_ones_stands_out_and_equal_ones_do_not() {
        var year = openEdition(AGENCY);
        IntStream.range(0, 6).forEach(i -> store(year, AGENCY, "E" + year + i, costing(1_000_000)));
        assertThat(found(year, "?kind=OUTLIER").getInt("totalItems")).isZero();

        store(year, AGENCY, "X" + year, costing(900_000_000).inPhase(Phase.IDEA));
        findings(year, "?rule=amount-outlier")
                .body("items.reference", contains("X" + year))
                .body("items[0].answers.field", contains("totalCost"))
                .body("items[0].groups.by", contains("MINISTRY"))
                .body("items[0].groups[0].size", equalTo(7))
                .body("items[0].groups[0].median", equalTo(1_000_000))
                .body("items[0].what", containsString("900\u00a0000\u00a0000 kr"));
    }

    @Tag("full")
    @Test
    void sudden_changes_since_the_last_edition_are_findings() {
        var one = openEdition(AGENCY, OTHER_AGENCY);
        var other = openEdition(AGENCY, OTHER_AGENCY);
        var earlier = Math.min(one, other);
        var year = Math.max(one, other);
        var key = "S" + year;
        // The agency has answered, so what it has not reported has gone; the measures come past its answer.
        respondent(year, AGENCY)
                .submit(JsonNodeFactory.instance.objectNode().put("nothingToReport", true))
                .then()
                .statusCode(201);
        store(earlier, AGENCY, key + "cost", costing(12_000_000));
        store(year, AGENCY, key + "cost", costing(1_200_000));
        store(earlier, AGENCY, key + "triple", costing(1_000_000));
        store(year, AGENCY, key + "triple", costing(3_000_000));
        store(earlier, AGENCY, key + "more", costing(1_000_000));
        store(year, AGENCY, key + "more", costing(3_000_001));
        store(earlier, AGENCY, key + "money", costing(2_000_000));
        store(year, AGENCY, key + "money", costing(2_000_000).with(AnswerField.FINANCING, Financing.NO));
        store(earlier, AGENCY, key + "hidden", costing(2_000_000));
        store(
                year,
                AGENCY,
                key + "hidden",
                costing(2_000_000)
                        .with(AnswerField.PUBLISHABLE, false)
                        .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14"));
        store(earlier, AGENCY, key + "phase", costing(2_000_000).inPhase(Phase.IMPLEMENTATION));
        store(year, AGENCY, key + "phase", costing(2_000_000).inPhase(Phase.CONCEPT));
        store(earlier, AGENCY, key + "gone", costing(2_000_000).inPhase(Phase.IMPLEMENTATION));
        store(earlier, AGENCY, key + "over", costing(2_000_000).inPhase(Phase.OPERATION));
        store(earlier, OTHER_AGENCY, key + "silent", costing(2_000_000).inPhase(Phase.IMPLEMENTATION));

        var list = found(year, "?kind=sudden_change&size=200");
        var told = IntStream.range(0, list.getInt("items.size()"))
                .mapToObj(i ->
                        list.getString("items[" + i + "].reference") + " " + list.getString("items[" + i + "].rule"))
                .filter(it -> it.startsWith(key))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        key + "cost cost-changed",
                        key + "more cost-changed",
                        key + "money financing-lost",
                        key + "hidden became-exempt",
                        key + "phase phase-skipped",
                        key + "gone disappeared");
        var cost = "items.find { it.reference == '" + key + "cost' }";
        findings(year, "?rule=cost-changed")
                .body(cost + ".since", equalTo(earlier))
                .body(cost + ".priority", equalTo("HIGH"))
                .body(cost + ".ratio.toString()", equalTo("0.1"))
                .body(cost + ".answers[0].value", equalTo(1_200_000))
                .body(cost + ".answers[0].before", equalTo(12_000_000))
                .body(cost + ".what", containsString("i " + earlier + " var det 12\u00a0000\u00a0000 kr"));
        var gone = "items.find { it.reference == '" + key + "gone' }";
        findings(year, "?rule=disappeared&agency=" + AGENCY)
                .body(
                        gone + ".measure",
                        equalTo(MeasureId.of(earlier, AGENCY, key + "gone").toString()))
                .body(gone + ".what", not(containsString("IMPLEMENTATION")));
        findings(year, "?rule=phase-skipped").body("items[0].what", not(containsString("{")));
        findings(year, "?agency=" + OTHER_AGENCY).body("items.reference", not(hasItem(key + "silent")));
    }

    @Tag("full")
    @Test
    void findings_are_those_of_the_current_revision() {
        var year = openEdition(AGENCY);
        IntStream.range(0, 6).forEach(i -> store(year, AGENCY, "R" + year + i, costing(1_000_000 + i)));
        store(year, AGENCY, "R" + year, costing(1_000));
        findings(year, "?kind=OUTLIER").body("items.reference", contains("R" + year));
        move(year, "CLOSED");
        move(year, "FROZEN");

        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("changes", Map.of("totalCost", 1_000_000), "reason", "Oppgitt i tusen kroner."))
                .post("/v1/measures/" + measure(year, "R" + year) + "/corrections")
                .then()
                .statusCode(201);
        findings(year, "?kind=OUTLIER").body("items.reference", contains("R" + year));
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Rettet."))
                .post("/v1/editions/" + year + "/revisions")
                .then()
                .statusCode(201);
        findings(year, "?kind=OUTLIER").body("items", empty());
    }

    @Tag("full")
    @Test
    void a_list_is_narrowed_and_its_order_is_stable() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        for (var agency : List.of(AGENCY, OTHER_AGENCY)) {
            respondent(year, agency)
                    .submit(aSubmissionOf(
                            odd().withReference("A" + year).named("Alfa"),
                            odd().withReference("B" + year).named("Beta").with(AnswerField.TOTAL_COST, 12_900_000)))
                    .then()
                    .statusCode(201);
        }
        var all = found(year, WARNINGS).getList("items.id", String.class);

        assertThat(everything(year, WARNINGS + "&"))
                .extracting(it -> it.get("id"))
                .isEqualTo(all);
        findings(year, WARNINGS)
                .body("items.reference", contains("B" + year, "B" + year, "A" + year, "A" + year))
                .body("items.agency", contains(AGENCY, OTHER_AGENCY, AGENCY, OTHER_AGENCY));
        findings(year, WARNINGS + "&agency=" + OTHER_AGENCY).body("items", hasSize(2));
        findings(year, "?ministry=HOD").body("items", empty());
        findings(year, "?ministry=NFD&kind=acknowledged_warning&status=OPEN&rule=" + RULE)
                .body("totalItems", equalTo(4));
        findings(year, WARNINGS + "&page=9").body("items", empty()).body("totalItems", equalTo(4));
        findings(year, "?kind=OUTLIER").body("totalItems", equalTo(0));
    }

    @Test
    void only_the_directorate_reads_findings() {
        var year = openEdition(AGENCY);
        var path = "/v1/editions/" + year + "/findings";
        anyone().get(path).then().statusCode(401);
        agency(AGENCY).get(path).then().statusCode(403);
        anyone().get(path + "/x").then().statusCode(401);
        agency(AGENCY).get(path + "/x").then().statusCode(403);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var year = openEdition(AGENCY);
        findings(2017, "").statusCode(404).body("type", equalTo(problem("edition-not-found")));
        for (var id : List.of("x", "6f3d0d0e-5b1c-8f0a-9d43-2c8f1f0b7a11")) {
            findings(year, "/" + id)
                    .statusCode(404)
                    .body("type", equalTo(problem("finding-not-found")))
                    .body("detail", containsString(String.valueOf(year)));
        }
    }

    @Test
    void a_filter_that_there_is_not_is_refused() {
        var year = openEdition(AGENCY);
        for (var query : List.of("?kind=X", "?status=DONE", "?rule=required", "?rule=unknown", "?page=-1")) {
            findings(year, query).statusCode(400).body("type", equalTo(problem("invalid-parameter")));
        }
        findings(year, "?kinds=OUTLIER").statusCode(400).body("type", equalTo(problem("unknown-parameter")));
        findings(year, "?rule=unknown").body("detail", containsString("disappeared"));
    }

    @Test
    void a_measure_may_have_several_findings() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(odd().withReference("M" + year)
                        .with(AnswerField.COMMENTS, "Ring 91 23 45 67.")
                        .acknowledging("personal-data", "Sentralbord.")))
                .then()
                .statusCode(201);

        findings(year, WARNINGS).body("items.rule", containsInAnyOrder("personal-data", RULE));
    }
}
