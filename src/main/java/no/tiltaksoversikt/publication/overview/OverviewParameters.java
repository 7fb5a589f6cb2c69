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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of measures can be asked for with. A filter that is repeated needs one of its codes, all filters must hold. */
public class OverviewParameters {

    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 50;

    @Parameter(
            description =
                    "Words that must all be there, in any form, in bokmål or nynorsk, as a compound or its parts, or as a "
                            + "synonym. \"a phrase\" is looked for as it stands, -word leaves out. +, #, figures and hyphens "
                            + "belong to words. Looks in name, tags, deliverable, comments and reference, the names of agency and "
                            + "ministry, and the labels of chosen codes. Where no measure has the words, words of four letters or "
                            + "more may be the beginning of longer ones; where none has those either, names with words spelt alike "
                            + "are found; foundBy says which. At most 200 characters.",
            schema = @Schema(implementation = String.class, maxLength = 200),
            example = "søknad")
    @QueryParam("q")
    String q;

    @Parameter(
            description = "A tag; case, white space and the form of characters make no difference.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @QueryParam("tag")
    List<String> tag;

    @Parameter(description = "How it is financed; codes of the variable financing.")
    @QueryParam("financing")
    List<String> financing;

    @Parameter(description = "The project phase; codes of the variable phase.")
    @QueryParam("phase")
    List<String> phase;

    @Parameter(description = "Whether other organisations are involved; codes of the variable involvesOthers.")
    @QueryParam("involvesOthers")
    List<String> involvesOthers;

    @Parameter(description = "Who is involved; codes of the variable involvedParties.")
    @QueryParam("involvedParties")
    List<String> involvedParties;

    @Parameter(description = "Whether it is discussed with KS; codes of the variable ksDialogue.")
    @QueryParam("ksDialogue")
    List<String> ksDialogue;

    @Parameter(description = "The main purpose, asked in 2018; codes of the variable mainPurpose.")
    @QueryParam("mainPurpose")
    List<String> mainPurpose;

    @Parameter(description = "Expected effects; codes of the variable expectedEffects.")
    @QueryParam("expectedEffects")
    List<String> expectedEffects;

    @Parameter(description = "Who benefits; codes of the variable beneficiaries.")
    @QueryParam("beneficiaries")
    List<String> beneficiaries;

    @Parameter(
            description =
                    "Whether it develops a solution for several organisations; codes of the variable developsShared.")
    @QueryParam("developsShared")
    List<String> developsShared;

    @Parameter(description = "Whether it reuses a solution of others; codes of the variable reusesShared.")
    @QueryParam("reusesShared")
    List<String> reusesShared;

    @Parameter(description = "New technologies; codes of the variable technologies.")
    @QueryParam("technologies")
    List<String> technologies;

    @Parameter(description = "Degree of innovation; codes of the variable innovation.")
    @QueryParam("innovation")
    List<String> innovation;

    @Parameter(description = "Interval of the total cost frame; codes of the variable costClass.")
    @QueryParam("costClass")
    List<String> costClass;

    @Parameter(
            description = "Involves others across sectors or levels of government; codes of the variable crossCutting.")
    @QueryParam("crossCutting")
    List<String> crossCutting;

    @Parameter(description = "Involves the municipal sector; codes of the variable municipal.")
    @QueryParam("municipal")
    List<String> municipal;

    @Parameter(description = "Involves nobody outside the agency; codes of the variable internal.")
    @QueryParam("internal")
    List<String> internal;

    @Parameter(description = "First submitted after the deadline; codes of the variable late.")
    @QueryParam("late")
    List<String> late;

    @Parameter(description = "From an agency that was a Skate member; codes of the variable skate.")
    @QueryParam("skate")
    List<String> skate;

    @Parameter(description = "The ministry's code in that edition; codes of the variable ministry.")
    @QueryParam("ministry")
    List<String> ministry;

    @Parameter(description = "The agency's organisation number; codes of the variable agency.")
    @QueryParam("agency")
    List<String> agency;

    @Parameter(
            description =
                    "The order: relevance (the default with q), name (the default without), totalCost, agency or newest; "
                            + "- before name, totalCost and agency turns it round. Ties come the newest edition first, then by agency and "
                            + "reference.",
            schema = @Schema(implementation = String.class),
            example = "-totalCost")
    @QueryParam("sort")
    String sort;

    @Parameter(
            description = "false leaves the facets out, for readers that only turn pages.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    @QueryParam("facets")
    String facets;

    @Parameter(
            description = "public: what the public sees, also for agencies and the directorate.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"public"}))
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
