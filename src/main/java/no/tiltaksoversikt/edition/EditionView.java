package no.tiltaksoversikt.edition;

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
        Map<String, String> links) {

    private static final int FEWEST_SHOWN = 3;

    /** One step. */
    @Schema(name = "EditionStep")
    record Step(EditionState to, Instant at) {}

    static EditionView of(Edition edition, long exemptMeasures, Language language) {
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
                        .map(step -> new Step(step.toState, step.at))
                        .toList(),
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
