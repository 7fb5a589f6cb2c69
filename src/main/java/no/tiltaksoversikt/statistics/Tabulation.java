package no.tiltaksoversikt.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** The definition of a cross-tab. */
public record Tabulation(List<Dimension> by, List<Criterion> where, BaseRule baseRule, Metric metric) {

    public List<Variable> variables() {
        return by.stream().map(Dimension::variable).toList();
    }

    public List<Variable> filters() {
        return where.stream().map(Criterion::variable).distinct().toList();
    }

    public List<Variable> variablesNotAskedBy(Questionnaire questionnaire) {
        return notAsked(variables(), questionnaire);
    }

    public List<Variable> filtersNotAskedBy(Questionnaire questionnaire) {
        return notAsked(filters(), questionnaire);
    }

    private static List<Variable> notAsked(List<Variable> variables, Questionnaire questionnaire) {
        return variables.stream()
                .filter(variable -> !variable.isAskedBy(questionnaire))
                .toList();
    }

    /** Codes in criteria that a questionnaire does not offer, although it asks their question; as variable:code. */
    public List<String> codesNotOfferedBy(Questionnaire questionnaire) {
        return where.stream()
                .filter(criterion -> criterion.variable().isAskedBy(questionnaire))
                .flatMap(criterion -> criterion.codes().stream()
                        .filter(code -> !criterion.variable().isOffered(code, questionnaire))
                        .map(code -> criterion.variable().id() + ":" + code))
                .distinct()
                .toList();
    }

    /** Whether another cross-tab has the same numbers for the questionnaire's editions, whatever the base. */
    public boolean countsAs(Tabulation other, Questionnaire questionnaire) {
        return by.size() == other.by.size()
                && IntStream.range(0, by.size())
                        .allMatch(place -> by.get(place).countsAs(other.by.get(place), questionnaire))
                && where.equals(other.where)
                && metric == other.metric;
    }

    public boolean hasMultipleAnswers() {
        return variables().stream().anyMatch(Variable::isMultiple);
    }

    /** The base of percentages. */
    public enum BaseRule {
        /** The measures with an answer to every variable. */
        ANSWERED,
        /** All measures of the population. */
        ALL,
        /** The measures of each category of the first variable that have an answer to every variable. */
        ROW,
        /** The measures of each category of the last variable that have an answer to every variable. */
        COLUMN;

        /** The name in addresses and bodies. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether each cell has the base of its category. */
        public boolean isPerCategory() {
            return this == ROW || this == COLUMN;
        }
    }
}
