package no.tiltaksoversikt.review;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.testing.HttpTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of case workers as tables. */
@QuarkusTest
class ListTablesTest extends HttpTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private int year;

    @BeforeEach
    void an_edition_with_something_in_every_list() {
        year = openEdition(AGENCY, OTHER_AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure()
                        .withReference("=A1")
                        .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                        .acknowledging("budget-exceeds-total", "Budsjettet dekker; to tiltak.")))
                .then()
                .statusCode(201);
    }

    private String list(String name) {
        return name.equals("audit") ? "/v1/audit" : "/v1/editions/" + year + "/" + name;
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"participants", "findings", "corrections", "reminders", "audit"})
    void a_list_is_a_table_by_address_parameter_and_accept(String name) throws IOException {
        var csv = directorate()
                .get(list(name) + "?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString(name + ".csv"))
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFF").contains(";");
        assertThat(directorate().accept("text/csv").get(list(name)).asString()).isEqualTo(csv);
        assertThat(directorate()
                        .accept("application/json")
                        .get(list(name) + ".csv")
                        .asString())
                .isEqualTo(csv);
        var rows = directorate()
                .get(list(name) + ".xlsx")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(rows))) {
            assertThat(workbook.getFirstSheet().read().get(0).getCellCount()).isGreaterThan(8);
        }
        directorate().get(list(name)).then().contentType("application/json;charset=UTF-8");
        directorate().accept("image/png").get(list(name)).then().statusCode(406);
        directorate()
                .get(list(name) + "?format=pdf")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")));
    }

    @Test
    void a_table_has_all_rows_that_the_filters_leave() {
        var participants =
                directorate().get(list("participants") + ".csv?labels=codes&separator=comma&bom=false&size=1");
        assertThat(participants.asString().lines())
                .hasSize(3)
                .first()
                .isEqualTo(String.join(
                        ",",
                        List.of(
                                "orgNumber",
                                "name",
                                "ministry",
                                "skate",
                                "contactEmail",
                                "language",
                                "status",
                                "measureCount",
                                "deadline",
                                "extended",
                                "extensionReason",
                                "late",
                                "overdue",
                                "lastReceivedAt",
                                "remindersSent")));
        assertThat(directorate()
                        .get(list("participants") + ".csv?status=not_started&bom=false&lang=en")
                        .asString()
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("\"Organisation number\";Name");
        directorate().get(list("participants") + ".csv?status=gone").then().statusCode(400);
        directorate().get(list("participants") + ".csv?nonsense=1").then().statusCode(400);
        directorate().get(list("participants") + "?separator=x").then().statusCode(400);
        directorate().get(list("participants") + ".pdf").then().statusCode(404);
    }

    @Tag("full")
    @Test
    void a_list_that_is_too_long_for_a_table_is_refused_instead_of_cut() {
        asOwner("""
                insert into audit_entry (at, organisation, action, edition_year, subject, request_id)
                select now(), '991825827', 'table-tried', %d, 'row', 'row' from generate_series(1, 100001)
                """.formatted(year));
        directorate().get("/v1/audit.csv?year=" + year).then().statusCode(400).body("detail", containsString("100000"));
        directorate()
                .get("/v1/audit?size=1&year=" + year)
                .then()
                .statusCode(200)
                .body("totalItems", greaterThan(100_000));
        asOwner("set session_replication_role = replica", "delete from audit_entry where action = 'table-tried'");
    }

    @Test
    void cells_are_no_formulas_and_quote_what_they_must() {
        directorate()
                .get(list("findings") + ".csv?bom=false&labels=codes")
                .then()
                .body(startsWith("id;kind;rule"))
                .body(containsString(";\"'=A1\";"))
                .body(containsString("\"Budsjettet dekker; to tiltak.\""));
    }

    @Test
    void the_lists_are_still_for_those_who_may_read_them() {
        agency(AGENCY).get(list("participants") + ".csv").then().statusCode(403);
        anyone().get(list("audit") + ".xlsx").then().statusCode(401);
        anyone().get(list("corrections") + ".csv").then().statusCode(200);
    }
}
