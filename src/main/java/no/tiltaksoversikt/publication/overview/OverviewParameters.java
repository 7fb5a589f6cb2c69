package no.tiltaksoversikt.publication.overview;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.statistics.variable.Variable;

/** What a list of measures can be asked for with. A filter that is repeated needs one of its codes, all filters must hold. */
public class OverviewParameters {

    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 50;

    @QueryParam("q")
    String q;

    @QueryParam("tag")
    List<String> tag;

    @QueryParam("financing")
    List<String> financing;

    @QueryParam("phase")
    List<String> phase;

    @QueryParam("involvesOthers")
    List<String> involvesOthers;

    @QueryParam("involvedParties")
    List<String> involvedParties;

    @QueryParam("ksDialogue")
    List<String> ksDialogue;

    @QueryParam("mainPurpose")
    List<String> mainPurpose;

    @QueryParam("expectedEffects")
    List<String> expectedEffects;

    @QueryParam("beneficiaries")
    List<String> beneficiaries;

    @QueryParam("developsShared")
    List<String> developsShared;

    @QueryParam("reusesShared")
    List<String> reusesShared;

    @QueryParam("technologies")
    List<String> technologies;

    @QueryParam("innovation")
    List<String> innovation;

    @QueryParam("costClass")
    List<String> costClass;

    @QueryParam("crossCutting")
    List<String> crossCutting;

    @QueryParam("municipal")
    List<String> municipal;

    @QueryParam("internal")
    List<String> internal;

    @QueryParam("late")
    List<String> late;

    @QueryParam("skate")
    List<String> skate;

    @QueryParam("ministry")
    List<String> ministry;

    @QueryParam("agency")
    List<String> agency;

    @QueryParam("sort")
    String sort;

    @QueryParam("facets")
    String facets;

    @QueryParam("audience")
    String audience;

    /** The filters by variables and tags; a problem 400 names a code that there is none of. */
    List<Filter> filters(Function<Variable, List<String>> codesOf) {
        var filters = new ArrayList<Filter>();
        given().forEach((variable, codes) -> {
            var known = codesOf.apply(variable);
            if (!known.containsAll(codes)) {
                throw Parameters.invalid(variable.id(), String.join(", ", known));
            }
            filters.add(new Filter(Facet.of(variable), codes));
        });
        if (tag != null && !tag.isEmpty()) {
            if (tag.size() > MOST_TAGS || tag.stream().anyMatch(it -> it.length() > LONGEST_TAG)) {
                throw Parameters.invalid("tag", MOST_TAGS + " × 1–" + LONGEST_TAG);
            }
            filters.add(new Filter(
                    Facet.TAG, distinct(tag.stream().map(SearchFolding::key).toList())));
        }
        return filters;
    }

    private Map<Variable, List<String>> given() {
        var given = new EnumMap<Variable, List<String>>(Variable.class);
        for (var variable : Variable.values()) {
            var codes = of(variable);
            if (codes != null && !codes.isEmpty()) {
                given.put(variable, distinct(codes));
            }
        }
        return given;
    }

    private List<String> of(Variable variable) {
        return switch (variable) {
            case FINANCING -> financing;
            case PHASE -> phase;
            case INVOLVES_OTHERS -> involvesOthers;
            case INVOLVED_PARTIES -> involvedParties;
            case KS_DIALOGUE -> ksDialogue;
            case MAIN_PURPOSE -> mainPurpose;
            case EXPECTED_EFFECTS -> expectedEffects;
            case BENEFICIARIES -> beneficiaries;
            case DEVELOPS_SHARED -> developsShared;
            case REUSES_SHARED -> reusesShared;
            case TECHNOLOGIES -> technologies;
            case INNOVATION -> innovation;
            case COST_CLASS -> costClass;
            case CROSS_CUTTING -> crossCutting;
            case MUNICIPAL -> municipal;
            case INTERNAL -> internal;
            case LATE -> late;
            case SKATE -> skate;
            case MINISTRY -> ministry;
            case AGENCY -> agency;
        };
    }

    private static List<String> distinct(List<String> codes) {
        return codes.stream().distinct().toList();
    }
}
