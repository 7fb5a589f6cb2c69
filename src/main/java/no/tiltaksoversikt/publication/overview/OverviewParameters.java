package no.tiltaksoversikt.publication.overview;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.statistics.CrossTabParameters;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableScope;

/** The parameters of a list of measures. A repeated filter matches any of its values; all filters must match. */
class OverviewParameters {

    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 50;

    /** Each filter takes a bit of an integer, as does each variable. */
    private static final int MOST_CRITERIA = 6;

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

    @QueryParam("where")
    List<String> where;

    @QueryParam("sort")
    String sort;

    @QueryParam("facets")
    String facets;

    @QueryParam("audience")
    String audience;

    /** The filters on variables and tags. Throws a problem 400 for an unknown code. */
    List<Filter> filters(VariableScope scope, Function<Variable, List<String>> codesOf) {
        var filters = new ArrayList<Filter>();
        given().forEach((variable, codes) -> {
            var known = codesOf.apply(variable);
            if (!known.containsAll(codes)) {
                throw Parameters.invalid(variable.id(), String.join(", ", known));
            }
            filters.add(new Filter(Facet.of(variable), codes));
        });
        if (where != null && !where.isEmpty()) {
            if (where.size() > MOST_CRITERIA) {
                throw Parameters.invalid("where", "≤ " + MOST_CRITERIA);
            }
            CrossTabParameters.where(where, scope, codesOf)
                    .forEach(criterion -> filters.add(new Filter(Facet.of(criterion.variable()), criterion.codes())));
        }
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
        var given = new LinkedHashMap<Variable, List<String>>();
        add(given, Variable.FINANCING, financing);
        add(given, Variable.PHASE, phase);
        add(given, Variable.INVOLVES_OTHERS, involvesOthers);
        add(given, Variable.INVOLVED_PARTIES, involvedParties);
        add(given, Variable.KS_DIALOGUE, ksDialogue);
        add(given, Variable.MAIN_PURPOSE, mainPurpose);
        add(given, Variable.EXPECTED_EFFECTS, expectedEffects);
        add(given, Variable.BENEFICIARIES, beneficiaries);
        add(given, Variable.DEVELOPS_SHARED, developsShared);
        add(given, Variable.REUSES_SHARED, reusesShared);
        add(given, Variable.TECHNOLOGIES, technologies);
        add(given, Variable.INNOVATION, innovation);
        add(given, Variable.COST_CLASS, costClass);
        add(given, Variable.CROSS_CUTTING, crossCutting);
        add(given, Variable.MUNICIPAL, municipal);
        add(given, Variable.INTERNAL, internal);
        add(given, Variable.LATE, late);
        add(given, Variable.SKATE, skate);
        add(given, Variable.MINISTRY, ministry);
        add(given, Variable.AGENCY, agency);
        return given;
    }

    private static void add(Map<Variable, List<String>> given, Variable variable, List<String> codes) {
        if (codes != null && !codes.isEmpty()) {
            given.put(variable, distinct(codes));
        }
    }

    private static List<String> distinct(List<String> codes) {
        return codes.stream().distinct().toList();
    }
}
