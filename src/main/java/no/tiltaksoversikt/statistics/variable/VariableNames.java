package no.tiltaksoversikt.statistics.variable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The labels of variables and codes, for other publications of the same data. */
public final class VariableNames {

    private VariableNames() {}

    /** The variable's label; empty if there is no such variable. */
    public static Optional<Text> of(String id) {
        return Variable.named(id).map(Variable::label);
    }

    /**
     * The labels of a variable's codes in one language, in order; none for ministries, agencies and questions that are not
     * asked.
     */
    public static Map<String, String> codes(String id, Questionnaire questionnaire, Language language) {
        var labels = new LinkedHashMap<String, String>();
        Variable.named(id, List.of(questionnaire))
                .filter(variable -> variable.isAskedBy(questionnaire))
                .ifPresent(variable -> Categories.fixed(variable, questionnaire, language)
                        .forEach(category -> labels.put(category.code(), category.label())));
        return labels;
    }
}
