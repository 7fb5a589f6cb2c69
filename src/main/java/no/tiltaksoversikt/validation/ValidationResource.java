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
import java.util.function.Supplier;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.JsonAnswer;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.validation.body.SubmissionBody;
import no.tiltaksoversikt.validation.body.SubmissionReader;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.RulesView;
import no.tiltaksoversikt.validation.rule.ValidationEngine;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules, and dry runs. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Validation")
public class ValidationResource {

    private final ValidationEngine engine;
    private final RuleCatalogue rules;
    private final ValidationContextLoader contexts;
    private final ValidationGate gate;
    private final JsonBody body;
    private final JsonAnswer json;
    private final CurrentCaller caller;
    private final RequestLanguage language;

    ValidationResource(
            ValidationEngine engine,
            RuleCatalogue rules,
            ValidationContextLoader contexts,
            ValidationGate gate,
            JsonBody body,
            JsonAnswer json,
            CurrentCaller caller,
            RequestLanguage language) {
        this.engine = engine;
        this.rules = rules;
        this.contexts = contexts;
        this.gate = gate;
        this.body = body;
        this.json = json;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Path("/{year}/rules")
    public RulesView listRules(
            @PathParam("year") int year, @BeanParam FrozenStateParameter revision, @BeanParam PageRequest page) {
        return contexts.rules(revision.asked(year), language.get(), page.page(), page.size());
    }

    @POST
    @Path("/{year}/validations")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    @RequestBodySchema(SubmissionBody.class)
    @APIResponseSchema(ValidationReportView.class)
    public byte[] validateSubmission(@PathParam("year") int year, @BeanParam ReportRequest wanted) {
        var maxFindings = wanted.maxFindings();
        var edition = Edition.getByYear(year);
        // The directorate's scope alone does not make it an agency, although it may be invited like any other.
        var agency = caller.find().filter(it -> it.has(Scope.WRITE) || it.has(Scope.READ));
        var cost = gate.costOfAnswer(body.size());
        // The body is copied and the answer written in the gate, which bounds how many are in memory.
        Supplier<byte[]> answer = () -> {
            var reported = SubmissionReader.read(body.read(), contexts.vocabulary(edition));
            var context = agency.map(it -> contexts.of(edition, it.orgNumber(), reported))
                    .orElseGet(() -> contexts.ofUnknown(edition));
            var report = engine.validate(context, reported);
            return json.of(ValidationReportView.of(report, language.get(), rules, maxFindings));
        };
        return agency.isPresent() ? gate.forAgency(year, cost, answer) : gate.forPublic(cost, answer);
    }
}
