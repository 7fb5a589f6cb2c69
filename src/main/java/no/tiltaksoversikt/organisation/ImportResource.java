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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.CsvRows;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of ministries and agencies. */
@Path("/v1/organisations/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class ImportResource {

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

    /** The body of an import as JSON. */
    @Schema(name = "OrganisationImport")
    record Rows(@NotNull @Size(max = CsvRows.MOST_ROWS) List<@NotNull @Valid ImportRow> items) {}

    @POST
    @Consumes({MediaType.APPLICATION_JSON, CsvRows.MEDIA_TYPE})
    @RolesAllowed(Scope.ADMIN)
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rows.class)),
                @Content(mediaType = CsvRows.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponseSchema(value = ImportReport.class, responseCode = "200")
    public ImportReport importOrganisations(@QueryParam("dryRun") String dryRun, @Context HttpHeaders headers) {
        var isDryRun = Parameters.flag("dryRun", dryRun).orElse(false);
        var rows = CsvRows.are(headers.getMediaType())
                ? ImportReader.csv(body.read())
                : new ImportReader.Rows(body.read(Rows.class).items(), List.of());
        return isDryRun
                ? imports.preview(rows, language.get())
                : imports.take(rows, language.get(), caller.get(), clock.instant());
    }
}
