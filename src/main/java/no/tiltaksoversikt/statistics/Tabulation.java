package no.tiltaksoversikt.statistics;

import java.util.List;

/** What a cross-tab shows. */
record Tabulation(List<Dimension> by, List<Criterion> where, BaseRule baseRule, Metric metric) {

    List<Variable> variables() {
        return by.stream().map(Dimension::variable).toList();
    }

    List<Variable> filters() {
        return where.stream().map(Criterion::variable).distinct().toList();
    }

    boolean hasMultipleAnswers() {
        return variables().stream().anyMatch(Variable::isMultiple);
    }
}
