package no.tiltaksoversikt.altinn.form;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The questionnaire as an Altinn form. Responses are not cached as final even for a frozen edition, because the files also
 * depend on the configuration and on Altinn's requirements, which may change with a release.
 */
@Path("/v1/editions/{year}/altinn")
@PermitAll
@Tag(name = "Altinn")
class AltinnFormResource {

    /** The supported versions of Altinn's app library. */
    private static final int OLDEST = 8;

    private static final int NEWEST = 9;
    private static final String ZIP = "application/zip";

    private final QuestionnaireCatalogue questionnaires;
    private final RuleCatalogue rules;
    private final FormConfig config;
    private final RequestLanguage language;

    AltinnFormResource(
            QuestionnaireCatalogue questionnaires, RuleCatalogue rules, FormConfig config, RequestLanguage language) {
        this.questionnaires = questionnaires;
        this.rules = rules;
        this.config = config;
        this.language = language;
    }

    @GET
    @Path("/form.zip")
    @Produces(MediaType.WILDCARD)
    public Response getAltinnForm(@PathParam("year") int year, @QueryParam("version") String version) {
        var wanted = Parameters.number("version", version, OLDEST, NEWEST).orElse(OLDEST);
        var questionnaire = questionnaireOf(year);
        var app = new AppFiles(config.formApp(), questionnaire.title(), config.formRoles());
        var files = AltinnForm.of(questionnaire, rules.acknowledgeable(questionnaire), app);
        if (wanted == NEWEST) {
            files = VersionNine.of(files, app);
        }
        files.put(AppFiles.GUIDE, app.guide(language.get(), wanted));
        return Response.ok(ZipFile.of(files), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"altinn-form-" + year + ".zip\"")
                .build();
    }

    @GET
    @Path("/options/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(OptionView[].class)
    public Response getAltinnOptions(
            @PathParam("year") int year, @PathParam("id") String id, @QueryParam("language") String named) {
        var wanted = Parameters.word("language", named, Language.class).orElseGet(language::get);
        var questionnaire = questionnaireOf(year);
        var lists = CodeLists.of(questionnaire, rules.acknowledgeable(questionnaire));
        if (!lists.containsKey(id)) {
            throw new Problem(ProblemType.CODE_LIST_NOT_FOUND).with("known", String.join(", ", lists.keySet()));
        }
        var options = lists.get(id).stream()
                .map(choice -> new OptionView(choice.value(), choice.label().in(wanted)))
                .toList();
        return Response.ok(options)
                .header(HttpHeaders.CONTENT_LANGUAGE, wanted.tag())
                .build();
    }

    private Questionnaire questionnaireOf(int year) {
        return questionnaires.get(Edition.getByYear(year).questionnaire());
    }
}
