package no.tiltaksoversikt.publication.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tiltaksoversikt.publication.overview.OverviewItem.AgencyRef;
import no.tiltaksoversikt.publication.overview.OverviewItem.MinistryRef;
import no.tiltaksoversikt.statistics.variable.CategoryView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One measure as the API shows it. */
@Schema(
        name = "PublicMeasure",
        description =
                "A measure as answered in one edition. The contact's address and the legal basis of an exemption are never "
                        + "shown.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicMeasure(
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

        @Schema(required = true, description = "Whether the agency was a Skate member in that edition.")
        boolean skate,

        @Schema(required = true) String name,

        @Schema(required = true, description = "Whether it was first submitted after the deadline.")
        boolean late,

        @Schema(
                description =
                        "Interval of the total cost frame (figure 4 of the report of 2019); left out where none is stated.")
        CategoryView costClass,

        @Schema(required = true, description = "Involves others across sectors or levels of government (section 3.4).")
        boolean crossCutting,

        @Schema(required = true, description = "Involves the municipal sector (section 3.4.2).")
        boolean municipal,

        @Schema(required = true, description = "Involves nobody outside the agency (section 3.4.1).")
        boolean internal,

        @Schema(
                description =
                        "true: exempt from publication, and shown to the agency itself and the directorate only. Never there "
                                + "for others.")
        Boolean exempt,

        @Schema(required = true, description = "The answers given, in the questionnaire's order.")
        List<Answer> answers,

        @Schema(
                required = true,
                description = "The measure in each edition that it is shown in, this one too, the newest first.")
        List<Appearance> lineage,

        @Schema(required = true, description = "Addresses relative to the server: self, similar, edition.")
        Map<String, String> links) {

    /** An answer in the form that its field has; the others are null and left out. */
    @Schema(
            name = "PublicAnswer",
            description = "An answer; of codes, text, texts and amount it has the one that its field has.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Schema(required = true, examples = "phase") String field,

            @Schema(required = true, description = "The question's number in that edition.", examples = "10")
            int number,

            @Schema(required = true, description = "What was asked, in the language asked for.")
            String question,

            @Schema(description = "Codes with their labels; one, unless several may be chosen.")
            List<CategoryView> codes,

            @Schema(description = "As the agency wrote it.") String text,

            @Schema(description = "As the agency wrote them.")
            List<String> texts,

            @Schema(description = "Whole NOK.", minimum = "0")
            Long amount) {}

    /** The measure in one edition. */
    @Schema(name = "Appearance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Appearance(
            @Schema(required = true, examples = "2018") int edition,

            @Schema(required = true) UUID id,

            @Schema(required = true) String name,

            CategoryView phase,

            @Schema(description = "Whole NOK.", minimum = "0")
            Long totalCost,

            Boolean exempt,

            @Schema(required = true, description = "Its address, relative to the server.")
            String link) {}
}
