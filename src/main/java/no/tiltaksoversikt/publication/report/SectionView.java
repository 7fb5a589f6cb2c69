package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.publication.report.SectionRequest.Markdown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chapter of the report, and what the directorate says in it.
 *
 * @param revision the first revision that has the text; of one that is not frozen yet, the next
 * @param html the text as the report shows it, by language, with the edition's numbers as they are now
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
     * Something to look at in a text.
     *
     * @param words the words that it is about
     */
    @Schema(name = "ReportSectionFinding")
    record FindingView(String language, SectionText.Kind kind, String words) {}
}
