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

    // Limits on what a body can make us keep and send back.
    private static final int MAX_FAULTS = 100;
    private static final int MAX_NAMES = 1000;
    private static final int MAX_MISTAKES = 20_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private int mistakes;

    /** {@code why} is the end of a text's key. */
    void wrong(String pointer, String why) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault(pointer, why));
        }
    }

    private static Fault fault(String pointer, String why) {
        return new Fault(pointer, Text.of("validation", "body." + why));
    }

    /** An unknown field of the object at a pointer. */
    void unknown(String pointer, String name) {
        if (unknown.size() < MAX_NAMES) {
            unknown.add(JsonPlace.shown(name));
        }
        wrong(pointer + JsonPlace.step(name), "unknown");
    }

    /** Counts a value that becomes a finding. Returns false if there are too many, and the body is refused. */
    boolean admitsMistake() {
        mistakes++;
        if (mistakes == MAX_MISTAKES + 1) {
            faults.add(0, fault("", "too-many-mistakes"));
        }
        return mistakes <= MAX_MISTAKES;
    }

    void refuse() {
        if (!unknown.isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_FIELD)
                    .with("names", String.join(", ", unknown))
                    .withFaults(faults);
        }
        Problem.refuse(faults);
    }
}
