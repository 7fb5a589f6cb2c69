package no.tiltaksoversikt.publication.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.tiltaksoversikt.measure.Measure;

/** Where a measure and what belongs to it are, relative to the server. */
final class Links {

    private Links() {}

    static Map<String, String> of(Measure measure) {
        var links = new LinkedHashMap<String, String>();
        links.put("self", self(measure.id()));
        links.put("similar", self(measure.id()) + "/similar");
        links.put("edition", "/v1/editions/" + measure.editionYear());
        return links;
    }

    static String self(UUID id) {
        return "/v1/measures/" + id;
    }
}
