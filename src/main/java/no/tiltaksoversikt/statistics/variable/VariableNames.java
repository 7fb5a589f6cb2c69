package no.tiltaksoversikt.statistics.variable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** What variables and their codes are called, for those who publish the same data in other shapes. */
public final class VariableNames {

    private VariableNames() {}

    /** The variable's label; empty where there is no such variable. */
    public static Optional<Text> of(String id) {
        return Variable.named(id).map(Variable::label);
    }

    /** The labels of a variable's codes in one language, in order; none for ministries, agencies and what isn't asked. */
    public static Map<String, String> codes(String id, Questionnaire questionnaire, Language language) {
        var labels = new LinkedHashMap<String, String>();
        Variable.named(id, List.of(questionnaire))
                .filter(variable -> variable.isAskedBy(questionnaire))
                .ifPresent(variable -> Categories.fixed(variable, questionnaire, language)
                        .forEach(category -> labels.put(category.code(), category.label())));
        return labels;
    }
}
