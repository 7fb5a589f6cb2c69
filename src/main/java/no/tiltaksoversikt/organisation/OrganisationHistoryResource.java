package no.tiltaksoversikt.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The histories of ministries and agencies, to read and write. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class OrganisationHistoryResource {

    private final OrganisationService service;
    private final CurrentCaller caller;
    private final Clock clock;

    OrganisationHistoryResource(OrganisationService service, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/ministries/{code}/history")
    @PermitAll
    public RestResponse<MinistryHistory> getMinistryHistory(@PathParam("code") String code) {
        return ministry(code, false);
    }

    @GET
    @Path("/agencies/{orgNumber}/history")
    @PermitAll
    public RestResponse<AgencyHistory> getAgencyHistory(@PathParam("orgNumber") String orgNumber) {
        return agency(orgNumber, false);
    }

    @PUT
    @Path("/ministries/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = MinistryHistory.class, responseCode = "201")
    public RestResponse<MinistryHistory> putMinistry(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, MinistryHistory history) {
        if (!Ministry.isCode(code)) {
            throw Parameters.invalid("code", "[A-ZÆØÅ0-9]{2,10}");
        }
        var isNew = service.put(code, history.history(), ifMatch, caller.get(), clock.instant());
        return ministry(code, isNew);
    }

    @PUT
    @Path("/agencies/{orgNumber}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = AgencyHistory.class, responseCode = "201")
    public RestResponse<AgencyHistory> putAgency(
            @PathParam("orgNumber") String orgNumber, @HeaderParam("If-Match") String ifMatch, AgencyHistory history) {
        if (!Agency.isOrgNumber(orgNumber)) {
            throw Parameters.invalid("orgNumber", "[0-9]{9}, mod 11");
        }
        var isNew = service.put(orgNumber, history.history(orgNumber), ifMatch, caller.get(), clock.instant());
        return agency(orgNumber, isNew);
    }

    private static RestResponse<MinistryHistory> ministry(String code, boolean isNew) {
        var history = OrganisationService.getMinistry(code);
        return EntityTags.answer(isNew, MinistryHistory.of(code, history), history.tag());
    }

    private static RestResponse<AgencyHistory> agency(String orgNumber, boolean isNew) {
        var history = OrganisationService.getAgency(orgNumber);
        return EntityTags.answer(isNew, AgencyHistory.of(history), history.tag());
    }
}
