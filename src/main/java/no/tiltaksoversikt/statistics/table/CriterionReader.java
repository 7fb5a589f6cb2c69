package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Faults;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Reads the variables and criteria of figures from documents, and finds mistakes in them. */
record CriterionReader(
        Collection<Questionnaire> questionnaires,
        Questionnaire shown,
        BiPredicate<Variable, String> organisations,
        Faults faults) {

    /** The variable with this name; null if a fault was reported. */
    Variable variable(String id, String place) {
        return Variable.named(id, questionnaires)
                .filter(variable -> questionnaires.stream().anyMatch(variable::isAskedBy))
                .orElseGet(() -> {
                    if (!shown.lacksTypeOf(id)) {
                        faults.add(place, "unknown-variable", Map.of("name", id));
                    }
                    return null;
                });
    }

    List<Criterion> criteria(List<String> notations, boolean negated, String place) {
        var criteria = new ArrayList<Criterion>();
        if (notations == null) {
            return criteria;
        }
        for (var i = 0; i < notations.size(); i++) {
            var notation = notations.get(i);
            var colon = notation.indexOf(':');
            var at = place + "/" + i;
            if (colon < 0) {
                faults.add(at, "wrong-form", Map.of("pattern", "variable:CODE|CODE"));
                continue;
            }
            var variable = variable(notation.substring(0, colon), at);
            if (variable == null) {
                continue;
            }
            var codes = List.of(notation.substring(colon + 1).split("\\|", -1));
            codes.stream()
                    .filter(code -> !isKnown(variable, code))
                    .forEach(code -> faults.add(at, "unknown-code", Map.of("name", variable.id(), "code", code)));
            criteria.add(new Criterion(variable, codes.stream().distinct().toList(), negated));
        }
        return criteria;
    }

    private boolean isKnown(Variable variable, String code) {
        if (Categories.isOrganisation(variable)) {
            return organisations.test(variable, code);
        }
        return Categories.fixedCodes(variable, questionnaires.stream()).contains(code);
    }
}
