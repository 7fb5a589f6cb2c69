package no.tiltaksoversikt.review.correction;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The corrections of an edition. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class CorrectionLogResource {

    private final CurrentCaller caller;

    CorrectionLogResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/{year}/corrections")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "listCorrections",
            summary = "The log of corrections",
            description =
                    "In the order in which they were made. Open to all as far as the answers are public and the corrections hold; an "
                            + "agency sees all of its own, the directorate all. Errors: 400 for an unknown status, 404 for an "
                            + "unknown edition.")
    public Page<CorrectionView> corrections(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(description = "Those of one agency: nine digits.", example = "974760673") @QueryParam("agency")
                    String agency,
            @Parameter(
                            description = "Those with one status.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"made", "objected", "upheld", "withdrawn"}))
                    @QueryParam("status")
                    String status,
            @BeanParam PageRequest page) {
        var wanted = Parameters.word("status", status, Correction.Status.class);
        var views = CorrectionLog.of(Edition.getByYear(year), caller.find()).stream()
                .filter(it -> agency == null || it.agency().equals(agency))
                .filter(it -> wanted.isEmpty() || wanted.get() == it.status())
                .toList();
        return Page.of(views, page);
    }
}
