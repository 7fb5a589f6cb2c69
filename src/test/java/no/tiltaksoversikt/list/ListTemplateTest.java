package no.tiltaksoversikt.list;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.submission.RandomBodies;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListTemplateTest extends HttpTest {

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void the_template_is_open_to_all_in_three_languages() throws IOException {
        var sheets = Map.of("nb", "Veiledning", "nn", "Rettleiing", "en", "Guide");
        for (var language : sheets.entrySet()) {
            var template = anyone().queryParam("lang", language.getKey())
                    .get("/v1/editions/2019/lists/template.xlsx")
                    .then()
                    .statusCode(200)
                    .contentType(XLSX)
                    .extract()
                    .response();
            try (var workbook = workbook(template)) {
                assertThat(workbook.getSheets().map(sheet -> sheet.getName())).contains(language.getValue());
            }
            anyone().header("If-None-Match", template.header("ETag"))
                    .queryParam("lang", language.getKey())
                    .get("/v1/editions/2019/lists/template.xlsx")
                    .then()
                    .statusCode(304);
        }
        anyone().get("/v1/editions/1999/lists/template.xlsx").then().statusCode(404);
        anyone().queryParam("revision", 99)
                .get("/v1/editions/2019/lists/template.xlsx")
                .then()
                .statusCode(404);
    }

    @Tag("full")
    @Test
    void an_agency_gets_what_it_reported_last_and_sends_it_back() throws IOException {
        var years = consecutiveEditions("2019", AGENCY);
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("measures").add(aMeasure().withReference("A-17").json());
        respondent(years.earlier(), AGENCY).submit(body).then().statusCode(201);
        turn(years);
        var agency = respondent(years.later(), AGENCY);
        var path = "/v1/editions/" + years.later() + "/lists/template.xlsx";
        var template =
                agency.request().get(path).then().statusCode(200).extract().response();
        assertThat(template.header("Cache-Control")).contains("private");
        var seen = list(agency, template.asByteArray(), "preview", null).jsonPath();
        var prefill = agency.request().get(agency.path() + "/prefill").jsonPath();
        Map<String, Object> expected = prefill.getMap("measures[0]");
        expected.remove("lastYear");
        assertThat(seen.getMap("measures[0]")).isEqualTo(expected);
        assertThat(seen.getList("measures")).hasSize(1);
        for (var other : new Response[] {
            anyone().get(path), agency(OTHER_AGENCY).get(path), directorate().get(path)
        }) {
            assertThat(list(agency, other.asByteArray(), "preview", null)
                            .jsonPath()
                            .getList("measures"))
                    .isEmpty();
        }
    }

    @Tag("full")
    @Test
    void random_measures_are_stored_alike_by_the_template_and_by_the_api() throws IOException {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        var byBody = respondent(year, AGENCY);
        var byList = respondent(year, OTHER_AGENCY);
        var questionnaire = new QuestionnaireCatalogue().get("2019");
        var random = new RandomBodies(14);
        var stored = 0;
        for (var round = 0; round < 200; round++) {
            var body = random.next();
            if (body.path("measures").isEmpty() || byBody.submit(body).statusCode() > 201) {
                continue;
            }
            stored++;
            var language = LANGUAGES.get(round % LANGUAGES.size());
            var bytes = new ByteArrayOutputStream();
            new TemplateWriter(questionnaire, language).write(body.path("measures"), bytes);
            var mapping = list(byList, bytes.toByteArray(), "preview", null)
                    .jsonPath()
                    .getMap("mapping");
            list(byList, bytes.toByteArray(), "submit", mapping)
                    .then()
                    .body("receipt.measureCount", equalTo(body.path("measures").size()));
            assertThat(answers(byList)).isEqualTo(answers(byBody));
        }
        assertThat(stored).isGreaterThan(20);
    }

    private static Object answers(Respondent agency) {
        return agency.read().jsonPath().getList("measures");
    }

    private static Response list(Respondent agency, byte[] file, String mode, Object mapping) {
        var request = agency.request().queryParam("mode", mode);
        return mapping == null
                ? request.contentType(XLSX).body(file).post(agency.path() + "/lists")
                : request.multiPart("file", "liste.xlsx", file, XLSX)
                        .multiPart("mapping", mapping, "application/json; charset=UTF-8")
                        .post(agency.path() + "/lists");
    }

    private static ReadableWorkbook workbook(Response response) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(response.asByteArray()));
    }
}
