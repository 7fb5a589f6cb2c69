package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.publication.report.SectionRequest.Markdown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chapter of the report and the directorate's text in it.
 *
 * @param revision the first revision with this text; for an unfrozen text, the next one
 * @param html the text as the report shows it, by language, with the numbers that the next frozen state would have
 */
@Schema(name = "ReportSection")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SectionView(
        String id,
        String title,
        Markdown text,
        String justification,
        Integer revision,
        Boolean inForce,
        Map<String, String> html,
        List<FindingView> findings,
        Instant changedAt) {

    /**
     * A mistake in a text.
     *
     * @param words the words concerned
     */
    @Schema(name = "ReportSectionFinding")
    record FindingView(String language, SectionText.Kind kind, String words) {}
}
