package no.tiltaksoversikt.publication.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.publication.PublicationConfig;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

@Path("/v1/catalog")
@PermitAll
@Tag(name = "Open data")
class CatalogResource {

    private final PublicationConfig config;
    private final RequestFormat formats;

    CatalogResource(PublicationConfig config, RequestFormat formats) {
        this.config = config;
        this.formats = formats;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    public Response getCatalog(@QueryParam("format") String format) {
        var wanted = formats.of(format, List.of(CatalogFormat.values()));
        return Response.ok(bytes(graph(), wanted), wanted.mediaType().withCharset(StandardCharsets.UTF_8.name()))
                .build();
    }

    private Model graph() {
        var editions = Edition.visibleTo(false).stream()
                .map(edition -> edition.shownTo(false))
                .sorted(Comparator.comparing(Edition::year))
                .toList();
        return CatalogGraph.of(editions, config.baseUrl().toString());
    }

    private static byte[] bytes(Model graph, CatalogFormat format) {
        var bytes = new ByteArrayOutputStream();
        var settings = new WriterConfig()
                .set(BasicWriterSettings.PRETTY_PRINT, true)
                .set(BasicWriterSettings.INLINE_BLANK_NODES, false)
                .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        Rio.write(graph, bytes, format.syntax(), settings);
        return bytes.toByteArray();
    }
}
