package no.tiltaksoversikt.edition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is unfinished before a transition or a revision.
 *
 * @param byAgency the number of occurrences, by agency
 * @param measures the measures concerned, as agency/reference; empty if it does not concern measures
 * @param sections the places in the report's texts; empty if it does not concern the report
 */
public record TransitionConcern(
        Kind kind, Map<String, Long> byAgency, List<String> measures, List<ConcernedSection> sections) {

    /**
     * A number that a text of the directorate names.
     *
     * @param section the chapter's id
     * @param number as the text names it
     */
    @Schema(name = "ConcernedSection")
    public record ConcernedSection(String section, String language, String number) {}

    @Schema(name = "TransitionConcernKind")
    public enum Kind {
        /** Participants that have ended before the edition's day. */
        ENDED_AGENCY,
        /** Participants whose ministry has ended before the edition's day. */
        ENDED_MINISTRY,
        /** Agencies without a submitted answer. */
        NO_ANSWER,
        /** Drafts, which count nowhere. */
        DRAFT,
        /** Findings that no case worker has closed. */
        OPEN_FINDING,
        /** Objections that the directorate has not decided on. */
        UNANSWERED_OBJECTION,
        /** Corrections in force. They prevent reopening. */
        CORRECTION,
        /** Numbers in the report's texts that the coming state does not have. */
        MISSING_NUMBER
    }

    public TransitionConcern {
        byAgency = new TreeMap<>(byAgency);
    }

    /** A concern about measures of agencies. */
    public TransitionConcern(Kind kind, Map<String, Long> byAgency, List<String> measures) {
        this(kind, byAgency, measures, List.of());
    }

    /** A concern about the report's texts. */
    public static TransitionConcern about(Kind kind, List<ConcernedSection> sections) {
        return new TransitionConcern(kind, Map.of(), List.of(), sections);
    }

    /** A concern with one occurrence for each agency. */
    public static TransitionConcern of(Kind kind, List<String> agencies) {
        return new TransitionConcern(
                kind, agencies.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())), List.of());
    }

    long count() {
        return byAgency.values().stream().mapToLong(Long::longValue).sum() + sections.size();
    }
}
