package no.tiltaksoversikt.review.correction;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.tabular.ListRequest;
import no.tiltaksoversikt.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class CorrectionLogResource {

    private final CorrectionLog corrections;
    private final CurrentCaller caller;

    CorrectionLogResource(CorrectionLog corrections, CurrentCaller caller) {
        this.corrections = corrections;
        this.caller = caller;
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
