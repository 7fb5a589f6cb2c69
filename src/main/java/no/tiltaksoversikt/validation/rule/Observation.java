package no.tiltaksoversikt.validation.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Limits.Limit;

/** A rule's observation, before the engine adds severity, hash and reason to make a finding. */
final class Observation {

    final RuleId rule;
    final String field;
    final Integer question;

    /** Relative to the measure. */
    final String pointer;

    /** Sorts the findings of a measure in the order of the questions. */
    final int rank;

    final Map<String, Object> arguments = new LinkedHashMap<>();
    final Map<String, Object> concerned = new LinkedHashMap<>();
    boolean strong;

    Observation(RuleId rule, String field, Integer question, String pointer, int rank) {
        this.rule = rule;
        this.field = field;
        this.question = question;
        this.pointer = pointer;
        this.rank = rank;
    }

    /** An argument of the rule's texts. */
    Observation with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    /** Adds the numbers and the source of the exceeded limit as arguments. */
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

    /** Adds an answer that the observation depends on. A reason lapses when such an answer changes. */
    Observation concerning(String name, Object value) {
        concerned.put(name, value);
        return this;
    }

    Observation strong(boolean applies) {
        strong = applies;
        return this;
    }
}
