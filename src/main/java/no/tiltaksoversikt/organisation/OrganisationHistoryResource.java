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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The whole histories of ministries and agencies, to read and to write. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class OrganisationHistoryResource {

    private static final String READING =
            "Exactly the document that PUT takes, and links. Its ETag is the one for If-Match. Open to all.";
    private static final String WRITING =
            "For the directorate. Replaces the whole history, or founds the organisation. A period that an edition has used may "
                    + "be closed by a later one, not rewritten (409). If-Match is optional; 412 where something else was "
                    + "stored meanwhile. Errors: 400 names every place that does not fit.";
    private static final String IF_MATCH =
            "The ETag of the history that was read; refuses (412) to overwrite a newer one.";

    private final OrganisationService service;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final Clock clock;

    OrganisationHistoryResource(OrganisationService service, JsonBody body, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.body = body;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/ministries/{code}/history")
    @PermitAll
    @Operation(operationId = "getMinistryHistory", summary = "A ministry's whole history", description = READING)
    @APIResponse(
            responseCode = "200",
            description = "The history",
            content = @Content(schema = @Schema(implementation = MinistryHistory.class)))
    public RestResponse<MinistryHistory> ministryHistory(@Parameter(example = "HOD") @PathParam("code") String code) {
        return answer(RestResponse.Status.OK, ministry(code), ministry(code).tag());
    }

    @GET
    @Path("/agencies/{orgNumber}/history")
    @PermitAll
    @Operation(operationId = "getAgencyHistory", summary = "An agency's whole history", description = READING)
    @APIResponse(
            responseCode = "200",
            description = "The history",
            content = @Content(schema = @Schema(implementation = AgencyHistory.class)))
    public RestResponse<AgencyHistory> agencyHistory(
            @Parameter(description = "Nine digits.", example = "974760673") @PathParam("orgNumber") String orgNumber) {
        return answer(
                RestResponse.Status.OK, agency(orgNumber), agency(orgNumber).tag());
    }

    @PUT
    @Path("/ministries/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "putMinistry",
            summary = "Found a ministry, rename it or end it",
            description = WRITING + " A ministry's code is two to ten capital letters and digits.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MinistryHistory.class),
                            examples = @ExampleObject(name = "renamed", value = """
                                {
                                  "orgNumber": "983887406",
                                  "names": [
                                    {"validFrom": "2017-01-01", "nb": "Helse- og omsorgsdepartementet", "nn": "Helse- og omsorgsdepartementet", "en": "Ministry of Health and Care Services"},
                                    {"validFrom": "2027-01-01", "nb": "Helsedepartementet", "nn": "Helsedepartementet", "en": "Ministry of Health"}
                                  ],
                                  "validFrom": "2017-01-01"
                                }""")))
    @APIResponse(
            responseCode = "200",
            description = "The changed history",
            content = @Content(schema = @Schema(implementation = MinistryHistory.class)))
    @APIResponse(
            responseCode = "201",
            description = "The history of the new ministry",
            content = @Content(schema = @Schema(implementation = MinistryHistory.class)))
    public RestResponse<MinistryHistory> putMinistry(
            @Parameter(example = "HOD") @PathParam("code") String code,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            InputStream json) {
        if (!Histories.isCode(code)) {
            throw Parameters.invalid("code", "[A-ZÆØÅ0-9]{2,10}");
        }
        var history = body.read(json, MinistryHistory.class);
        var isNew = service.putMinistry(code, history, ifMatch, caller.get(), clock.instant());
        return answer(status(isNew), ministry(code), ministry(code).tag());
    }

    @PUT
    @Path("/agencies/{orgNumber}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "putAgency",
            summary = "Found an agency, rename it, move it or end it",
            description = WRITING)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyHistory.class),
                            examples = @ExampleObject(name = "renamedAndMoved", value = """
                                {
                                  "shortName": "DEKSA",
                                  "names": [
                                    {"validFrom": "2025-01-01", "nb": "Direktoratet for eksportkontroll og sanksjoner", "nn": "Direktoratet for eksportkontroll og sanksjonar", "en": "Directorate for Export Control and Sanctions"},
                                    {"validFrom": "2027-01-01", "nb": "Eksportkontrolldirektoratet", "nn": "Eksportkontrolldirektoratet", "en": null}
                                  ],
                                  "affiliations": [
                                    {"validFrom": "2025-01-01", "ministry": "UD", "skate": false},
                                    {"validFrom": "2027-01-01", "ministry": "NFD", "skate": false}
                                  ],
                                  "validFrom": "2025-01-01",
                                  "validTo": null,
                                  "succeededBy": []
                                }""")))
    @APIResponse(
            responseCode = "200",
            description = "The changed history",
            content = @Content(schema = @Schema(implementation = AgencyHistory.class)))
    @APIResponse(
            responseCode = "201",
            description = "The history of the new agency",
            content = @Content(schema = @Schema(implementation = AgencyHistory.class)))
    public RestResponse<AgencyHistory> putAgency(
            @Parameter(description = "Nine digits, modulus 11.", example = "933024091") @PathParam("orgNumber")
                    String orgNumber,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            InputStream json) {
        if (!OrganisationNumber.isValid(orgNumber)) {
            throw Parameters.invalid("orgNumber", "[0-9]{9}, mod 11");
        }
        var history = body.read(json, AgencyHistory.class);
        var isNew = service.putAgency(orgNumber, history, ifMatch, caller.get(), clock.instant());
        return answer(status(isNew), agency(orgNumber), agency(orgNumber).tag());
    }

    private static MinistryHistory ministry(String code) {
        return Ministry.findByCode(code)
                .map(ministry -> ministry.history().withLinks(code))
                .orElseThrow(() -> new Problem(ProblemType.MINISTRY_NOT_FOUND));
    }

    private static AgencyHistory agency(String orgNumber) {
        return Agency.findByOrgNumber(orgNumber)
                .map(agency -> agency.history().withLinks(orgNumber))
                .orElseThrow(() -> new Problem(ProblemType.AGENCY_NOT_FOUND));
    }

    private static RestResponse.Status status(boolean isNew) {
        return isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    }

    private static <T> RestResponse<T> answer(RestResponse.Status status, T history, String tag) {
        return RestResponse.ResponseBuilder.create(status, history)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }
}
