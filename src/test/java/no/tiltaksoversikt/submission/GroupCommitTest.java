package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.participant.ParticipantLocks;
import no.tiltaksoversikt.edition.sandbox.Sandbox;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.database.AfterCommit;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.submission.SubmissionChange.Kind;
import no.tiltaksoversikt.submission.SubmissionChange.Preconditions;
import no.tiltaksoversikt.submission.SubmissionChange.Result;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;
import no.tiltaksoversikt.testing.CapturedLog;
import no.tiltaksoversikt.testing.Concurrently;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes of single measures that are committed in groups, and two instances that do so on one database. */
@QuarkusTest
class GroupCommitTest extends HttpTest {

    private static final int AGENCIES = 5;
    private static final int EACH = 16;
    private static final Preconditions NONE = new Preconditions(null, null);

    @Inject
    SubmissionService service;

    @Inject
    ParticipantLocks locks;

    @Inject
    Jdbi sql;

    @Inject
    MeasureStore measures;

    @Inject
    Lineages lineages;

    @Inject
    AcknowledgementStore acknowledgements;

    @Inject
    AuditTrail audit;

    @Inject
    Sandbox sandbox;

    @Inject
    SubmissionValidator validator;

    @Inject
    AfterCommit commits;

    @Tag("full")
    @Test
    void two_instances_lose_nothing_and_double_nothing() throws InterruptedException, ExecutionException {
        var agencies = IntStream.range(0, AGENCIES).mapToObj(i -> respondent()).toList();
        var instances = List.of(instance(), instance());
        var outcomes = Concurrently.run(
                AGENCIES * EACH, i -> instances.get(i % 2).write(put(agencies.get(i % AGENCIES), "R-" + i / AGENCIES)));

        assertThat(outcomes).allMatch(Outcome::isNew);
        for (var agency : agencies) {
            assertThat(numbers("select revision from submission_receipt", agency, "revision"))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, EACH).boxed().toList());
            assertThat(numbers("select position from measure", agency, "position"))
                    .containsExactlyElementsOf(IntStream.range(0, EACH).boxed().toList());
            assertThat(submitted(agency)).hasSize(EACH);
            assertThat(contentHash(agency)).isEqualTo(hashOfStored(agency));
        }
        assertThat(outcomes.stream().map(outcome -> outcome.receipt().id()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_one_instance_remembers_is_dropped_when_another_one_has_written() {
        var agency = respondent();
        var one = instance();
        var other = instance();
        one.write(put(agency, "A"));
        one.write(put(agency, "B"));
        other.write(change(Kind.REMOVE, agency, "A", ""));
        other.write(put(agency, "C"));
        var last = one.write(put(agency, "A"));

        assertThat(last.isNew()).isTrue();
        assertThat(last.receipt().measureCount()).isEqualTo(3);
        assertThat(agency.read().jsonPath().getList("measures.reference", String.class))
                .containsExactly("B", "C", "A");
        assertThat(contentHash(agency)).isEqualTo(hashOfStored(agency));
    }

    @Test
    void each_change_of_a_group_has_its_own_result() {
        var agency = respondent();
        var other = respondent();
        var stranger = respondent(agency.year(), AGENCY);
        var nowhere = respondent(2099, agency.orgNumber());
        var first = put(agency, "A");
        var invalid =
                change(Kind.PUT, agency, "B", measure("B").named("").json().toString());
        var unreadable = change(Kind.PUT, agency, "C", "{");
        var guarded = new SubmissionChange(
                Kind.PUT, context(other), "A", null, bytes(measure("A").json()), new Preconditions("\"feil\"", null));
        var missing = change(Kind.PATCH, other, "Z", "{}");
        var second = put(agency, "D");
        var uninvited = put(stranger, "A");
        var lost = put(nowhere, "A");
        var results = writeUnlocked(first, invalid, unreadable, guarded, missing, second, uninvited, lost);

        assertThat(results.get(0).get().receipt().revision()).isEqualTo(1);
        refused(results.get(1), ProblemType.SUBMISSION_INVALID);
        refused(results.get(2), ProblemType.MALFORMED_JSON);
        refused(results.get(3), ProblemType.PRECONDITION_FAILED);
        refused(results.get(4), ProblemType.MEASURE_NOT_FOUND);
        assertThat(results.get(5).get().receipt().revision()).isEqualTo(2);
        assertThat(results.get(5).get().receipt().measureCount()).isEqualTo(2);
        assertThat(results.subList(6, 8)).containsOnly(Result.NOT_TRIED);
        assertThat(agency.read().jsonPath().getList("measures.reference", String.class))
                .containsExactly("A", "D");
        other.read().then().statusCode(404);

        assertThatThrownBy(() -> instance().write(uninvited))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type()).isEqualTo(ProblemType.NOT_A_PARTICIPANT));
        assertThatThrownBy(() -> instance().write(lost))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type()).isEqualTo(ProblemType.EDITION_NOT_FOUND));
    }

    @Test
    void a_group_leaves_out_an_agency_that_is_locked() throws SQLException {
        var busy = respondent();
        var free = respondent();
        var late = put(busy, "A");
        var prompt = put(free, "A");
        List<Result> results;
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(
                        "select 1 from participant where edition_year = ? and org_number = ? for update")) {
            connection.setAutoCommit(false);
            lock.setInt(1, busy.year());
            lock.setString(2, busy.orgNumber());
            lock.execute();
            results = writeUnlocked(late, prompt);
            connection.rollback();
        }

        assertThat(results.get(0)).isEqualTo(Result.NOT_TRIED);
        assertThat(results.get(1).get().isNew()).isTrue();
        assertThat(instance().write(late).isNew()).isTrue();
    }

    @Test
    void a_change_sees_names_and_reasons_of_earlier_ones_of_its_group() {
        var agency = respondent();
        var first = put(agency, "A");
        var namesake = change(
                Kind.PUT, agency, "B", measure("B").named("Tiltak A").json().toString());
        var excused = change(
                Kind.PUT,
                agency,
                "C",
                measure("C")
                        .named("Tiltak A")
                        .acknowledging("duplicate-name", "To faser.")
                        .json()
                        .toString());
        var results = writeUnlocked(first, namesake, excused);

        assertThat(results.get(0).get().isNew()).isTrue();
        refused(results.get(1), ProblemType.SUBMISSION_INVALID);
        assertThat(results.get(2).get().receipt().measureCount()).isEqualTo(2);
        assertThat(contentHash(agency)).isEqualTo(hashOfStored(agency));
    }

    @Test
    void a_change_sees_what_earlier_ones_of_its_group_have_made_of_its_measure() {
        var agency = respondent();
        var results = writeUnlocked(
                put(agency, "A"),
                put(agency, "A"),
                change(Kind.PATCH, agency, "A", "{\"comments\":\"Først\"}"),
                change(Kind.PATCH, agency, "A", "{\"tags\":[\"søknad\"]}"),
                put(agency, "B"),
                change(Kind.REMOVE, agency, "B", ""),
                change(Kind.PATCH, agency, "B", "{}"),
                put(agency, "B"));

        assertThat(results.get(1).get().isNew()).isFalse();
        assertThat(results.get(1).get().receipt())
                .isEqualTo(results.get(0).get().receipt());
        refused(results.get(6), ProblemType.MEASURE_NOT_FOUND);
        assertThat(results.get(7).get().isNew()).isTrue();
        assertThat(results.get(7).get().receipt().revision()).isEqualTo(6);
        var stored = agency.read().jsonPath();
        assertThat(stored.getList("measures.reference", String.class)).containsExactly("A", "B");
        assertThat(stored.getString("measures[0].comments")).isEqualTo("Først");
        assertThat(stored.getList("measures[0].tags", String.class)).containsExactly("søknad");
        assertThat(contentHash(agency)).isEqualTo(hashOfStored(agency));
    }

    @Test
    void changes_of_a_draft_in_one_group_follow_one_another() {
        var agency = respondent();
        agency.draft(aSubmissionOf(measure("A"))).then().statusCode(201);
        var results = writeUnlocked(
                put(agency, "B"),
                put(agency, "B"),
                change(Kind.REMOVE, agency, "A", ""),
                change(Kind.PATCH, agency, "B", "{\"comments\":\"Sist\"}"));

        assertThat(results.get(1).get().receipt())
                .isEqualTo(results.get(0).get().receipt());
        assertThat(results.get(3).get().receipt().revision()).isEqualTo(4);
        assertThat(agency.read().jsonPath().getList("measures.reference", String.class))
                .containsExactly("B");
        assertThat(agency.read().jsonPath().getString("measures[0].comments")).isEqualTo("Sist");
    }

    @Tag("full")
    @Test
    void a_row_that_the_database_refuses_spoils_nothing_for_the_others()
            throws InterruptedException, ExecutionException {
        var agencies = List.of(respondent(), respondent(), respondent());
        asOwner(refusing("row", "before insert on measure for each row"));
        try {
            var statuses = Concurrently.run(EACH, i -> {
                var reference = i % 4 == 3 ? "gift-" + i : "R-" + i;
                return agencies.get(i % agencies.size())
                        .putMeasure(reference, measure(reference).json())
                        .statusCode();
            });
            assertThat(IntStream.range(0, EACH).mapToObj(i -> statuses.get(i) == (i % 4 == 3 ? 500 : 201)))
                    .containsOnly(true);
        } finally {
            asOwner("drop trigger refuse_row on measure");
        }
        var stored = new HashSet<String>();
        for (var agency : agencies) {
            stored.addAll(agency.read().jsonPath().getList("measures.reference", String.class));
            assertThat(numbers("select revision from submission_receipt", agency, "revision"))
                    .hasSameSizeAs(submitted(agency))
                    .hasSize(agency.read().jsonPath().getInt("receipt.measureCount"));
            assertThat(contentHash(agency)).isEqualTo(hashOfStored(agency));
        }
        assertThat(stored).hasSize(EACH - EACH / 4).noneMatch(reference -> reference.startsWith("gift"));
    }

    @Test
    void a_row_that_the_database_refuses_is_logged_without_its_answers() {
        var log = new CapturedLog();
        asOwner(refusing("row", "before insert on measure for each row"));
        try (log) {
            respondent().putMeasure("gift", measure("gift").json()).then().statusCode(500);
        } finally {
            asOwner("drop trigger refuse_row on measure");
        }

        var contact = measure("gift").answers().contactEmail();
        assertThat(log.lines())
                .anyMatch(line -> line.contains("refused"))
                .noneMatch(line -> line.contains(contact) || line.contains("Tiltak gift"));
    }

    @Test
    void a_commit_that_fails_is_a_problem_and_leaves_nothing() {
        var agency = respondent();
        agency.putMeasure("A", measure("A").json()).then().statusCode(201);
        asOwner(refusing("commit", "after insert on measure deferrable initially deferred for each row")
                .replace("create trigger", "create constraint trigger"));
        try {
            agency.putMeasure("gift", measure("gift").json()).then().statusCode(500);
        } finally {
            asOwner("drop trigger refuse_commit on measure");
        }
        assertThat(agency.read().jsonPath().getList("measures.reference", String.class))
                .containsExactly("A");
        assertThat(numbers("select revision from submission_receipt", agency, "revision"))
                .containsExactly(1);
        assertThat(submitted(agency)).hasSize(1);
        agency.putMeasure("gift", measure("gift").json()).then().statusCode(201);
        assertThat(contentHash(agency)).isEqualTo(hashOfStored(agency));
    }

    @Tag("full")
    @Test
    void measures_that_race_with_the_closing_are_stored_or_refused_and_nothing_comes_after()
            throws InterruptedException, ExecutionException {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        var agencies = List.of(respondent(year, AGENCY), respondent(year, OTHER_AGENCY));
        var started = new CountDownLatch(4);
        var taken = Concurrently.run(9, writer -> {
            if (writer == 8) {
                await(started);
                move(year, "CLOSED");
                return List.<String>of();
            }
            var ids = new ArrayList<String>();
            for (var attempt = 0; attempt < 40; attempt++) {
                var reference = writer + "-" + attempt;
                var response = agencies.get(writer % 2)
                        .putMeasure(reference, measure(reference).json());
                if (response.statusCode() == 201) {
                    ids.add(response.jsonPath().getString("id"));
                    started.countDown();
                } else {
                    assertThat(response.statusCode()).isEqualTo(409);
                }
            }
            return ids;
        });

        var receipts = rows("select cast(id as text) from submission_receipt where edition_year = ?", year);
        assertThat(receipts.stream().map(row -> (String) row.get(0)).toList())
                .containsExactlyInAnyOrderElementsOf(
                        taken.stream().flatMap(List::stream).toList());
        assertThat(rows("select reference from measure where edition_year = ?", year))
                .hasSameSizeAs(receipts);
        assertThat(rows("""
            select action from audit_entry where edition_year = ? and id >
                (select id from audit_entry where edition_year = ? and subject like '%to CLOSED')
            """, year, year)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String refusing(String name, String when) {
        return """
            create or replace function refuse_%1$s() returns trigger language plpgsql as $$
            begin
                if new.reference like 'gift%%' then raise exception 'refused'; end if;
                return new;
            end $$;
            create trigger refuse_%1$s %2$s execute function refuse_%1$s()
            """.formatted(name, when);
    }

    /** Another instance of the service, which shares only the database with the others. */
    private GroupCommit instance() {
        var indexes = new IndexCache(commits);
        var loader = new SubmissionLoader(sql, measures, lineages, acknowledgements, indexes);
        var store = new SubmissionStore(sql, measures, audit, new EventOutbox(sql), indexes, sandbox);
        var submissions = new SubmissionEditor(validator, store, acknowledgements);
        return new GroupCommit(new SubmissionService(
                locks, loader, store, submissions, new MeasureEditor(submissions, validator, store, acknowledgements)));
    }

    private List<Result> writeUnlocked(SubmissionChange... changes) {
        return QuarkusTransaction.requiringNew().call(() -> service.writeUnlocked(List.of(changes)));
    }

    private static void refused(Result result, ProblemType type) {
        assertThatThrownBy(result::get).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.type())
                .isEqualTo(type));
    }

    /** The entries about measures; the directorate, an agency too, has others. */
    private List<String> submitted(Respondent agency) {
        return audited(agency).stream().filter("measure-submitted"::equals).toList();
    }

    private String contentHash(Respondent agency) {
        return agency.read().jsonPath().getString("receipt.contentHash");
    }

    /** As if the whole answer had been sent. */
    private String hashOfStored(Respondent agency) {
        var hashes = rows(
                "select content_hash from measure where edition_year = ? and org_number = ? order by position",
                agency.year(),
                agency.orgNumber());
        return SubmissionContent.submissionHash(
                false, hashes.stream().map(row -> (String) row.get(0)).toList());
    }

    private List<Integer> numbers(String select, Respondent agency, String order) {
        return rows(
                        select + " where edition_year = ? and org_number = ? order by " + order,
                        agency.year(),
                        agency.orgNumber())
                .stream()
                .map(row -> (Integer) row.get(0))
                .toList();
    }

    private static SubmissionChange put(Respondent agency, String reference) {
        return change(Kind.PUT, agency, reference, measure(reference).json().toString());
    }

    private static SubmissionChange change(Kind kind, Respondent agency, String reference, String body) {
        return new SubmissionChange(
                kind, context(agency), reference, null, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), NONE);
    }

    private static byte[] bytes(ObjectNode json) {
        return Respondent.bytes(json);
    }

    private static WriteContext context(Respondent agency) {
        var caller = Caller.ofService(agency.orgNumber());
        return new WriteContext(agency.year(), agency.orgNumber(), caller, Instant.now());
    }

    private static MeasureBuilder measure(String reference) {
        return aMeasure().withReference(reference).named("Tiltak " + reference);
    }
}
