package no.tiltaksoversikt.statistics.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Faults;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.organisation.Ministry;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/**
 * The figures in the report's order: those of every edition, then those that the questionnaire adds, and last the key numbers.
 */
@ApplicationScoped
class FigureCatalogue implements QuestionnaireFigure.Check {

    private static final String FILE = "/statistics/figures.yaml";

    private static final List<QuestionnaireFigure> FIXED =
            YamlFile.read(FILE, new TypeReference<List<QuestionnaireFigure>>() {});

    private final QuestionnaireCatalogue questionnaires;

    /** By the questionnaire object, since a draft may change under its id. */
    private final Cache<Questionnaire, List<Figure>> byQuestionnaire =
            Caffeine.newBuilder().weakKeys().build();

    FigureCatalogue(QuestionnaireCatalogue questionnaires) {
        this.questionnaires = questionnaires;
    }

    List<Figure> of(Edition edition) {
        return byQuestionnaire.get(questionnaires.get(edition.questionnaire()), this::of);
    }

    private List<Figure> of(Questionnaire questionnaire) {
        var all = new ArrayList<>(fixed(questionnaire));
        for (var entry : questionnaire.figures()) {
            var faults = new ArrayList<String>();
            Faults found = (pointer, fault, arguments) -> faults.add(fault);
            var figure = new FigureReader(
                            List.of(questionnaire), questionnaire, FigureCatalogue::isAnyOrganisation, found)
                    .figure(entry, false, "");
            if (faults.isEmpty()) {
                all.add(all.size() - 1, figure);
            }
        }
        return List.copyOf(all);
    }

    /** The figures of every edition, with codes merged as the questionnaire says. They may show what it does not ask. */
    List<Figure> fixed(Questionnaire questionnaire) {
        Faults refusal = (pointer, fault, arguments) -> {
            throw new IllegalStateException(FILE + pointer + ": " + fault + " " + arguments);
        };
        var reader = new FigureReader(questionnaires.all(), questionnaire, FigureCatalogue::isAnyOrganisation, refusal);
        return FIXED.stream()
                .map(entry -> reader.figure(entry, true, "/" + entry.id()))
                .toList();
    }

    private static boolean exists(Variable variable, String code) {
        return variable.equals(Variable.MINISTRY)
                ? Ministry.findByCode(code).isPresent()
                : Agency.findByOrgNumber(code).isPresent();
    }

    Optional<Figure> named(String id, Edition edition) {
        return of(edition).stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    String ids(Edition edition) {
        return of(edition).stream().map(Figure::id).collect(Collectors.joining(", "));
    }

    /** Organisations stay once there are some, so the check of a questionnaire need not be made again. */
    private static boolean isAnyOrganisation(Variable variable, String code) {
        return true;
    }

    /** Whether each edition's fixed figures or key numbers show the numbers of a cross-tab, whatever the base of percentages. */
    boolean show(Tabulation tabulation, List<Edition> editions) {
        return editions.stream().allMatch(edition -> {
            var questionnaire = questionnaires.get(edition.questionnaire());
            return fixedOf(edition)
                            .flatMap(figure -> figure.tabulation().stream())
                            .anyMatch(shown -> shown.countsAs(tabulation, questionnaire))
                    || (tabulation.countsAs(plain(tabulation.variables().get(0)), questionnaire)
                            && listed(tabulation.variables().get(0), edition, questionnaire));
        });
    }

    /** How figures or, for what they do not show, key numbers count a variable of editions. */
    Optional<Tabulation> published(Variable variable, List<Edition> editions) {
        var shown = editions.stream()
                .flatMap(this::fixedOf)
                .flatMap(figure -> figure.tabulation().stream())
                .filter(it -> it.variables().equals(List.of(variable)))
                .findFirst();
        var isListed = editions.stream()
                .allMatch(edition -> listed(variable, edition, questionnaires.get(edition.questionnaire())));
        var isAsked =
                editions.stream().allMatch(edition -> variable.isAskedBy(questionnaires.get(edition.questionnaire())));
        // Another question may stand for one that is not asked; key numbers are of all measures.
        return shown.map(it -> isAsked ? it : new Tabulation(it.by(), it.where(), BaseRule.ALL, it.metric()))
                .or(() -> isListed ? Optional.of(plain(variable)) : Optional.empty());
    }

    /** Whether key numbers list each answer to a question with one answer, as a share of all measures. */
    private boolean listed(Variable variable, Edition edition, Questionnaire questionnaire) {
        var codes = fixedOf(edition)
                .flatMap(figure -> figure.populations().stream())
                .filter(it -> it.ofMeasures().filter(List::isEmpty).isPresent())
                .map(Population::condition)
                .filter(condition ->
                        condition.size() == 1 && condition.get(0).variable().equals(variable))
                .map(condition -> condition.get(0))
                .filter(criterion -> !criterion.negated() && criterion.codes().size() == 1)
                .map(criterion -> criterion.codes().get(0))
                .toList();
        return !variable.isMultiple()
                && !codes.isEmpty()
                && codes.containsAll(Categories.fixedCodes(variable, Stream.of(questionnaire)));
    }

    private static Tabulation plain(Variable variable) {
        return new Tabulation(List.of(Dimension.of(variable)), List.of(), BaseRule.ALL, Metric.COUNT);
    }

    private Stream<Figure> fixedOf(Edition edition) {
        return of(edition).stream().filter(Figure::isFixed);
    }

    @Override
    public void check(Questionnaire questionnaire, Faults faults) {
        var reader = new FigureReader(List.of(questionnaire), questionnaire, FigureCatalogue::exists, faults);
        var ids = new HashSet<>(FIXED.stream().map(QuestionnaireFigure::id).toList());
        for (var i = 0; i < questionnaire.figures().size(); i++) {
            var entry = questionnaire.figures().get(i);
            var place = "/figures/" + i;
            if (!ids.add(entry.id())) {
                faults.add(place + "/id", "duplicate", Map.of("name", entry.id()));
            }
            reader.figure(entry, false, place);
        }
    }
}
