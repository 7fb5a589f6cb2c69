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
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The questionnaire for Altinn. Not final with the edition: what is asked is, but the files also follow from the
 * configuration and from what Altinn wants of apps, which a later release may do better.
 */
@Path("/v1/editions/{year}/altinn")
@PermitAll
@Tag(name = "Altinn")
class AltinnFormResource {

    private static final String ZIP = "application/zip";

    private final Questionnaires questionnaires;
    private final RuleCatalogue rules;
    private final FormWords words;
    private final FormConfig config;
    private final RequestLanguage language;

    AltinnFormResource(
            Questionnaires questionnaires,
            RuleCatalogue rules,
            FormWords words,
            FormConfig config,
            RequestLanguage language) {
        this.questionnaires = questionnaires;
        this.rules = rules;
        this.words = words;
        this.config = config;
        this.language = language;
    }

    @GET
    @Path("/form.zip")
    @Produces(ZIP)
    @Operation(
            operationId = "getAltinnForm",
            summary = "The questionnaire as an Altinn 3 form",
            description =
                    "The files of an app as they lie in its repository in Altinn Studio: data model (JSON Schema, "
                            + "XSD, C#), pages, code lists, texts in nb, nn and en, validations, process, access policy and "
                            + "metadata, and FORM.md, which says in the language asked for how to use them. The same "
                            + "questionnaire gives the same bytes. Open to all. Error: 404 for an unknown edition. Source: "
                            + "https://docs.altinn.studio.")
    @APIResponse(
            responseCode = "200",
            description = "The files in one",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response form(@Parameter(example = "2019") @PathParam("year") int year) {
        var questionnaire = questionnaireOf(year);
        var app = new AppFiles(config.formApp(), questionnaire.title(), config.formRoles());
        var files = AltinnForm.of(questionnaire, rules.acknowledgeable(), app, words);
        files.put(AppFiles.GUIDE, app.guide(language.get()));
        return Response.ok(ZipFile.of(files), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"altinn-form-" + year + ".zip\"")
                .build();
    }

    @GET
    @Path("/options/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAltinnOptions",
            summary = "One of the questionnaire's code lists, for an Altinn app",
            description = "For an app that asks for its code lists while it runs: what Altinn's app library calls "
                    + "options, with labels in one language. Lists are named for the answers that they belong to, as "
                    + "in form.zip; besides, there are nothingToReport and rule, the rules that a reason can be given "
                    + "for. Open to all. Errors: 400 for an unknown language, 404 for an unknown edition or list.")
    @APIResponse(
            responseCode = "200",
            description = "The choices, in the questionnaire's order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = OptionView.class)))
    public Response options(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(description = "The list.", example = "phase") @PathParam("id") String id,
            @Parameter(
                            description = "What Altinn's apps send; takes precedence over Accept-Language.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"nb", "nn", "en"}))
                    @QueryParam("language")
                    String named) {
        var wanted = Parameters.word("language", named, Language.class).orElseGet(language::get);
        var lists = CodeLists.of(questionnaireOf(year), rules.acknowledgeable(), words);
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
