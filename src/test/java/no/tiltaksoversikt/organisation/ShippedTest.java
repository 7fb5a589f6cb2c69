package no.tiltaksoversikt.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** What a release knows of organisations, taken into a database that has some. */
@QuarkusTest
class ShippedTest extends HttpTest {

    private static final String UNTOUCHED = "971526157";
    private static final String CHANGED = "974761262";
    private static final String NEW = "310074969";
    private static final String HEADER = "orgNumber,validFrom,validTo,nameNb,ministry,skate,succeededBy\n";

    @Inject
    ImportService imports;

    @Test
    void what_is_new_is_added_to_what_was_not_changed_by_hand() {
        changeByHand();

        assertThat(take("""
                971526157,2027-01-01,,Patentdirektoratet,JD,false,
                974761262,2027-01-01,,Noe annet,JD,false,
                310074969,2027-01-01,,Prøvedirektoratet,NFD,false,
                """)).isEmpty();

        on("2027-01-01", UNTOUCHED, "Patentdirektoratet", "JD");
        on("2026-12-31", UNTOUCHED, "Patentstyret", "NFD");
        on("2027-01-01", CHANGED, "Endret for hånd", "NFD");
        on("2027-01-01", NEW, "Prøvedirektoratet", "NFD");
    }

    @Test
    void what_began_before_what_is_known_is_not_taken() {
        assertThat(take("971526157,2016-01-01,,Noe annet,JD,false,\n")).isEmpty();
        on("2019-01-01", UNTOUCHED, "Patentstyret", "NFD");
    }

    @Test
    void an_organisation_whose_rows_do_not_fit_is_left_out_alone() {
        assertThat(take("""
                974761246,2028-01-01,,,XYZ,false,
                971526920,2028-01-01,,,JD,false,
                """)).containsExactly("974761246");
        assertThat(anyone().get("/v1/agencies/971526920?asOf=2028-01-01")
                        .jsonPath()
                        .getString("ministry"))
                .isEqualTo("JD");
    }

    @Test
    void the_same_release_started_again_changes_nothing() throws IOException {
        var before = everything();
        var rows = new ArrayList<>(OrganisationLoader.rows("ministries.csv"));
        rows.addAll(OrganisationLoader.rows("agencies.csv"));
        assertThat(imports.takeShipped(rows)).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    private List<List<Object>> everything() {
        return rows("""
                select 'agency', to_jsonb(a)::text from agency a union all
                select 'agency name', to_jsonb(n)::text from agency_name n union all
                select 'affiliation', to_jsonb(f)::text from agency_affiliation f union all
                select 'ministry', to_jsonb(m)::text from ministry m union all
                select 'ministry name', to_jsonb(n)::text from ministry_name n
                order by 1, 2
                """);
    }

    private void changeByHand() {
        directorate()
                .contentType(ContentType.JSON)
                .body("""
                        {"names": [
                            {"validFrom": "2017-01-01", "nb": "Sjøfartsdirektoratet", "nn": "Sjøfartsdirektoratet",
                             "en": "Norwegian Maritime Authority"},
                            {"validFrom": "2026-01-01", "nb": "Endret for hånd"}],
                         "affiliations": [{"ministry": "NFD", "skate": false}]}""".getBytes(StandardCharsets.UTF_8))
                .put("/v1/agencies/" + CHANGED)
                .then()
                .statusCode(200);
    }

    private List<String> take(String rows) {
        return imports.takeShipped(ImportReader.csv((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .rows());
    }

    private void on(String day, String orgNumber, String name, String ministry) {
        anyone().get("/v1/agencies/" + orgNumber + "?asOf=" + day)
                .then()
                .body("name", equalTo(name))
                .body("ministry", equalTo(ministry));
    }
}
