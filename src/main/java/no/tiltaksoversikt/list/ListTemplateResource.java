package no.tiltaksoversikt.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.TableWriter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.lineage.PrefillQuery;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questionnaire as a workbook to fill in. */
@Path("/v1/editions")
@Blocking
@PermitAll
@Tag(name = "Submissions")
class ListTemplateResource {

    private final QuestionnaireCatalogue questionnaires;
    private final PrefillQuery prefill;
    private final CurrentCaller caller;
    private final RequestLanguage language;

    ListTemplateResource(
            QuestionnaireCatalogue questionnaires,
            PrefillQuery prefill,
            CurrentCaller caller,
            RequestLanguage language) {
        this.questionnaires = questionnaires;
        this.prefill = prefill;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Path("/{year}/lists/template.xlsx")
    @Produces(MediaType.WILDCARD)
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    public Response getListTemplate(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        var edition = revision.named(year);
        var template = new TemplateWriter(questionnaires.get(edition.questionnaire()), language.get());
        var bytes = TableWriter.bytes(out -> template.write(lastYear(edition), out));
        return Response.ok(bytes, ListResource.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%d-%s.xlsx\""
                                .formatted(year, language.get().tag()))
                .build();
    }

    /** The caller's own measures of last year, if it is a participant of this edition. */
    private Iterable<JsonNode> lastYear(Edition edition) {
        var agency = caller.find().filter(it -> it.has(Scope.WRITE) || it.has(Scope.READ));
        var isAnswered = edition.state() == EditionState.PLANNED || edition.state() == EditionState.OPEN;
        return agency.filter(it ->
                        isAnswered && Participant.findById(new Participant.Key(edition.year(), it.orgNumber())) != null)
                .<Iterable<JsonNode>>map(it -> prefill.read(edition.year(), it.orgNumber(), language.get())
                        .measures())
                .orElse(JsonNodeFactory.instance.arrayNode());
    }
}
