package no.tiltaksoversikt.publication.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tiltaksoversikt.statistics.variable.CategoryView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure in a list. */
@Schema(
        name = "OverviewItem",
        description = "A measure as a list of results shows it; what is not answered is left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewItem(
        @Schema(required = true, description = "Permanent: it follows from edition, agency and reference.")
        UUID id,

        @Schema(required = true, description = "The same in every edition that the measure is submitted to.")
        UUID lineageId,

        @Schema(required = true, examples = "2019") int edition,

        @Schema(required = true, description = "The agency's own key.", examples = "A-17")
        String reference,

        @Schema(required = true) AgencyRef agency,

        @Schema(required = true, description = "The agency's ministry in that edition.")
        MinistryRef ministry,

        @Schema(required = true) String name,

        @Schema(description = "From the deliverable, 300 characters at most: where q is found, else the beginning.")
        String excerpt,

        @Schema(description = "What q is found by, where it is; without q left out.")
        Highlights highlights,

        CategoryView phase,

        CategoryView financing,

        CategoryView costClass,

        @Schema(description = "The agency's own total cost frame in whole NOK.", minimum = "0")
        Long totalCost,

        @Schema(required = true) List<String> tags,

        @Schema(required = true, description = "Whether it was first submitted after the deadline.")
        boolean late,

        @Schema(
                description =
                        "true: exempt from publication, and shown to the agency itself and the directorate only. Never there "
                                + "for others.")
        Boolean exempt,

        @Schema(required = true, description = "Addresses relative to the server: self, similar, edition.")
        Map<String, String> links) {

    /** An agency by number and name. */
    @Schema(name = "AgencyRef")
    record AgencyRef(
            @Schema(required = true, examples = "974760673") String orgNumber,

            @Schema(required = true, description = "In the language asked for.")
            String name) {}

    /** A ministry by code and name. */
    @Schema(name = "MinistryRef")
    record MinistryRef(
            @Schema(required = true, examples = "NFD") String code,

            @Schema(required = true, description = "In the language asked for.")
            String name) {}

    /** Texts taken apart where the search found something. */
    @Schema(name = "Highlights", description = "The fragments of a text, put together, are the text.")
    record Highlights(
            @Schema(required = true, description = "Of name.")
            List<Fragment> name,

            @Schema(required = true, description = "Of excerpt; empty where there is none.")
            List<Fragment> excerpt) {}
}
