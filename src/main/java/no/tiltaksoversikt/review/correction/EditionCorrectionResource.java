package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.tabular.ListRequest;
import no.tiltaksoversikt.review.correction.CorrectionResource.Act;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The corrections of an edition, and the addition of forgotten measures to it. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class EditionCorrectionResource {

    private final CorrectionLog corrections;
    private final MeasureAdditionService additions;
    private final CurrentCaller caller;
    private final Clock clock;

    EditionCorrectionResource(
            CorrectionLog corrections, MeasureAdditionService additions, CurrentCaller caller, Clock clock) {
        this.corrections = corrections;
        this.additions = additions;
        this.caller = caller;
        this.clock = clock;
    }

    /** A measure that an agency forgot, and the reason for adding it. */
    record MeasureAdditionRequest(
            @Schema(type = SchemaType.OBJECT, implementation = Object.class) @NotNull
            JsonNode measure,

            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("/{year}/submissions/{orgNumber}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponseSchema(value = Act.class, responseCode = "201")
    public RestResponse<Act> recordForgottenMeasure(
            @PathParam("year") int year, @PathParam("orgNumber") String orgNumber, MeasureAdditionRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = additions.add(new Participant.Key(year, orgNumber), request, caller.get(), now);
        return RestResponse.status(RestResponse.Status.CREATED, Act.of(made));
    }

    @GET
    @Path("/{year}/corrections")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    public Page<CorrectionView> listCorrections(
            @PathParam("year") int year,
            @QueryParam("agency") String agency,
            @QueryParam("measure") String measure,
            @QueryParam("status") String status,
            @BeanParam PageRequest page,
            @BeanParam ListRequest table) {
        var wanted = Parameters.word("status", status, Correction.Status.class);
        var edition = Edition.getByYear(year);
        if (caller.find().filter(it -> it.seesAllOf(it.orgNumber())).isEmpty()) {
            edition.requireVisibleTo(false);
        }
        var views = (measure == null
                        ? corrections.of(edition, caller.find())
                        : corrections.of(edition, measureId(measure), caller.find()))
                .stream()
                        .filter(it -> agency == null || it.agency().equals(agency))
                        .filter(it -> wanted.isEmpty() || wanted.get() == it.status())
                        .toList();
        return Page.of(views, page);
    }

    private static UUID measureId(String measure) {
        return Parameters.id(measure).orElseThrow(() -> Parameters.invalid("measure", "UUID"));
    }
}
