package no.tiltaksoversikt.validation.body;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.platform.http.JsonPlace;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** Collects what is wrong with a body's shape, so that one refusal names all of it. */
final class BodyFaults {

    static final Text NOT_OBJECT = new Text("Skal være et objekt.", "Skal vere eit objekt.", "Must be an object.");
    static final Text NOT_ARRAY = new Text("Skal være en liste.", "Skal vere ei liste.", "Must be an array.");
    static final Text NOT_BOOLEAN =
            new Text("Skal være true eller false.", "Skal vere true eller false.", "Must be true or false.");
    static final Text MEASURES_MISSING = new Text(
            "measures mangler. Har dere ingenting å melde inn, svar true på nothingToReport.",
            "measures manglar. Har de ingenting å melde inn, svar true på nothingToReport.",
            "measures is missing. If you have nothing to report, answer true to nothingToReport.");
    static final Text TOO_MANY_MEASURES = new Text(
            "Høyst 10 000 tiltak i én innmelding.",
            "Høgst 10 000 tiltak i éi innmelding.",
            "No more than 10,000 measures in one submission.");
    static final Text TOO_MANY_ACKNOWLEDGEMENTS = new Text(
            "Høyst 100 begrunnelser for ett tiltak.",
            "Høgst 100 grunngivingar for eitt tiltak.",
            "No more than 100 acknowledgements for one measure.");
    static final Text TOO_MANY_MISTAKES = new Text(
            "Mer enn 20 000 verdier har feil type eller ukjent kode.",
            "Meir enn 20 000 verdiar har feil type eller ukjend kode.",
            "More than 20,000 values have a wrong type or an unknown code.");
    private static final Text UNKNOWN = new Text(
            "Tjenesten kjenner ikke dette feltet. Navn skiller mellom store og små bokstaver.",
            "Tenesta kjenner ikkje dette feltet. Namn skil mellom store og små bokstavar.",
            "The service does not know this field. Names distinguish between upper and lower case.");

    // Bound what a body can make us keep and send back.
    private static final int MAX_FAULTS = 100;
    private static final int MAX_NAMES = 1000;
    private static final int MAX_MISTAKES = 20_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private int mistakes;

    void wrong(String pointer, Text message) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new Fault(pointer, message));
        }
    }

    /** An unknown field of the object at a pointer. */
    void unknown(String pointer, String name) {
        if (unknown.size() < MAX_NAMES) {
            unknown.add(JsonPlace.shown(name));
        }
        wrong(pointer + JsonPlace.step(name), UNKNOWN);
    }

    /** Counts the values that become findings: false when there are too many to keep, and the body is refused. */
    boolean admitsMistake() {
        mistakes++;
        if (mistakes == MAX_MISTAKES + 1) {
            faults.add(0, new Fault("", TOO_MANY_MISTAKES));
        }
        return mistakes <= MAX_MISTAKES;
    }

    void refuse() {
        if (!unknown.isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_FIELD)
                    .with("names", String.join(", ", unknown))
                    .withFaults(faults);
        }
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(faults);
        }
    }
}
