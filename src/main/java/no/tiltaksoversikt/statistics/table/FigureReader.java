package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Base;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Faults;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Subject;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Reads figures from documents, and finds mistakes in them. */
final class FigureReader {

    private final Questionnaire shown;
    private final CriterionReader criteria;
    private final Faults faults;

    /**
     * For the figures of one questionnaire's editions, which may use the questions of any of these questionnaires.
     *
     * @param organisations whether there is a ministry or an agency with this code; which of them an edition has is unknown here
     */
    FigureReader(
            Collection<Questionnaire> questionnaires,
            Questionnaire shown,
            BiPredicate<Variable, String> organisations,
            Faults faults) {
        this.shown = shown;
        this.criteria = new CriterionReader(questionnaires, shown, organisations, faults);
        this.faults = faults;
    }

    /** The figure at a place of its document; unusable if faults were reported. */
    Figure figure(QuestionnaireFigure entry, boolean isFixed, String place) {
        var hasPopulations = entry.populations() != null && !entry.populations().isEmpty();
        var hasVariables = entry.by() != null && !entry.by().isEmpty();
        if (hasPopulations == hasVariables) {
            faults.add(place, "by-or-populations", Map.of());
        }
        var isBeside = Boolean.TRUE.equals(entry.besideEarlier());
        if (isBeside
                && hasPopulations != hasVariables
                && (hasPopulations || entry.by().size() > 1 || entry.metric() != null)) {
            faults.add(place + "/besideEarlier", "one-variable", Map.of());
        }
        return new Figure(
                entry.id(),
                entry.title(),
                hasVariables ? tabulation(entry, place) : null,
                hasPopulations ? populations(entry, place) : List.of(),
                entry.remarks() == null ? List.of() : entry.remarks(),
                isBeside,
                isFixed);
    }

    private Tabulation tabulation(QuestionnaireFigure entry, String place) {
        var by = new ArrayList<Dimension>();
        var seen = new HashSet<String>();
        for (var i = 0; i < entry.by().size(); i++) {
            var id = entry.by().get(i);
            var at = place + "/by/" + i;
            if (!seen.add(id)) {
                faults.add(at, "duplicate", Map.of("name", id));
            }
            var variable = criteria.variable(id, at);
            if (variable != null) {
                by.add(
                        Boolean.TRUE.equals(entry.countedWith())
                                ? Dimension.merged(variable, List.of(shown))
                                : Dimension.of(variable));
            }
        }
        return new Tabulation(
                by,
                criteria.criteria(entry.where(), false, place + "/where"),
                entry.base() == Base.ALL ? BaseRule.ALL : BaseRule.ANSWERED,
                Metric.of(entry.metric()));
    }

    private List<Population> populations(QuestionnaireFigure entry, String place) {
        var found = new ArrayList<Population>();
        var codes = new HashSet<String>();
        for (var i = 0; i < entry.populations().size(); i++) {
            var population = entry.populations().get(i);
            var at = place + "/populations/" + i;
            if (!codes.add(population.code())) {
                faults.add(at + "/code", "duplicate", Map.of("name", population.code()));
            }
            var of = Objects.requireNonNullElse(population.of(), Subject.MEASURES);
            if (of != Subject.MEASURES) {
                refuse("where", population.where(), of, at);
                refuse("not", population.not(), of, at);
                refuse("base", population.base(), of, at);
            }
            var base = population.base() == null ? null : criteria.criteria(population.base(), false, at + "/base");
            // A share is of its base, whatever else is said of it.
            var condition = Stream.of(
                            criteria.criteria(population.where(), false, at + "/where"),
                            criteria.criteria(population.not(), true, at + "/not"),
                            Objects.requireNonNullElse(base, List.<Criterion>of()))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            found.add(new Population(population.code(), population.heading(), population.label(), of, condition, base));
        }
        return found;
    }

    private void refuse(String member, List<String> criteria, Subject of, String place) {
        if (criteria != null && !criteria.isEmpty()) {
            faults.add(place + "/" + member, "not-of-type", Map.of("name", member, "type", of.name()));
        }
    }
}
