package no.tiltaksoversikt.publication.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tiltaksoversikt.statistics.CategoryView;

/** A measure in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewItem(
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

    /** An agency by number and name. */
    record AgencyRef(String orgNumber, String name) {}

    /** A ministry by code and name. */
    record MinistryRef(String code, String name) {}

    /** Texts taken apart where the search found something. */
    record Highlights(List<Fragment> name, List<Fragment> excerpt) {}
}
