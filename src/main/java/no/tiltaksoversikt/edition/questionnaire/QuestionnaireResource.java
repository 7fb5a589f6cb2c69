package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questionnaire of an edition, its JSON Schema, and its changes since an earlier edition. */
@Path("/v1/editions")
@PermitAll
@Tag(name = "Questionnaires")
public class QuestionnaireResource {

    private final QuestionnaireCatalogue questionnaires;
    private final RequestLanguage language;

    QuestionnaireResource(QuestionnaireCatalogue questionnaires, RequestLanguage language) {
        this.questionnaires = questionnaires;
        this.language = language;
    }

    @GET
    @Path("/{year}/questionnaire")
    @Produces(MediaType.APPLICATION_JSON)
    public QuestionnaireView getQuestionnaire(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        return QuestionnaireView.of(questionnaireOf(year, revision), language.get());
    }

    @GET
    @Path("/{year}/questionnaire/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @APIResponseSchema(Map.class)
    public ObjectNode getMeasureSchema(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        return QuestionnaireSchema.of(questionnaireOf(year, revision), language.get());
    }

    @GET
    @Path("/{year}/questionnaire/changes")
    @Produces(MediaType.APPLICATION_JSON)
    public QuestionnaireChangesView getQuestionnaireChanges(
            @PathParam("year") int year, @QueryParam("since") String since, @BeanParam FrozenStateParameter revision) {
        var later = questionnaireOf(year, revision);
        var earlier = Parameters.year("since", since)
                .flatMap(Edition::findListed)
                .orElseThrow(() -> Parameters.invalid("since", "GET /v1/editions"));
        return questionnaires
                .changes(earlier.questionnaire(), later.id())
                .orElseThrow(() -> Parameters.invalid("since", "≤ " + year))
                .in(language.get());
    }

    private Questionnaire questionnaireOf(int year, FrozenStateParameter revision) {
        return questionnaires.get(revision.asked(year).questionnaire());
    }
}
