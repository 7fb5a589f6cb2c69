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
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Faults;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.organisation.Ministry;
import no.tiltaksoversikt.platform.text.YamlFile;
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
