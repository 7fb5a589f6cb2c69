package no.tiltaksoversikt.altinn;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import no.tiltaksoversikt.testing.ActsDocument;
import org.junit.jupiter.api.Test;

/** Makes the calls of docs/directorate-acts.md that reach Altinn, with a form that Altinn did not hand out. */
@QuarkusTest
class AltinnActsTest extends AltinnTest {

    @Test
    void every_act_answers_as_the_document_says() {
        var stored = sendIn(AGENCY, form(openEdition(AGENCY), aMeasure()));
        altinn.fail("data", 503, 9);
        receive(stored);
        for (var time : new Duration[] {Duration.ofHours(2), Duration.ofHours(4)}) {
            breakers.resetAll();
            workAfter(time);
        }
        breakers.resetAll();

        var document = new ActsDocument();
        var calls = ActsDocument.calls().stream()
                .filter(call -> call.mark().equals("altinn"))
                .toList();
        assertThat(calls).hasSize(3);
        calls.forEach(call -> document.make(call, mark -> directorate()));
    }
}
