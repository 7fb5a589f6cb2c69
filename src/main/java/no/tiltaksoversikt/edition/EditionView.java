package no.tiltaksoversikt.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition as the API shows it. */
@Schema(name = "Edition")
record EditionView(
        int year,
        EditionState state,
        int revision,
        String hash,
        String questionnaire,
        LocalDate opensOn,
        LocalDate deadline,
        LocalDate dataAsOf,
        LocalDate publishesOn,
        FigureBasis figureBasis,
        VisibleFrom visibleFrom,

        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean sandbox,

        String exemptMeasures,
        List<String> notes,
        List<Step> transitions,

        @JsonInclude(JsonInclude.Include.NON_NULL) TransitionView transition,

        Map<String, String> links) {

    private static final int FEWEST_SHOWN = 3;

    @Schema(name = "EditionStep")
    record Step(
            EditionState to,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /**
     * The public sees no reasons of transitions. As long as it may not see the answers, it sees nothing computed from
     * them either.
     *
     * @param transition the result of a transition; null if the edition was only read or planned
     */
    static EditionView of(
            Edition edition,
            boolean toDirectorate,
            EditionContent content,
            TransitionView transition,
            Language language) {
        var isVisible =
                edition.state != EditionState.PLANNED && !edition.sandbox && (toDirectorate || edition.isVisible());
        return new EditionView(
                edition.year,
                edition.state,
                edition.revision,
                isVisible ? edition.contentHash : null,
                edition.questionnaire,
                edition.opensOn,
                edition.deadline,
                edition.dataAsOf,
                edition.publishesOn,
                edition.figureBasis,
                edition.visibleFrom,
                edition.sandbox ? true : null,
                isVisible || edition.state == EditionState.PLANNED
                        ? exempt(content.exemptMeasures(edition.year))
                        : null,
                edition.note().map(note -> note.in(language)).stream().toList(),
                EditionTransition.ofEdition(edition.year).stream()
                        .map(step -> new Step(step.toState, step.at, toDirectorate ? step.reason : null))
                        .toList(),
                transition,
                links(edition, isVisible));
    }

    private static String exempt(long measures) {
        return measures < FEWEST_SHOWN ? "0–2" : String.valueOf(measures);
    }

    /** Links to frozen parts name the revision, so that what is read together belongs together. */
    private static Map<String, String> links(Edition edition, boolean isVisible) {
        var self = "/v1/editions/" + edition.year;
        var frozen = edition.state.isFrozen() ? "?revision=" + edition.revision : "";
        var links = new TreeMap<String, String>();
        links.put("self", self);
        for (var part : List.of("questionnaire", "rules")) {
            links.put(part, self + "/" + part + frozen);
        }
        if (edition.sandbox) {
            return links;
        }
        links.put("variables", self + "/variables" + frozen);
        links.put("responseRate", self + "/response-rate" + frozen);
        if (!isVisible) {
            return links;
        }
        links.put("corrections", self + "/corrections");
        for (var part : List.of("exports", "figures", "measures", "report")) {
            links.put(part, self + "/" + part + frozen);
        }
        // A cross-tab needs a variable.
        links.put("statistics", self + "/statistics?by=phase" + frozen.replace('?', '&'));
        links.put("revisions", self + "/revisions");
        if (edition.state.isFrozen()) {
            links.put("manifest", self + "/manifest" + frozen);
        }
        return links;
    }
}
