package no.tiltaksoversikt.statistics;

import java.util.List;
import java.util.Map;

/** A cross-tab as the API shows it: every number says what it is of. */
record StatisticsView(
        int edition,
        int revision,
        List<String> by,
        List<String> where,
        String metric,
        long population,
        long answered,
        long notAnswered,
        long notAsked,
        long base,
        String baseRule,
        boolean multipleAnswers,
        List<VariableView> variables,
        List<Map<String, Object>> cells,
        List<String> notes) {}
