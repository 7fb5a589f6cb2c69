package no.tiltaksoversikt.publication.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** A measure in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverviewItem(
        UUID id,
        UUID lineageId,
        int edition,
        String reference,
        AgencyRef agency,
        MinistryRef ministry,
        String name,
        String excerpt,
        Highlights highlights,
        CategoryView phase,
        CategoryView financing,
        CategoryView costClass,
        Long totalCost,
        List<String> tags,
        boolean late,
        Boolean exempt,
        Map<String, String> links) {

    /** A piece of a text, plain as it was written: marks beside the text can't be mistaken for markup in it. */
    public record Fragment(String text, boolean hit) {}

    /** An agency by number and name. */
    record AgencyRef(String orgNumber, String name) {}

    /** A ministry by code and name. */
    record MinistryRef(String code, String name) {}

    /** Texts taken apart where the search found something. */
    record Highlights(List<Fragment> name, List<Fragment> excerpt) {}

    /** The addresses of a measure and of what belongs to it, relative to the server. */
    static Map<String, String> links(Measure measure) {
        var links = new LinkedHashMap<String, String>();
        links.put("self", address(measure.id()));
        links.put("similar", address(measure.id()) + "/similar");
        links.put("edition", "/v1/editions/" + measure.editionYear());
        return links;
    }

    static String address(UUID id) {
        return "/v1/measures/" + id;
    }
}
