package no.tiltaksoversikt.publication.report;

import static io.restassured.RestAssured.given;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directorate's own words in the report, from the editor's first draft to a revision of a published edition. */
@QuarkusTest
class SectionTest extends HttpTest {

    private static final String TYPES = "chapters.blocks.flatten().type";
    private static final String OWN_WORDS = "chapters.find { it.id == 'assessments' }.blocks.last().ownWords.";

    /** No number if no measure is financed. */
    private static final String OF_FINANCED = "{statistic:by=phase&where=financing:YES/PLANNING/percent}";

    private static ValidatableResponse report(int year) {
        return report(year, "");
    }

    private static ValidatableResponse report(int year, String parameters) {
        return given().get("/v1/editions/" + year + "/report" + parameters)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(int year, String id, String text, String justification) {
        var texts = Map.of("nb", text, "nn", text, "en", text);
        return directorate()
                .contentType(ContentType.JSON)
                .body(
                        justification == null
                                ? Map.of("text", texts)
                                : Map.of("text", texts, "justification", justification))
                .put("/v1/editions/" + year + "/report/sections/" + id)
                .then();
    }

    private ValidatableResponse put(int year, String text) {
        return put(year, "assessments", text, null);
    }

    @AfterEach
    void the_draft_is_thrown_away() {
        directorate().delete("/v1/editions/2019/report/sections/assessments");
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "{figure:5/YES/percent} prosent, 72 prosent",
        "{figure:5/YES/count} av {figure:5/YES/base}, 301 av 418",
        "{statistic:by=phase/IDEA/count} tiltak, 40 tiltak",
        "{statistic:by=phase&where=financing:YES/IDEA/count: ett | # tiltak}, 22 tiltak",
        "{statistic:by=expectedEffects&base=ALL/SEAMLESS_SERVICES/before.percent} før, 24 før",
        "{figure:key-numbers/cross-cutting/count} går på tvers, 140 går på tvers",
        "{measures.count} i {year}, 432 i 2019",
        "Med 15G og 12kg, Med 15G og 12kg",
        "`kode` og tekst, <code>kode</code>",
        "Se [kilden](https://example.org/a?b=12)., kilden</a>"
    })
    void numbers_are_bound_to_figures_and_cross_tabs(String text, String html) {
        put(2019, text).body("html.nb", containsString(html)).body("findings", empty());
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "{figure:77/YES/percent}, figure:77/YES/percent",
        "{figure:5/MAYBE/percent}, figure:5/MAYBE/percent",
        "{figure:5/YES/procent}, figure:5/YES/procent",
        "{figure:5/YES}, figure:5/YES",
        "{statistic:by=nothing/YES/count}, by=nothing",
        "'{statistic:by=phase,financing/IDEA/count}', 'by=phase,financing'",
        "{statistic:by=phase&where=phase/IDEA/count}, where=phase",
        "{statistic:by=phase&nonsense=1/IDEA/count}, nonsense",
        "{statistic:by=involvesOthers/YES/before.percent}, before.percent",
        "Andelen er 72 prosent., 72",
        "![Kart](https://example.org/kart.png), kart.png",
        "Et tegn: &#1;, U+0001",
        "Her <script>alert(this)</script>, <script>"
    })
    void mistakes_are_named_in_every_language(String text, String words) {
        put(2019, text)
                .statusCode(422)
                .body("type", equalTo(problem("report-section-invalid")))
                .body("errors.pointer", hasSize(greaterThanOrEqualTo(3)))
                .body("errors.pointer", everyItem(startsWith("/text/")))
                .body("errors[0].message", containsString(words));
        directorate()
                .get("/v1/editions/2019/report/sections/assessments")
                .then()
                .statusCode(404);
    }

    @Test
    void a_number_that_is_not_bound_can_be_justified() {
        put(2019, "assessments", "Se § 12 og 2018.", "Et paragrafnummer")
                .statusCode(201)
                .body("findings.kind", everyItem(equalTo("BARE_NUMBER")))
                .body("findings.words", everyItem(equalTo("12")))
                .body("revision", equalTo(2))
                .body("inForce", equalTo(false));
    }

    @Tag("full")
    @Test
    void a_section_is_published_with_the_edition_and_changed_with_a_revision() {
        var year = openEdition(AGENCY);
        put(year, "Utkast uten tall.").statusCode(201);
        put(year, "## Egne ord\n\n{measures.count: Ett | #} *og* {statistic:by=phase/PLANNING/percent}.")
                .statusCode(200);
        report(year).body(TYPES, not(hasItem("SECTION")));
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        move(year, "CLOSED");
        move(year, "FROZEN");
        report(year)
                .body(OWN_WORDS + "html", containsString("<h6>Egne ord</h6>"))
                .body(OWN_WORDS + "html", containsString("Ett <em>og</em> 100."));

        put(year, "Nye ord.").statusCode(200);
        report(year).body(OWN_WORDS + "markdown", containsString("Egne ord"));
        move(year, "PUBLISHED");
        report(year).body(OWN_WORDS + "markdown", equalTo("Nye ord.")).body("revision", equalTo(2));
        given().get("/v1/editions/" + year + "/report?revision=1")
                .then()
                .body(OWN_WORDS + "markdown", containsString("Egne ord"));

        directorate()
                .delete("/v1/editions/" + year + "/report/sections/assessments")
                .then()
                .statusCode(204);
        report(year).body(OWN_WORDS + "markdown", equalTo("Nye ord."));
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Ny tekst\"}")
                .post("/v1/editions/" + year + "/revisions")
                .then()
                .statusCode(201);
        report(year).body(TYPES, not(hasItem("SECTION")));
        for (var revision = 1; revision <= 3; revision++) {
            directorate()
                    .get("/v1/editions/" + year + "/manifest/verification?revision=" + revision)
                    .then()
                    .body("intact", equalTo(true));
        }
        given().get("/v1/editions/" + year + "/manifest/report?revision=2")
                .then()
                .body("[0].text.nb", equalTo("Nye ord."));
    }

    private ValidatableResponse act(String address, Map<String, Object> body) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/editions/" + address)
                .then();
    }

    private void correct(int year, String changes) {
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"changes\":" + changes + ",\"reason\":\"Feil.\"}")
                .post("/v1/measures/" + MeasureId.of(year, AGENCY, "A") + "/corrections")
                .then()
                .statusCode(201);
    }

    @Tag("full")
    @Test
    void a_number_that_a_correction_takes_away_is_named_before_the_revision() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("A").with(AnswerField.FINANCING, "YES")))
                .then()
                .statusCode(201);
        move(year, "CLOSED");
        put(year, "I {year}: " + OF_FINANCED + " prosent.").statusCode(201);
        act(year + "/transitions?dryRun=true", Map.of("to", "FROZEN"))
                .body("transition.concerns.what", not(hasItem("MISSING_NUMBER")));
        move(year, "FROZEN");
        move(year, "PUBLISHED");
        correct(year, "{\"financing\":\"NO\"}");

        act(year + "/revisions?dryRun=true", Map.of("reason", "Rettet."))
                .statusCode(200)
                .body("to", equalTo("PUBLISHED"))
                .body("acknowledgementRequired", equalTo(true))
                .body("concerns.what", contains("MISSING_NUMBER"))
                .body("concerns[0].count", equalTo(3))
                .body("concerns[0].sections.section", everyItem(equalTo("assessments")))
                .body("concerns[0].sections.language", contains("nb", "nn", "en"))
                .body("concerns[0].sections.number", everyItem(containsString("financing:YES/PLANNING/percent")));
        put(year, "Ny: " + OF_FINANCED).statusCode(422);
        act(year + "/revisions", Map.of("reason", "Rettet."))
                .statusCode(409)
                .body("type", equalTo(problem("acknowledgement-required")))
                .body("transition.concerns.what", contains("MISSING_NUMBER"));
        report(year).body("revision", equalTo(1));
        act(year + "/revisions", Map.of("reason", "Rettet.", "acknowledged", true))
                .statusCode(201);

        report(year)
                .body(OWN_WORDS + "html", containsString("I " + year + ": [tallet finnes ikke] prosent."))
                .body(OWN_WORDS + "footnotes", hasSize(1))
                .body("footnotes.text", hasItem(containsString("viser til et tall som ikke finnes")));
        report(year, "?revision=1").body(OWN_WORDS + "html", containsString("100 prosent."));
    }

    @Tag("full")
    @Test
    void a_number_that_answers_never_gave_is_named_before_the_freeze() {
        var year = openEdition(AGENCY);
        put(year, OF_FINANCED + " prosent.").statusCode(201);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().with(AnswerField.FINANCING, "NO")))
                .then()
                .statusCode(201);
        move(year, "CLOSED");

        act(year + "/transitions", Map.of("to", "FROZEN"))
                .statusCode(409)
                .body("transition.concerns.what", hasItem("MISSING_NUMBER"));
        act(year + "/transitions", Map.of("to", "FROZEN", "acknowledged", true)).statusCode(200);
        act(year + "/transitions?dryRun=true", Map.of("to", "PUBLISHED"))
                .body("transition.concerns.what", hasItem("MISSING_NUMBER"))
                .body("transition.acknowledgementRequired", equalTo(true));
        act(year + "/transitions", Map.of("to", "PUBLISHED")).statusCode(409);
        act(year + "/transitions", Map.of("to", "PUBLISHED", "acknowledged", true))
                .statusCode(200);
    }

    @Tag("full")
    @Test
    void a_revision_that_takes_no_number_away_needs_no_acknowledgement() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("A")))
                .then()
                .statusCode(201);
        move(year, "CLOSED");
        act(year + "/revisions?dryRun=true", Map.of("reason", "Rettet."))
                .statusCode(409)
                .body("type", equalTo(problem("edition-not-frozen")));
        move(year, "FROZEN");
        act(year + "/revisions?dryRun=true", Map.of("reason", "Rettet."))
                .statusCode(409)
                .body("type", equalTo(problem("nothing-to-revise")));
        put(year, "{measures.count: Ett | #}.").statusCode(201);
        act(year + "/revisions?dryRun=true", Map.of("reason", "Rettet."))
                .statusCode(200)
                .body("concerns", empty())
                .body("acknowledgementRequired", equalTo(false));
        report(year).body("revision", equalTo(1));
        act(year + "/revisions", Map.of("reason", "Rettet.")).statusCode(201);
    }

    @Test
    void lists_in_lists_without_end_are_refused() {
        put(2019, "> ".repeat(3_000) + "x").statusCode(422).body("errors[0].message", containsString("> > >"));
    }

    @Test
    void forms_that_are_empty_break_nothing() {
        put(2019, "{measures.count:}{measures.count: |}.").statusCode(201);
    }

    @Test
    void what_is_written_and_taken_out_again_is_nothing_to_revise() {
        put(2019, "Utkast.").statusCode(201);
        directorate()
                .delete("/v1/editions/2019/report/sections/assessments")
                .then()
                .statusCode(204);

        directorate()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Ingenting\"}")
                .post("/v1/editions/2019/revisions")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("nothing-to-revise")));
    }
}
