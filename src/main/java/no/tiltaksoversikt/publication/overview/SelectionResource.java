package no.tiltaksoversikt.publication.overview;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.CubeResponses;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.publication.export.TableExport;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The measures that a search has found, as a file. */
@Path("/v1/editions")
@Blocking
@PermitAll
@Tag(name = "Open data")
class SelectionResource {

    private static final int MOST = 10_000;
    private static final List<Format> OFFERED = List.of(Format.CSV, Format.XLSX);

    private final OverviewPageLoader pages;
    private final TableExport export;
    private final CurrentCaller caller;
    private final RequestFormat formats;
    private final RequestLanguage language;

    SelectionResource(
            OverviewPageLoader pages,
            TableExport export,
            CurrentCaller caller,
            RequestFormat formats,
            RequestLanguage language) {
        this.pages = pages;
        this.export = export;
        this.caller = caller;
        this.formats = formats;
        this.language = language;
    }

    @GET
    @Path("/{year}/exports/selection")
    @Produces(MediaType.WILDCARD)
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    public Response exportSelection(
            @PathParam("year") int year,
            @BeanParam OverviewParameters parameters,
            @BeanParam FrozenStateParameter revision,
            @QueryParam("format") String format,
            @BeanParam TableRequest table) {
        var wanted = formats.of(format, OFFERED);
        var dialect = table.dialect();
        var edition = revision.of(year, caller);
        var readers = Audience.of(Optional.empty(), null);
        var ids = pages.ids(edition, parameters, 0, MOST + 1, readers, language.get());
        if (ids.size() > MOST) {
            throw Parameters.invalid("q", "≤ " + MOST);
        }
        var bytes = export.ofSome(edition, ids, wanted, dialect, language.get());
        return CubeResponses.of("tiltak-" + year, wanted, bytes);
    }
}
