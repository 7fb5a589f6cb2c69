package no.tiltaksoversikt.statistics.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Faults;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.statistics.Tabulation;

/**
 * The figures in the report's order: those of every edition, then those that the questionnaire adds, and last the key numbers.
 */
@ApplicationScoped
class FigureCatalogue implements QuestionnaireFigure.Check {

    private static final String FILE = "/statistics/figures.yaml";

    private final QuestionnaireCatalogue questionnaires;
    private final List<Figure> fixed;

    /** By the questionnaire object, since a draft may change under its id. */
    private final Cache<Questionnaire, List<Figure>> byQuestionnaire =
            Caffeine.newBuilder().weakKeys().build();

    @Inject
    FigureCatalogue(QuestionnaireCatalogue questionnaires) {
        this.questionnaires = questionnaires;
        fixed = fixed(questionnaires.all());
    }

    private static List<Figure> fixed(Collection<Questionnaire> questionnaires) {
        Faults refusal = (pointer, fault, arguments) -> {
            throw new IllegalStateException(FILE + pointer + ": " + fault + " " + arguments);
        };
        var reader = new FigureReader(questionnaires, refusal);
        return YamlFile.read(FILE, new TypeReference<List<QuestionnaireFigure>>() {}).stream()
                .map(entry -> reader.figure(entry, true, "/" + entry.id()))
                .toList();
    }

    /** The figures of every edition. */
    List<Figure> fixed() {
        return fixed;
    }

    List<Figure> of(Edition edition) {
        return byQuestionnaire.get(questionnaires.get(edition.questionnaire()), this::with);
    }

    private List<Figure> with(Questionnaire questionnaire) {
        var all = new ArrayList<>(fixed);
        for (var entry : questionnaire.figures()) {
            var faults = new ArrayList<String>();
            var figure = new FigureReader(List.of(questionnaire), (pointer, fault, arguments) -> faults.add(fault))
                    .figure(entry, false, "");
            if (faults.isEmpty()) {
                all.add(all.size() - 1, figure);
            }
        }
        return List.copyOf(all);
    }

    Optional<Figure> named(String id, Edition edition) {
        return of(edition).stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    String ids(Edition edition) {
        return of(edition).stream().map(Figure::id).collect(Collectors.joining(", "));
    }

    /** Whether a fixed figure shows the numbers of a cross-tab, whatever the base of the percentages. */
    public boolean shows(Tabulation tabulation) {
        return fixed.stream()
                .flatMap(figure -> figure.tabulation().stream())
                .anyMatch(shown -> shown.by().equals(tabulation.by())
                        && shown.where().equals(tabulation.where())
                        && shown.metric() == tabulation.metric());
    }

    @Override
    public void check(Questionnaire questionnaire, Faults faults) {
        var reader = new FigureReader(List.of(questionnaire), faults);
        var ids = new HashSet<>(fixed.stream().map(Figure::id).toList());
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
