package no.tiltaksoversikt.altinn;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.tiltaksoversikt.altinn.FakeAltinn.Stored;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands of events with losses, repetitions and random order, several workers, and failing calls. */
@Tag("full")
@QuarkusTest
class AltinnConcurrencyTest extends AltinnTest {

    private static final int EDITIONS = 6;
    private static final int WORKERS = 4;

    @Inject
    InboxService service;

    private final Random random = new Random(20);

    @Test
    void every_form_is_submitted_once_despite_lost_repeated_and_reordered_events() throws Exception {
        var agencies = anyone().get("/v1/agencies?size=200").jsonPath().getList("items.orgNumber", String.class);
        var sent = new ArrayList<Stored>();
        for (var i = 0; i < EDITIONS; i++) {
            sent.addAll(sendIn(openEdition(), agencies));
        }
        var events = new ArrayList<String>();
        for (var stored : sent) {
            // Two in ten events are lost; the others are delivered two to five times.
            if (random.nextInt(10) >= 2) {
                var event = altinn.event(stored);
                for (var copies = 1 + random.nextInt(4); copies > 0; copies--) {
                    events.add(event);
                }
                events.add(altinn.event(stored));
            }
        }
        Collections.shuffle(events, random);
        assertThat(events).hasSizeGreaterThan(2_000);
        for (var call : List.of("instance", "data", "substatus", "complete")) {
            altinn.fail(call, 500, 2);
            altinn.fail(call, 503, 2);
        }

        runConcurrently(
                events.stream().<Callable<Void>>map(event -> () -> store(event)).toList());
        assertThat(rows("select id from altinn_event")).hasSizeLessThan(events.size());
        runConcurrently(Collections.nCopies(WORKERS, () -> work(Duration.ZERO)));
        breakers.resetAll();
        assertThat(reconciliation.run(clock)).isPositive();
        for (var hours = 2; hours < 10; hours++) {
            breakers.resetAll();
            var later = Duration.ofHours(hours);
            runConcurrently(Collections.nCopies(WORKERS, () -> work(later)));
        }

        assertEachSubmittedOnce(sent);
    }

    private Void store(String event) {
        var read = CloudEvent.read(event.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        service.receive(read, read.instance(), clock.instant());
        return null;
    }

    private Void work(Duration later) {
        workAfter(later);
        return null;
    }

    /** Most agencies submit one form, some three. */
    private List<Stored> sendIn(int year, List<String> agencies) {
        var sent = new ArrayList<Stored>();
        for (var orgNumber : agencies) {
            invited(year, orgNumber);
            var ended = now().minusSeconds(10_000);
            for (var forms = random.nextInt(8) == 0 ? 3 : 1; forms > 0; forms--) {
                ended = ended.plusSeconds(60);
                sent.add(sendIn(orgNumber, ended, form(year, aMeasure().named("Sendt " + ended))));
            }
        }
        return sent;
    }

    private void invited(int year, String orgNumber) {
        change(
                "insert into participant (edition_year, org_number, ministry_code, skate) values (?, ?, 'NFD', false)",
                year,
                orgNumber);
    }

    private static void runConcurrently(List<? extends Callable<Void>> tasks) throws Exception {
        var pool = Executors.newFixedThreadPool(WORKERS);
        try {
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private void assertEachSubmittedOnce(List<Stored> sent) {
        assertThat(
                        rows(
                                "select status, outcome, problem from altinn_instance where status <> 'DONE' or outcome = 'REJECTED'"))
                .isEmpty();
        assertThat(rows("select id from altinn_instance")).hasSize(sent.size());
        assertThat(sent).allMatch(it -> it.confirmed && it.substatus != null);
        // Each received form has its own answer, and there are no other answers.
        var received = rows("select receipt from altinn_instance where receipt is not null and outcome = 'RECEIVED'");
        assertThat(received).doesNotHaveDuplicates();
        assertThat(rows("""
                        select r.id from submission_receipt r
                        where r.edition_year in (select edition_year from altinn_instance)
                        """)).hasSameSizeAs(received);
        var newest = new HashMap<String, Stored>();
        for (var stored : sent) {
            var key = job(stored).edition() + " " + stored.orgNumber;
            newest.merge(key, stored, (one, other) -> later(one, other));
        }
        assertThat(presentAnswers()).isEqualTo(names(newest));
        assertThat(newest.values()).allSatisfy(it -> assertJob(it, Status.DONE, Outcome.RECEIVED));
    }

    private static Stored later(Stored one, Stored other) {
        return Comparator.<Stored, Instant>comparing(it -> it.ended).compare(one, other) > 0 ? one : other;
    }

    private static Map<String, String> names(Map<String, Stored> newest) {
        var names = new HashMap<String, String>();
        newest.forEach((key, stored) -> names.put(key, "Sendt " + stored.ended));
        return names;
    }

    private Map<String, String> presentAnswers() {
        var found = new HashMap<String, String>();
        rows("select edition_year, org_number, name from measure where edition_year in (select edition_year from altinn_instance)")
                .forEach(row -> assertThat(found.put(row.get(0) + " " + row.get(1), (String) row.get(2)))
                        .as("one measure for each agency")
                        .isNull());
        return found;
    }
}
