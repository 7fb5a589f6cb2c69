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
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules, and dry runs. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Validation")
public class ValidationResource {

    private final QuestionnaireCatalogue questionnaires;
    private final ValidationEngine engine;
    private final RuleCatalogue rules;
    private final ValidationContextLoader contexts;
    private final ValidationGate gate;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;

    ValidationResource(
            QuestionnaireCatalogue questionnaires,
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
    public RulesView listRules(
            @PathParam("year") int year, @BeanParam FrozenStateParameter revision, @BeanParam PageRequest page) {
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
    @RequestBodySchema(SubmissionBody.class)
    public ValidationReportView validateSubmission(
            @PathParam("year") int year, @BeanParam ReportRequest wanted, InputStream json) {
        var maxFindings = wanted.maxFindings();
        var edition = Edition.getByYear(year);
        // The directorate's scope alone does not make it an agency, although it may be invited like any other.
        var agency = caller.find().filter(it -> it.has(Scope.WRITE) || it.has(Scope.READ));
        var bytes = body.read(json);
        var cost = gate.costOfAnswer(bytes);
        var report = agency.isPresent()
                ? gate.forAgency(
                        year,
                        cost,
                        () -> validate(
                                bytes,
                                edition,
                                reported -> contexts.of(edition, agency.get().orgNumber(), reported)))
                : gate.forPublic(cost, () -> validate(bytes, edition, reported -> contexts.ofUnknown(edition)));
        return ValidationReportView.of(report, language.get(), rules, maxFindings);
    }

    private ValidationReport validate(
            byte[] json, Edition edition, Function<ReportedSubmission, ValidationContext> context) {
        var reported = SubmissionReader.read(json, contexts.vocabulary(edition));
        return engine.validate(context.apply(reported), reported);
    }
}
