package no.tiltaksoversikt.validation.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a rule has seen in a measure, before the engine adds severity, hash and reason to make it a finding. */
final class Observation {

    private final RuleId rule;
    private final Place place;
    private final Map<String, Object> arguments = new LinkedHashMap<>();
    private final Map<String, Object> concerned = new LinkedHashMap<>();
    private boolean strong;

    /**
     * Where it was seen.
     *
     * @param pointer relative to the measure
     * @param rank puts the findings of a measure in the order of the questions
     */
    record Place(String field, Integer question, String pointer, int rank) {}

    Observation(RuleId rule, Place place) {
        this.rule = rule;
        this.place = place;
    }

    /** An argument of the rule's texts. */
    Observation with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    /** An answer that the observation rests on: a reason given for it lapses when the answer changes. */
    Observation concerning(String name, Object value) {
        concerned.put(name, value);
        return this;
    }

    Observation strong(boolean applies) {
        strong = applies;
        return this;
    }

    RuleId rule() {
        return rule;
    }

    Place place() {
        return place;
    }

    int rank() {
        return place.rank();
    }

    Map<String, Object> arguments() {
        return arguments;
    }

    Map<String, Object> concerned() {
        return concerned;
    }

    boolean isStrong() {
        return strong;
    }
}
