package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The directorate's questionnaires, as documents. */
@Path("/v1/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaires")
class QuestionnaireDocumentResource {

    static final String ID = "[A-Za-z0-9-]{1,32}";

    private static final String YAML = "application/yaml";

    private final QuestionnaireService service;
    private final QuestionnaireCatalogue questionnaires;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    QuestionnaireDocumentResource(
            QuestionnaireService service,
            QuestionnaireCatalogue questionnaires,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.questionnaires = questionnaires;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** The id of a copy. */
    @Schema(name = "QuestionnaireCopy")
    record Copy(@NotNull @Pattern(regexp = ID) String id) {}

    @GET
    @Path("/schema")
    @PermitAll
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @APIResponseSchema(Map.class)
    public JsonNode getQuestionnaireSchema() {
        return DocumentSchema.SCHEMA;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    @APIResponseSchema(Map.class)
    public RestResponse<JsonNode> getQuestionnaireDocument(@PathParam("id") String id) {
        return answer(false, service.get(id, caller.isDirectorate()));
    }

    private static RestResponse<JsonNode> answer(boolean isNew, JsonNode document) {
        return EntityTags.answer(isNew, document, QuestionnaireService.tag(document));
    }

    @GET
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    public Page<QuestionnaireEntry> listQuestionnaires(@BeanParam PageRequest page) {
        return Page.of(service.list(caller.isDirectorate(), language.get()), page);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Scope.ADMIN)
    @APIResponse(responseCode = "204")
    public RestResponse<Void> deleteQuestionnaire(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        service.delete(id, ifMatch, caller.get(), clock.instant());
        questionnaires.refresh();
        return RestResponse.noContent();
    }

    @PUT
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, YAML})
    @RolesAllowed(Scope.ADMIN)
    @RequestBodySchema(Map.class)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponseSchema(value = Map.class, responseCode = "201")
    public RestResponse<JsonNode> putQuestionnaire(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type) {
        if (!id.matches(ID) || id.equals("schema")) {
            throw new Problem(ProblemType.QUESTIONNAIRE_NOT_FOUND).with("id", id);
        }
        var document = document(body.readSmall(), type);
        var isNew = service.put(id, document, ifMatch, caller.get(), clock.instant());
        questionnaires.refresh();
        return answer(isNew, document);
    }

    private static JsonNode document(byte[] bytes, MediaType type) {
        if (type == null || !"yaml".equals(type.getSubtype())) {
            return StrictJson.readTree(bytes);
        }
        try {
            return QuestionnaireCatalogue.treeOfYaml(new String(bytes, StandardCharsets.UTF_8));
        } catch (UncheckedIOException malformed) {
            var place = ((JsonProcessingException) malformed.getCause()).getLocation();
            throw new Problem(ProblemType.MALFORMED_YAML, malformed)
                    .with("line", place == null ? 1 : place.getLineNr())
                    .with("column", place == null ? 1 : place.getColumnNr());
        }
    }

    @POST
    @Path("/{id}/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponseSchema(value = Map.class, responseCode = "201")
    public RestResponse<JsonNode> copyQuestionnaire(@PathParam("id") String id, Copy copy) {
        var document = service.copy(id, copy.id(), caller.get(), clock.instant());
        questionnaires.refresh();
        return answer(true, document);
    }
}
