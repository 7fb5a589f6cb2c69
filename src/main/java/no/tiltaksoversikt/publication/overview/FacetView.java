package no.tiltaksoversikt.publication.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Facet")
record FacetView(String id, String label, boolean multipleAnswers, long notAnswered, List<Code> codes) {

    @Schema(name = "FacetCode")
    record Code(String code, String label, long count, boolean selected) {}
}
