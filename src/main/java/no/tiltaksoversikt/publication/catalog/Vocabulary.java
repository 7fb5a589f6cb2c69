package no.tiltaksoversikt.publication.catalog;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** Terms of vocabularies that the library does not list, and codes of the EU's authority tables. */
final class Vocabulary {

    static final String EU = "http://publications.europa.eu/resource/authority/";

    static final IRI DATASET_SERIES = dcat("DatasetSeries");
    static final IRI IN_SERIES = dcat("inSeries");
    static final IRI PREVIOUS = dcat("prev");
    static final IRI FIRST = dcat("first");
    static final IRI LAST = dcat("last");

    static final IRI GOVERNMENT = Values.iri(EU + "data-theme/GOVE");
    static final IRI NORWAY = Values.iri(EU + "country/NOR");
    static final IRI PUBLIC = Values.iri(EU + "access-right/PUBLIC");
    static final IRI ANNUAL = Values.iri(EU + "frequency/ANNUAL");
    static final IRI NEVER = Values.iri(EU + "frequency/NEVER");
    static final IRI CONTINUOUS = Values.iri(EU + "frequency/UPDATE_CONT");
    static final IRI BOKMAAL = Values.iri(EU + "language/NOB");
    static final IRI NYNORSK = Values.iri(EU + "language/NNO");
    static final IRI ENGLISH = Values.iri(EU + "language/ENG");

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private Vocabulary() {}

    private static IRI dcat(String name) {
        return Values.iri(org.eclipse.rdf4j.model.vocabulary.DCAT.NAMESPACE + name);
    }

    /** A media type as IANA registers it. */
    static IRI mediaType(MediaType type) {
        return Values.iri(MEDIA_TYPES + type);
    }
}
