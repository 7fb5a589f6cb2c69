package no.tiltaksoversikt.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChangesView;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireView;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an edition asks. */
@Path("/v1/editions")
@PermitAll
@Tag(name = "Questionnaires")
class QuestionnaireResource {

    private final Questionnaires questionnaires;
    private final RequestLanguage language;

    QuestionnaireResource(Questionnaires questionnaires, RequestLanguage language) {
        this.questionnaires = questionnaires;
        this.language = language;
    }

    @GET
    @Path("/{year}/questionnaire")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getQuestionnaire",
            summary = "The edition's questions",
            description = "With words, options, limits and comparability with the questionnaire before. Open to all. "
                    + "Source: annex 1 of the 2019 report.")
    public QuestionnaireView questionnaire(
            @Parameter(example = "2019") @PathParam("year") int year, @BeanParam RevisionParameter revision) {
        return QuestionnaireView.of(questionnaireOf(year, revision), language.get());
    }

    @GET
    @Path("/{year}/questionnaire/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getMeasureSchema",
            summary = "JSON Schema of a measure",
            description =
                    "Draft 2020-12: accepts what the service accepts and refuses what it refuses, as far as a schema "
                            + "can; warnings and rules that compare amounts or measures are beyond it. Open to all.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = {
                @Content(
                        mediaType = "application/schema+json",
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT))
            })
    public ObjectNode schema(
            @Parameter(example = "2019") @PathParam("year") int year, @BeanParam RevisionParameter revision) {
        return QuestionnaireSchema.of(questionnaireOf(year, revision), language.get());
    }

    @GET
    @Path("/{year}/questionnaire/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getQuestionnaireChanges",
            summary = "What changed since an earlier edition",
            description = "Per field: what changed and whether answers can be compared. Open to all.")
    public QuestionnaireChangesView changes(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(
                            description = "The earlier edition.",
                            required = true,
                            example = "2018",
                            schema = @Schema(implementation = Integer.class))
                    @QueryParam("since")
                    String since,
            @BeanParam RevisionParameter revision) {
        var later = questionnaireOf(year, revision);
        var earlier = Parameters.year("since", since)
                .flatMap(Edition::findByYear)
                .orElseThrow(() -> Parameters.invalid("since", "GET /v1/editions"));
        return questionnaires
                .changes(earlier.questionnaire(), later.id())
                .orElseThrow(() -> Parameters.invalid("since", "≤ " + year))
                .in(language.get());
    }

    private Questionnaire questionnaireOf(int year, RevisionParameter revision) {
        return questionnaires.get(revision.of(year).questionnaire());
    }
}
