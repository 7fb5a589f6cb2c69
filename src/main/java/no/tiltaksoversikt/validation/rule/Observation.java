package no.tiltaksoversikt.validation.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Limits.Limit;

/** What a rule has seen in a measure, before the engine adds severity, hash and reason to make it a finding. */
final class Observation {

    final RuleId rule;
    final Place place;
    final Map<String, Object> arguments = new LinkedHashMap<>();
    final Map<String, Object> concerned = new LinkedHashMap<>();
    boolean strong;

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

    /** The limit that was passed: its numbers and its source are arguments of the rule's texts. */
    Observation limitedBy(Limit limit) {
        arguments.putAll(limit.numbers());
        if (limit.source() != null) {
            var title = limit.source().title();
            arguments.put(
                    Finding.SOURCE,
                    List.of(title.nb(), title.nn(), title.en(), limit.source().url()));
        }
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
}
