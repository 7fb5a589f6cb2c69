package no.tiltaksoversikt.publication.overview;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.measure.CurrentRows;
import no.tiltaksoversikt.statistics.counting.EditionColumns;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Selects the measures that have at least one of some codes. */
record Filter(Facet facet, List<String> codes) {

    Filter {
        codes = List.copyOf(codes);
    }

    /**
     * The condition on the measure {@code m} and its participant {@code p}.
     *
     * @param parameter the name of the condition's parameter
     * @param askedIn the years whose questionnaires ask the question behind the variable; in other years it has no codes
     */
    String condition(String parameter, Map<String, Object> parameters, List<Integer> askedIn) {
        if (facet.equals(Facet.EDITION)) {
            return "m.edition_year in (" + String.join(", ", codes) + ")";
        }
        if (facet.equals(Facet.TAG)) {
            parameters.put(parameter, codes.toArray(String[]::new));
            return "m.tag_keys && :" + parameter;
        }
        return condition(facet.variable(), parameter, parameters) + " and m.edition_year in ("
                + CurrentRows.years(askedIn) + ")";
    }

    private String condition(Variable variable, String parameter, Map<String, Object> parameters) {
        var column = variable.expression();
        if (variable.storage() == Variable.Storage.FLAG) {
            return codes.stream()
                    .map(code -> column + " = " + Boolean.valueOf(code))
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
        // PostgreSQL compares one code several times faster outside an array.
        var isSingle = codes.size() == 1 && !variable.isMultiple();
        parameters.put(parameter, isSingle ? codes.get(0) : codes.toArray(String[]::new));
        if (isSingle) {
            return column + " = :" + parameter;
        }
        return column + (variable.isMultiple() ? " && :" + parameter : " = any (:" + parameter + ")");
    }

    /** The rows of a frozen edition that meet the same condition. */
    BitSet rows(int year, EditionColumns columns, Map<Variable, List<Integer>> askedIn) {
        if (facet.equals(Facet.EDITION)) {
            return codes.contains(String.valueOf(year)) ? columns.all() : new BitSet();
        }
        if (facet.equals(Facet.TAG)) {
            return columns.tagged(codes);
        }
        return askedIn.getOrDefault(facet.variable(), List.of()).contains(year)
                ? columns.matching(facet.variable(), codes)
                : new BitSet();
    }
}
