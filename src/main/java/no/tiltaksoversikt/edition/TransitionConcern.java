package no.tiltaksoversikt.edition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that a step does not wait for.
 *
 * @param byAgency how many there are of each agency
 * @param measures the measures it is about, as agency/reference; empty where it is not about measures
 */
public record TransitionConcern(Kind kind, Map<String, Long> byAgency, List<String> measures) {

    /** What speaks against a step. */
    @Schema(name = "TransitionConcernKind")
    public enum Kind {
        /** Agencies that have submitted no answer. */
        NO_ANSWER,
        /** Drafts, which count nowhere. */
        DRAFT,
        /** Findings that no case worker has closed. */
        OPEN_FINDING,
        /** Objections that the directorate has not decided on. */
        UNANSWERED_OBJECTION,
        /** Corrections that hold. An edition that has some is not opened again. */
        CORRECTION
    }

    public TransitionConcern {
        byAgency = new TreeMap<>(byAgency);
    }

    /** One for each agency. */
    public static TransitionConcern of(Kind kind, List<String> agencies) {
        var byAgency = new TreeMap<String, Long>();
        agencies.forEach(agency -> byAgency.merge(agency, 1L, Long::sum));
        return new TransitionConcern(kind, byAgency, List.of());
    }

    long count() {
        return byAgency.values().stream().mapToLong(Long::longValue).sum();
    }
}
