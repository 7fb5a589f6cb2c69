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
        String exemptMeasures,
        List<String> notes,
        List<Step> transitions,

        @JsonInclude(JsonInclude.Include.NON_NULL) TransitionView transition,

        Map<String, String> links) {

    private static final int FEWEST_SHOWN = 3;

    /** One step. */
    @Schema(name = "EditionStep")
    record Step(
            EditionState to,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /** The answer to a step. */
    EditionView with(TransitionView step) {
        return new EditionView(
                year,
                state,
                revision,
                hash,
                questionnaire,
                opensOn,
                deadline,
                dataAsOf,
                publishesOn,
                figureBasis,
                exemptMeasures,
                notes,
                transitions,
                step,
                links);
    }

    /** Reasons are the directorate's own. */
    static EditionView of(Edition edition, long exemptMeasures, Language language, boolean withReasons) {
        return new EditionView(
                edition.year,
                edition.state,
                edition.revision,
                edition.contentHash,
                edition.questionnaire,
                edition.opensOn,
                edition.deadline,
                edition.dataAsOf,
                edition.publishesOn,
                edition.figureBasis,
                exemptMeasures < FEWEST_SHOWN ? "0–2" : String.valueOf(exemptMeasures),
                edition.note().map(note -> note.in(language)).stream().toList(),
                EditionTransition.ofEdition(edition.year).stream()
                        .map(step -> new Step(step.toState, step.at, withReasons ? step.reason : null))
                        .toList(),
                null,
                links(edition));
    }

    /** Every part that is frozen is linked to at its revision, so that what is read together belongs together. */
    private static Map<String, String> links(Edition edition) {
        var self = "/v1/editions/" + edition.year;
        var frozen = edition.state.isFrozen() ? "?revision=" + edition.revision : "";
        var links = new TreeMap<String, String>();
        links.put("self", self);
        links.put("corrections", self + "/corrections");
        for (var part : List.of(
                "exports", "figures", "measures", "questionnaire", "report", "rules", "statistics", "variables")) {
            links.put(part, self + "/" + part + frozen);
        }
        links.put("responseRate", self + "/response-rate" + frozen);
        links.put("revisions", self + "/revisions");
        if (edition.state.isFrozen()) {
            links.put("manifest", self + "/manifest" + frozen);
        }
        return links;
    }
}
