package no.tiltaksoversikt.platform;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.PublicReads.Read;
import no.tiltaksoversikt.testing.Reader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long answers may be kept, and that none is kept too long. */
@QuarkusTest
class CachingTest extends HttpTest {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String PHASES = "/statistics?by=phase";

    @Test
    void an_address_that_names_the_revision_of_a_frozen_edition_is_kept_for_a_year() {
        for (var path : List.of(
                "/figures",
                "/figures/5",
                PHASES,
                "/response-rate",
                "/measures?q=digital",
                "/measures/suggestions?q=dig",
                "/exports",
                "/exports/dictionary",
                "/manifest",
                "/questionnaire",
                "/questionnaire/schema",
                "/questionnaire/changes?since=2018",
                "/variables",
                "/rules")) {
            var address = "/v1/editions/2019" + path;
            assertThat(get(address).header("Cache-Control")).as(path).isEqualTo("no-cache");
            assertThat(get(address).header("ETag")).as(path).isNotEmpty();
            assertThat(get(address + (path.contains("?") ? "&" : "?") + "revision=1")
                            .header("Cache-Control"))
                    .as(path)
                    .isEqualTo(FOR_A_YEAR);
        }
    }

    @Test
    void a_revision_that_there_is_not_has_no_rules_and_no_variables() {
        for (var path : List.of("/variables", "/rules")) {
            assertThat(get("/v1/editions/2019" + path + "?revision=2").status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void variables_at_a_revision_name_no_later_edition() {
        var year = openEdition(AGENCY);
        var years = "variables.editions.flatten().max()";
        assertThat(anyone().get("/v1/editions/2019/variables").<Integer>path(years))
                .isGreaterThanOrEqualTo(year);
        assertThat(anyone().get("/v1/editions/2019/variables?revision=1").<Integer>path(years))
                .isEqualTo(2019);
    }

    @Test
    void links_of_a_frozen_edition_name_the_revision() {
        assertThat(get("/v1/editions/2019/measures?size=10").header("Link"))
                .contains("?revision=1&page=1&size=10>; rel=\"next\"")
                .contains("?revision=1&page=0&size=10>; rel=\"first\"");
        assertThat(get("/v1/editions/2019/figures?size=2&page=1").header("Link"))
                .contains("?revision=1&page=0&size=2>; rel=\"prev\"");
        var links = anyone().get("/v1/editions/2019").jsonPath().<String, String>getMap("links");
        for (var part : List.of(
                "exports", "figures", "manifest", "measures", "questionnaire", "responseRate", "rules", "variables")) {
            assertThat(links.get(part)).as(part).endsWith("?revision=1");
        }
        assertThat(anyone().accept("text/turtle").get("/v1/catalog").asString())
                .contains("/v1/editions/2019/exports/measures.csv?labels=codes&separator=comma&bom=false&revision=1")
                .contains("/v1/editions/2019/exports/dictionary?revision=1");
    }

    @Test
    void an_edition_that_may_change_is_asked_for_again() {
        var year = openEdition(AGENCY);
        for (var path : List.of("", "/figures/5", PHASES, "/response-rate", "/questionnaire")) {
            assertThat(get("/v1/editions/" + year + path).header("Cache-Control"))
                    .as(path)
                    .isEqualTo("no-cache");
        }
        assertThat(get("/v1/editions/2019").header("Cache-Control"))
                .as("a frozen edition may be published and revised")
                .isEqualTo("no-cache");
    }

    @Test
    void an_answer_that_is_given_again_is_the_same() {
        for (var path : List.of("/v1/editions/2019/figures/5", "/v1/editions", "/v1/agencies?size=2&page=3")) {
            for (var language : List.of("nb", "nn", "en")) {
                var fresh = Reader.send("GET", read(path), language, "X-Request-Id", "first-request");
                assertThat(Reader.read(read(path), language)).as(path).isEqualTo(fresh);
                assertThat(fresh.header("Content-Language")).isEqualTo(language);
                assertThat(fresh.header("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language, Authorization");
            }
        }
    }

    @Test
    void a_reader_who_has_the_answer_gets_none() {
        for (var path : List.of("/v1/editions/2019/figures/6", "/v1/editions", "/v1/ministries/HOD")) {
            var tag = get(path).header("ETag");
            assertThat(tag).startsWith("\"").endsWith("\"");
            for (var known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
                var again = Reader.read(read(path), "nb", "If-None-Match", known);
                assertThat(again.status()).as(path).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.header("ETag")).isEqualTo(tag);
                assertThat(again.header("Cache-Control")).isEqualTo(get(path).header("Cache-Control"));
            }
            assertThat(Reader.read(read(path), "nb", "If-None-Match", "\"other\"")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_first_reader_may_have_the_answer_already() {
        var year = openEdition(AGENCY);
        var path = "/v1/editions/" + year + PHASES;
        var tag = get(path).header("ETag");
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);

        var changed = Reader.read(read(path), "nb", "If-None-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        respondent(year, AGENCY).draft(aSubmissionOf(aMeasure())).then().statusCode(200);
        var same = Reader.read(read(path), "nb", "If-None-Match", changed.header("ETag"));
        assertThat(same.status()).as("something else was written meanwhile").isEqualTo(304);
        assertThat(get(path)).isEqualTo(changed);
    }

    @Tag("full")
    @Test
    void a_submission_shows_in_the_next_read() {
        var year = openEdition(AGENCY);
        for (var measures = 1; measures <= 20; measures++) {
            var body = aSubmissionOf();
            for (var i = 0; i < measures; i++) {
                body.withArray("measures")
                        .add(aMeasure()
                                .withReference("A-" + i)
                                .named("Nr. " + i)
                                .json());
            }
            assertThat(respondent(year, AGENCY).submit(body).statusCode()).isIn(200, 201);
            assertThat(anyone().get("/v1/editions/" + year + PHASES).jsonPath().getInt("population"))
                    .isEqualTo(measures);
        }
    }

    @Tag("full")
    @Test
    void readers_at_the_same_time_all_see_what_was_submitted_before_they_came() throws Exception {
        var year = openEdition(AGENCY);
        var readers = Executors.newFixedThreadPool(8);
        try {
            for (var round = 1; round <= 10; round++) {
                var phase = round % 2 == 0 ? Code.Phase.IDEA : Code.Phase.CONCEPT;
                respondent(year, AGENCY).submit(aSubmissionOf(aMeasure().inPhase(phase)));
                var reads = new ArrayList<Callable<String>>();
                for (var i = 0; i < 16; i++) {
                    reads.add(() -> get("/v1/editions/" + year + "/statistics?by=phase&where=phase:" + phase)
                            .body());
                }
                var bodies = new ArrayList<String>();
                for (var read : readers.invokeAll(reads)) {
                    bodies.add(read.get());
                }
                assertThat(bodies).as("round %d", round).allMatch(body -> body.equals(bodies.get(0)));
                assertThat(anyone().get("/v1/editions/" + year + "/statistics?by=phase&where=phase:" + phase)
                                .jsonPath()
                                .getInt("population"))
                        .isEqualTo(1);
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void the_directorate_is_never_answered_with_what_the_public_was() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure()
                        .with(AnswerField.PUBLISHABLE, false)
                        .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24")));
        var path = "/v1/editions/" + year + PHASES;

        assertThat(anyone().get(path).jsonPath().getInt("population")).isZero();
        var seen = directorate().get(path);
        assertThat(seen.jsonPath().getInt("population")).isEqualTo(1);
        assertThat(seen.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(anyone().get(path).jsonPath().getInt("population")).isZero();
    }

    @Test
    void what_is_not_there_is_not_kept() {
        assertThat(get("/v1/editions/2016").status()).isEqualTo(404);
        assertThat(get("/v1/editions/2016").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_read_is_open_to_scripts_of_any_origin() {
        assertThat(get("/v1/editions/2019/figures/5").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        for (var path : List.of("/openapi.yaml", "/q/openapi", "/feed.atom", "/nb/2019/feed.atom")) {
            assertThat(get(path).header("Access-Control-Allow-Origin")).as(path).isEqualTo("*");
        }
        assertThat(get("/nb/2019").header("Access-Control-Allow-Origin"))
                .as("a page")
                .isEmpty();
        var preflight = preflight("GET");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    }

    @Test
    void what_the_public_may_read_says_on_what_terms_and_what_it_may_not_does_not() {
        var licence = "<https://data.norge.no/nlod/no/2.0>; rel=\"license\"";
        assertThat(get("/v1/editions/2019/figures/5").header("Link")).isEqualTo(licence);
        assertThat(get("/v1/agencies?size=100").header("Link"))
                .endsWith(licence)
                .contains("rel=\"next\"");
        var year = openEdition(AGENCY);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        assertThat(respondent(year, AGENCY).read().header("Link")).isNull();
    }

    @Test
    void a_script_may_send_what_a_read_and_a_dry_run_need() {
        assertThat(preflight("GET").header("Access-Control-Allow-Headers"))
                .contains("Accept-Language", "Content-Type", "If-None-Match", "traceparent");
        var dryRun = preflight("/v1/editions/2019/validations", "POST");
        assertThat(dryRun.status()).isEqualTo(204);
        assertThat(dryRun.header("Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(preflight("POST").header("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void what_a_browser_shows_may_load_nothing_and_is_shown_by_nobody_else() {
        var figure = get("/v1/editions/2019/figures/5?format=svg");
        assertThat(figure.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(figure.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(figure.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(figure.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(get("/q/swagger-ui/").header("Content-Security-Policy"))
                .contains("script-src 'self' 'unsafe-inline'", "connect-src 'self'");
        assertThat(get("/nb/nothing").header("Content-Security-Policy")).contains("script-src 'self';");
    }

    @Test
    void a_write_is_not() {
        assertThat(preflight("PUT").header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight("DELETE").header("Access-Control-Allow-Methods")).isEmpty();
    }

    private static Reader.Answer preflight(String method) {
        return preflight("/v1/editions/2019/figures/5", method);
    }

    private static Reader.Answer preflight(String path, String method) {
        return Reader.send(
                "OPTIONS",
                read(path),
                "nb",
                "X-Origin-Of-Test",
                "https://example.org",
                "Access-Control-Request-Method",
                method);
    }

    private static Reader.Answer get(String path) {
        return Reader.read(read(path), "nb");
    }

    private static Read read(String path) {
        return new Read("", path, "application/json");
    }
}
