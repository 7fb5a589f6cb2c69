package no.tiltaksoversikt.publication.catalog;

import java.util.Locale;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The ways the catalogue can be written. */
enum CatalogFormat {
    TURTLE(CatalogFormat.TURTLE_TYPE, RDFFormat.TURTLE),
    JSON_LD(CatalogFormat.JSON_LD_TYPE, RDFFormat.JSONLD),
    RDF_XML(CatalogFormat.RDF_XML_TYPE, RDFFormat.RDFXML);

    static final String TURTLE_TYPE = "text/turtle";
    static final String JSON_LD_TYPE = "application/ld+json";
    static final String RDF_XML_TYPE = "application/rdf+xml";

    private final String mediaType;
    private final RDFFormat syntax;

    CatalogFormat(String mediaType, RDFFormat syntax) {
        this.mediaType = mediaType;
        this.syntax = syntax;
    }

    String mediaType() {
        return mediaType;
    }

    RDFFormat syntax() {
        return syntax;
    }

    /** The word that asks for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
