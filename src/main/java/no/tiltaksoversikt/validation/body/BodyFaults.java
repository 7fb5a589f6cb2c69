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

/** Collects faults of a body's shape, so that one refusal names all of them. */
final class BodyFaults {

    static final Text NOT_OBJECT = Text.of("validation", "body.not-object");
    static final Text NOT_ARRAY = Text.of("validation", "body.not-array");
    static final Text NOT_BOOLEAN = Text.of("validation", "body.not-boolean");
    static final Text MEASURES_MISSING = Text.of("validation", "body.measures-missing");
    static final Text TOO_MANY_MEASURES = Text.of("validation", "body.too-many-measures");
    static final Text TOO_MANY_ACKNOWLEDGEMENTS = Text.of("validation", "body.too-many-acknowledgements");
    static final Text TOO_MANY_MISTAKES = Text.of("validation", "body.too-many-mistakes");
    private static final Text UNKNOWN = Text.of("validation", "body.unknown");

    // Limits on what a body can make us keep and send back.
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

    /** Counts a value that becomes a finding. Returns false if there are too many, and the body is refused. */
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
