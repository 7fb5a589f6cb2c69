package no.tiltaksoversikt.publication.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tiltaksoversikt.publication.overview.OverviewItem.AgencyRef;
import no.tiltaksoversikt.publication.overview.OverviewItem.MinistryRef;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicMeasure(
        UUID id,
        UUID lineageId,
        int edition,
        String reference,
        AgencyRef agency,
        MinistryRef ministry,
        boolean skate,
        String name,
        boolean late,
        CategoryView costClass,
        Boolean crossCutting,
        Boolean municipal,
        Boolean internal,
        Boolean exempt,
        List<Answer> answers,
        List<Appearance> lineage,
        Map<String, String> links) {

    /** An answer: one member for its type; the others are null and left out. */
    @Schema(name = "PublicAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String field,
            int number,
            String question,
            List<CategoryView> codes,
            String text,
            List<String> texts,
            Long amount) {}

    /** The same measure in one edition. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Appearance(
            int edition, UUID id, String name, CategoryView phase, Long totalCost, Boolean exempt, String link) {}
}
