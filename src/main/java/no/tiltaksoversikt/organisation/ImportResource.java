package no.tiltaksoversikt.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
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

/** Many ministries and agencies at once. */
@Path("/v1/organisations/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class ImportResource {

    private static final String CSV = "text/csv";
    private static final String DRY_RUN = "true: say what would happen and store nothing.";
    private static final String WHAT =
            "For the directorate, in JSON or CSV, in the format of the files that the service is "
                    + "delivered with: one row per name or affiliation, from a day on. Each row adds a period to the history of its "
                    + "organisation, or replaces the one that begins on the same day; nothing is taken out. All or nothing: where a "
                    + "row has an error, nothing is stored and the 422 carries the report.";

    private final ImportService imports;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ImportResource(ImportService imports, JsonBody body, CurrentCaller caller, RequestLanguage language, Clock clock) {
        this.imports = imports;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** An import as JSON. */
    @Schema(name = "OrganisationImport", description = "Rows of ministries and agencies.")
    record Rows(
            @Schema(required = true, maxItems = 10_000) @NotNull @Size(max = 10_000)
            List<@NotNull @Valid ImportRow> items) {}

    @POST
    @Consumes({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(operationId = "importOrganisations", summary = "Import ministries and agencies", description = WHAT)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Rows.class),
                        examples = @ExampleObject(name = "newName", value = """
                            {"items": [
                              {"orgNumber": "971526157", "validFrom": "2027-01-01", "nameNb": "Immaterialrettsdirektoratet", "nameNn": "Immaterialrettsdirektoratet"},
                              {"orgNumber": "971526157", "validFrom": "2027-07-01", "ministry": "JD", "skate": false}
                            ]}""")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples = @ExampleObject(name = "end", value = """
                            orgNumber;validTo;succeededBy
                            974761246;2027-12-31;971526157
                            """))
            })
    @APIResponse(
            responseCode = "200",
            description = "What has been done, or would be",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public ImportReport importAll(
            @Parameter(description = DRY_RUN, example = "true") @QueryParam("dryRun") String dryRun,
            @jakarta.ws.rs.HeaderParam("Content-Type") @Parameter(hidden = true) String type,
            InputStream content) {
        var isDryRun = Parameters.flag("dryRun", dryRun).orElse(false);
        var rows = type != null && type.startsWith(CSV)
                ? ImportReader.csv(body.read(content))
                : new ImportReader.Rows(body.read(content, Rows.class).items(), List.of());
        return isDryRun
                ? imports.preview(rows, language.get())
                : imports.take(rows, language.get(), caller.get(), clock.instant());
    }
}
