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
import no.tiltaksoversikt.platform.http.MediaFormat;
import no.tiltaksoversikt.platform.http.RequestFormat;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

@Path("/v1/catalog")
@PermitAll
@Tag(name = "Open data")
class CatalogResource {

    private static final WriterConfig SETTINGS = new WriterConfig()
            .set(BasicWriterSettings.PRETTY_PRINT, true)
            .set(BasicWriterSettings.INLINE_BLANK_NODES, false)
            .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);

    private final CatalogGraph graph;
    private final RequestFormat formats;

    CatalogResource(CatalogGraph graph, RequestFormat formats) {
        this.graph = graph;
        this.formats = formats;
    }

    private enum Syntax implements MediaFormat {
        TURTLE("text/turtle", RDFFormat.TURTLE),
        JSON_LD("application/ld+json", RDFFormat.JSONLD),
        RDF_XML("application/rdf+xml", RDFFormat.RDFXML);

        private final MediaType mediaType;
        private final RDFFormat written;

        Syntax(String mediaType, RDFFormat written) {
            this.mediaType = MediaType.valueOf(mediaType);
            this.written = written;
        }

        @Override
        public MediaType mediaType() {
            return mediaType;
        }
    }

    @GET
    @Produces(MediaType.WILDCARD)
    public Response getCatalog(@QueryParam("format") String format) {
        var wanted = formats.of(format, List.of(Syntax.values()));
        var editions = Edition.visibleTo(false).stream()
                .map(edition -> edition.shownTo(false))
                .sorted(Comparator.comparing(Edition::year))
                .toList();
        var bytes = new ByteArrayOutputStream();
        Rio.write(graph.of(editions), bytes, wanted.written, SETTINGS);
        return Response.ok(bytes.toByteArray(), wanted.mediaType().withCharset(StandardCharsets.UTF_8.name()))
                .build();
    }
}
