package no.tiltaksoversikt.altinn;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import no.tiltaksoversikt.testing.ActsDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Makes the calls of docs/directorate-acts.md that reach Altinn, with a form that Altinn did not hand out. */
@QuarkusTest
class AltinnActsTest extends AltinnTest {

    @Tag("full")
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

        ActsDocument.makeMarked("altinn", this::directorate);
    }
}
