package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database has no room: PostgreSQL refuses with 53100 whatever would make a table larger. */
@QuarkusTest
@Tag("full")
class FullDiskTest extends HttpTest {

    private Respondent agency;

    @BeforeEach
    void an_answer_from_before() {
        agency = respondent();
        agency.submit(aSubmissionOf(measures("before"))).then().statusCode(201);
    }

    @AfterEach
    void make_room() {
        asOwner(
                "drop trigger if exists full_disk on measure",
                "drop trigger if exists full_disk on submission_receipt",
                "drop trigger if exists full_disk on audit_entry");
    }

    /** Full at the first, at one in the middle, and at the last of the tables that an answer is written to. */
    @ParameterizedTest
    @ValueSource(strings = {"submission_receipt", "measure", "audit_entry"})
    void nothing_is_half_stored_and_the_same_request_succeeds_later(String table) {
        var before = stored();
        asOwner(
                """
                create or replace function full_disk() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$
                """,
                "create trigger full_disk before insert on " + table
                        + " for each statement execute function full_disk()");

        for (var refused : attempts()) {
            refused.then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo(problem("unavailable")));
        }
        assertThat(stored()).isEqualTo(before);

        make_room();
        for (var taken : attempts()) {
            taken.then().statusCode(org.hamcrest.Matchers.in(List.of(200, 201)));
        }
        assertThat(stored()).isNotEqualTo(before);
    }

    private List<Response> attempts() {
        return List.of(
                agency.submit(aSubmissionOf(measures("after"))),
                agency.putMeasure(
                        "S-1", aMeasure().withReference("S-1").named("Ett til").json()));
    }

    private static MeasureBuilder[] measures(String name) {
        return Stream.of("A", "B", "C")
                .map(reference -> aMeasure().withReference(reference).named(name + " " + reference))
                .toArray(MeasureBuilder[]::new);
    }

    private List<Object> stored() {
        return List.of(
                rows(
                        "select reference, name from measure where edition_year = ? and org_number = ? order by 1",
                        agency.year(),
                        agency.orgNumber()),
                rows(
                        "select count(*) from submission_receipt where edition_year = ? and org_number = ?",
                        agency.year(),
                        agency.orgNumber()),
                agency.read().jsonPath().getString("receipt.id"));
    }
}
