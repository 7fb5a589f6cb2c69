package no.tiltaksoversikt.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition as the API shows it. */
@Schema(name = "Edition", description = "One year's collection of measures.")
record EditionView(
        @Schema(required = true, minimum = "2017", maximum = "2100", examples = "2019")
        int year,

        @Schema(required = true, description = "Where it is in its life: PLANNED → OPEN → CLOSED → FROZEN → PUBLISHED.")
        EditionState state,

        @Schema(required = true, description = "The frozen state that is current, counted from 1.", minimum = "1")
        int revision,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "SHA-256 over the public part of the revision, hexadecimal, as its manifest has it; null until FROZEN.")
        String hash,

        @Schema(required = true, description = "The id of the questionnaire.", examples = "2019")
        String questionnaire,

        @Schema(required = true) LocalDate opensOn,

        @Schema(required = true, description = "The last day to answer in time, in Norway.")
        LocalDate deadline,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date")
        LocalDate dataAsOf,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date")
        LocalDate publishesOn,

        @Schema(required = true, description = "What the ten figures and the key numbers count for the public.")
        FigureBasis figureBasis,

        @Schema(
                required = true,
                description = "The number of measures exempt from publication: exact from 3, else `0–2`.",
                examples = "20")
        String exemptMeasures,

        @Schema(required = true, description = "What must be known when the numbers are used.")
        List<String> notes,

        @Schema(required = true, description = "The steps taken so far.")
        List<Step> transitions,

        @Schema(required = true, description = "Where the edition's parts are, relative to the server.")
        Map<String, String> links) {

    private static final int FEWEST_SHOWN = 3;

    /** One step. */
    @Schema(name = "EditionStep", description = "One step in an edition's life.")
    record Step(
            @Schema(required = true) EditionState to,

            @Schema(required = true, description = "RFC 3339, UTC.")
            Instant at) {}

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
        for (var part :
                List.of("exports", "figures", "measures", "questionnaire", "rules", "statistics", "variables")) {
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
