package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.Concurrently;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many writers at once. */
@QuarkusTest
class ConcurrencyTest extends HttpTest {

    private static final int WRITERS = 20;

    @Tag("full")
    @Test
    void of_many_whole_answers_at_once_one_stands_unmixed() throws InterruptedException, ExecutionException {
        var agency = respondent();
        var responses = Concurrently.run(WRITERS, writer -> agency.submit(answerOf(writer)));

        assertThat(responses).allMatch(it -> it.statusCode() == 200 || it.statusCode() == 201);
        assertThat(responses).filteredOn(it -> it.statusCode() == 201).hasSize(1);
        var stored = agency.read().jsonPath();
        assertThat(IntStream.range(0, WRITERS)
                        .mapToObj(ConcurrencyTest::namesOf)
                        .toList())
                .contains(stored.getList("measures.name", String.class));
        assertThat(stored.getInt("receipt.revision")).isEqualTo(WRITERS);
        assertThat(revisions(agency))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, WRITERS).boxed().toList());
        assertThat(audited(agency)).hasSize(WRITERS).containsOnly("submission-submitted");
        assertThat(rows(
                        "select id from measure where edition_year = ? and org_number = ?",
                        agency.year(),
                        agency.orgNumber()))
                .hasSize(namesOf(0).size());
    }

    @Tag("full")
    @Test
    void the_same_answer_many_times_at_once_is_stored_once() throws InterruptedException, ExecutionException {
        var agency = respondent();
        var responses = Concurrently.run(WRITERS, writer -> agency.submit(answerOf(1)));

        assertThat(responses)
                .extracting(it -> it.jsonPath().getString("id"))
                .containsOnly(agency.read().jsonPath().getString("receipt.id"));
        assertThat(revisions(agency)).containsExactly(1);
        assertThat(audited(agency)).hasSize(1);
    }

    @Tag("full")
    @Test
    void many_different_measures_at_once_are_all_there_once() throws InterruptedException, ExecutionException {
        var agency = respondent();
        var responses = Concurrently.run(
                WRITERS,
                writer ->
                        agency.putMeasure("R-" + writer, measure("R-" + writer).json()));

        assertThat(responses).extracting(Response::statusCode).containsOnly(201);
        assertThat(agency.read().jsonPath().getList("measures.reference", String.class))
                .hasSize(WRITERS)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, WRITERS)
                        .mapToObj(writer -> "R-" + writer)
                        .toList());
        assertThat(rows(
                        "select distinct position from measure where edition_year = ? and org_number = ?",
                        agency.year(),
                        agency.orgNumber()))
                .hasSize(WRITERS);
        assertThat(agency.read().jsonPath().getInt("receipt.measureCount")).isEqualTo(WRITERS);
        assertThat(revisions(agency)).hasSize(WRITERS).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_is_read_in_one_state_during_writes() throws InterruptedException, ExecutionException {
        var agency = respondent();
        var few = aSubmissionOf(measure("Lest-0"));
        var many = aSubmissionOf(IntStream.range(0, 20)
                .mapToObj(number -> measure("Lest-" + number))
                .toArray(MeasureBuilder[]::new));
        agency.submit(many).then().statusCode(201);
        var read = new ArrayList<JsonPath>();
        Concurrently.run(2, task -> {
            for (var i = 0; i < 60; i++) {
                if (task == 0) {
                    agency.submit(i % 2 == 0 ? few : many);
                } else {
                    read.add(agency.read().jsonPath());
                }
            }
            return task;
        });
        assertThat(read).extracting(it -> it.getInt("receipt.measureCount")).contains(1, 20);
        assertThat(read)
                .allSatisfy(it -> assertThat(it.getList("measures")).hasSize(it.getInt("receipt.measureCount")));
    }

    @Test
    void of_many_writers_who_have_read_the_same_only_one_wins() throws InterruptedException, ExecutionException {
        var agency = respondent();
        var tag = agency.submit(answerOf(0)).header("ETag");
        var responses = Concurrently.run(WRITERS, writer -> agency.sending(answerOf(writer + 1))
                .header("If-Match", tag)
                .put(agency.path()));

        assertThat(responses).filteredOn(it -> it.statusCode() == 200).hasSize(1);
        assertThat(responses).filteredOn(it -> it.statusCode() == 412).hasSize(WRITERS - 1);
        assertThat(revisions(agency)).containsExactly(1, 2);
    }

    @Tag("full")
    @Test
    void answers_that_race_with_the_closing_are_stored_or_refused_and_nothing_comes_after()
            throws InterruptedException, ExecutionException {
        var year = openEdition();
        var agencies = anyone().get("/v1/agencies?size=20").jsonPath().getList("items.orgNumber", String.class).stream()
                .map(orgNumber -> respondent(year, orgNumber))
                .toList();
        agencies.forEach(agency -> invite(year, agency.orgNumber(), "NFD", false));

        var taken = new ArrayList<Set<String>>();
        agencies.forEach(agency -> taken.add(new HashSet<>()));
        var halfway = new CountDownLatch(WRITERS / 2);
        Concurrently.run(WRITERS + 1, writer -> {
            if (writer == WRITERS) {
                // In the middle: every agency has at least one answer stored, and most are still sending.
                await(halfway);
                return tryMove(year, "CLOSED");
            }
            var agency = agencies.get(writer);
            Response last = null;
            for (var attempt = 0; attempt < 15; attempt++) {
                last = agency.submit(aSubmissionOf(measure("R-" + attempt)));
                if (attempt == 3) {
                    halfway.countDown();
                }
                if (last.statusCode() < 300) {
                    taken.get(writer).add(last.jsonPath().getString("id"));
                } else {
                    assertThat(last.jsonPath().getString("type")).isEqualTo(problem("edition-not-open"));
                    assertThat(last.statusCode()).isEqualTo(409);
                }
            }
            return last;
        });

        assertThat(anyone().get("/v1/editions/" + year).jsonPath().getString("state"))
                .isEqualTo("CLOSED");
        for (var i = 0; i < agencies.size(); i++) {
            var stored = rows(
                            "select cast(id as text) from submission_receipt where edition_year = ? and org_number = ?",
                            year,
                            agencies.get(i).orgNumber())
                    .stream()
                    .map(row -> (String) row.get(0))
                    .toList();
            assertThat(stored).containsExactlyInAnyOrderElementsOf(taken.get(i));
        }
        assertThat(taken).as("some were before the closing").anyMatch(ids -> !ids.isEmpty());
        // Nothing was written after the closing was.
        assertThat(rows("""
                        select action from audit_entry where edition_year = ? and id >
                            (select id from audit_entry where edition_year = ? and subject like '%to CLOSED')
                        """, year, year)).isEmpty();
    }

    @Test
    void of_two_transitions_at_once_one_wins() throws InterruptedException, ExecutionException {
        var year = newYear();
        plan(year, "2019", "2099-12-31");
        var responses = Concurrently.run(6, mover -> tryMove(year, "OPEN"));

        assertThat(responses).filteredOn(it -> it.statusCode() == 200).hasSize(1);
        assertThat(responses)
                .filteredOn(it -> it.statusCode() == 409)
                .hasSize(5)
                .extracting(it -> it.jsonPath().getString("type"))
                .containsOnly(problem("illegal-transition"));
        assertThat(rows("select id from edition_transition where year = ?", year))
                .hasSize(1);
    }

    @Test
    void of_two_plans_of_the_same_new_edition_one_is_new() throws InterruptedException, ExecutionException {
        var year = newYear();
        var responses = Concurrently.run(6, planner -> directorate()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "questionnaire",
                        "2019",
                        "opensOn",
                        "2020-01-01",
                        "deadline",
                        "2099-12-31",
                        "visibleFrom",
                        "OPEN"))
                .put("/v1/editions/" + year));

        assertThat(responses).filteredOn(it -> it.statusCode() == 201).hasSize(1);
        assertThat(responses)
                .filteredOn(it -> it.statusCode() == 409)
                .extracting(it -> it.jsonPath().getString("type"))
                .allMatch(problem("lost-race")::equals);
        assertThat(responses).extracting(Response::statusCode).containsAnyOf(200, 201, 409);
    }

    private Response tryMove(int year, String state) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("to", state))
                .post("/v1/editions/" + year + "/transitions");
    }

    private static ObjectNode answerOf(int writer) {
        return aSubmissionOf(namesOf(writer).stream()
                .map(name -> aMeasure()
                        .withReference(name.substring(name.length() - 1))
                        .named(name))
                .toArray(MeasureBuilder[]::new));
    }

    private static List<String> namesOf(int writer) {
        return List.of("Tiltak " + writer + " A", "Tiltak " + writer + " B", "Tiltak " + writer + " C");
    }

    private static MeasureBuilder measure(String reference) {
        return aMeasure().withReference(reference).named("Tiltak " + reference);
    }

    private List<Integer> revisions(Respondent agency) {
        return rows(
                        "select revision from submission_receipt where edition_year = ? and org_number = ? order by revision",
                        agency.year(),
                        agency.orgNumber())
                .stream()
                .map(row -> (Integer) row.get(0))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
