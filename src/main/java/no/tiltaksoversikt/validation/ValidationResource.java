package no.tiltaksoversikt.validation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.function.Function;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.RevisionParameter;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.validation.body.ReportedSubmission;
import no.tiltaksoversikt.validation.body.SubmissionBody;
import no.tiltaksoversikt.validation.body.SubmissionReader;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.RulesView;
import no.tiltaksoversikt.validation.rule.ValidationContext;
import no.tiltaksoversikt.validation.rule.ValidationEngine;
import no.tiltaksoversikt.validation.rule.ValidationReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules, and what they would say. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Validation")
class ValidationResource {

    private final Questionnaires questionnaires;
    private final ValidationEngine engine;
    private final RuleCatalogue rules;
    private final ValidationContextLoader contexts;
    private final ValidationGate gate;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;

    ValidationResource(
            Questionnaires questionnaires,
            ValidationEngine engine,
            RuleCatalogue rules,
            ValidationContextLoader contexts,
            ValidationGate gate,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language) {
        this.questionnaires = questionnaires;
        this.engine = engine;
        this.rules = rules;
        this.contexts = contexts;
        this.gate = gate;
        this.body = body;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Path("/{year}/rules")
    @Operation(
            operationId = "listRules",
            summary = "The edition's rules",
            description = "Each with its severity, when it speaks, why, and its legal or guidance source. Open to all.")
    public RulesView rules(
            @Parameter(example = "2019") @PathParam("year") int year,
            @BeanParam RevisionParameter revision,
            @BeanParam PageRequest page) {
        return rules.view(
                questionnaires.get(revision.named(year).questionnaire()), language.get(), page.page(), page.size());
    }

    @POST
    @Path("/{year}/validations")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "validateSubmission",
            summary = "Dry run of a submission",
            description = "Says what the submission would be told, and stores nothing. Open to all. With an agency's "
                    + "token, what it answered last and the reasons that it has given count, as they do in the submission; "
                    + "without one the rules that compare with last edition are not asked, and `notRun` names them. A body "
                    + "that is not JSON, lacks the outer shape or has an unknown field is a 400; every other mistake is a line "
                    + "of the report. At most 20 MiB. When too many are under way, a 503 says when to try again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionBody.class),
                            examples = @ExampleObject(name = "oneMeasure", value = SubmissionBody.EXAMPLE)))
    public ValidationReportView validate(
            @Parameter(example = "2019") @PathParam("year") int year,
            @BeanParam ReportRequest wanted,
            InputStream json) {
        var maxFindings = wanted.maxFindings();
        var edition = Edition.getByYear(year);
        // The directorate answers for nobody by that scope alone, although it may be invited like any agency.
        var agency = caller.find().filter(it -> it.has(Scope.WRITE) || it.has(Scope.READ));
        var bytes = body.read(json);
        var cost = gate.costOfAnswer(bytes);
        var report = agency.isPresent()
                ? gate.forAgency(
                        cost,
                        () -> validate(
                                bytes,
                                reported -> contexts.of(edition, agency.get().orgNumber(), reported)))
                : gate.forPublic(cost, () -> validate(bytes, reported -> contexts.ofUnknown(edition)));
        return ValidationReportView.of(report, language.get(), rules, maxFindings);
    }

    private ValidationReport validate(byte[] json, Function<ReportedSubmission, ValidationContext> context) {
        var reported = SubmissionReader.read(json);
        return engine.validate(context.apply(reported), reported);
    }
}
