package no.tiltaksoversikt.publication.catalog;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import no.tiltaksoversikt.platform.http.MediaFormat;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The formats of the catalogue. */
enum CatalogFormat implements MediaFormat {
    TURTLE(CatalogFormat.TURTLE_TYPE, RDFFormat.TURTLE),
    JSON_LD(CatalogFormat.JSON_LD_TYPE, RDFFormat.JSONLD),
    RDF_XML(CatalogFormat.RDF_XML_TYPE, RDFFormat.RDFXML);

    static final String TURTLE_TYPE = "text/turtle";
    static final String JSON_LD_TYPE = "application/ld+json";
    static final String RDF_XML_TYPE = "application/rdf+xml";

    private final MediaType mediaType;
    private final RDFFormat syntax;

    CatalogFormat(String mediaType, RDFFormat syntax) {
        this.mediaType = MediaType.valueOf(mediaType);
        this.syntax = syntax;
    }

    @Override
    public MediaType mediaType() {
        return mediaType;
    }

    RDFFormat syntax() {
        return syntax;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
