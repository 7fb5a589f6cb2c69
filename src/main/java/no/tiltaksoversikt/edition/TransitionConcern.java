package no.tiltaksoversikt.edition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is unfinished before a transition.
 *
 * @param byAgency the number of occurrences, by agency
 * @param measures the measures concerned, as agency/reference; empty if it does not concern measures
 */
public record TransitionConcern(Kind kind, Map<String, Long> byAgency, List<String> measures) {

    @Schema(name = "TransitionConcernKind")
    public enum Kind {
        /** Agencies without a submitted answer. */
        NO_ANSWER,
        /** Drafts, which count nowhere. */
        DRAFT,
        /** Findings that no case worker has closed. */
        OPEN_FINDING,
        /** Objections that the directorate has not decided on. */
        UNANSWERED_OBJECTION,
        /** Corrections in force. They prevent reopening. */
        CORRECTION
    }

    public TransitionConcern {
        byAgency = new TreeMap<>(byAgency);
    }

    /** A concern with one occurrence for each agency. */
    public static TransitionConcern of(Kind kind, List<String> agencies) {
        var byAgency = new TreeMap<String, Long>();
        agencies.forEach(agency -> byAgency.merge(agency, 1L, Long::sum));
        return new TransitionConcern(kind, byAgency, List.of());
    }

    long count() {
        return byAgency.values().stream().mapToLong(Long::longValue).sum();
    }
}
