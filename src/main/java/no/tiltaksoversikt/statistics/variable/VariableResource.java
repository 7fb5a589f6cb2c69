package no.tiltaksoversikt.statistics.variable;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The variables and metrics of an edition. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Statistics")
public class VariableResource {

    private final Categories categories;
    private final QuestionnaireCatalogue questionnaires;
    private final RequestLanguage language;

    VariableResource(Categories categories, QuestionnaireCatalogue questionnaires, RequestLanguage language) {
        this.categories = categories;
        this.questionnaires = questionnaires;
        this.language = language;
    }

    @Schema(name = "VariableCatalogue")
    record VariableCatalogueView(int edition, List<DescribedVariableView> variables, List<MetricView> metrics) {}

    @Schema(name = "DescribedVariable")
    record DescribedVariableView(
            String id,
            String label,
            boolean multipleAnswers,
            boolean asked,
            Integer question,
            String derivedFrom,
            List<CategoryView> categories,
            List<Integer> editions) {}

    @Schema(name = "Metric")
    record MetricView(String id, String label, String unit, Integer question, boolean asked, List<Integer> editions) {}

    @GET
    @Path("/{year}/variables")
    public VariableCatalogueView listVariables(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        var edition = revision.asked(year);
        // What is frozen shows nothing of later editions.
        var all = Edition.newestFirst().stream()
                .filter(it -> revision.number().isEmpty() || it.year() <= year)
                .toList();
        return new VariableCatalogueView(
                edition.year(),
                Variable.of(questionnaire(edition)).stream()
                        .map(variable -> describe(variable, edition, all))
                        .toList(),
                Arrays.stream(Metric.values())
                        .map(metric -> describe(metric, edition, all))
                        .toList());
    }

    private DescribedVariableView describe(Variable variable, Edition edition, List<Edition> all) {
        var questionnaire = questionnaire(edition);
        return new DescribedVariableView(
                variable.id(),
                variable.label().in(language.get()),
                variable.isMultiple(),
                variable.isAskedBy(questionnaire),
                question(variable, questionnaire),
                variable.derivedFrom().orElse(null),
                categories.of(variable, edition, language.get()),
                years(all, variable::isAskedBy));
    }

    private MetricView describe(Metric metric, Edition edition, List<Edition> all) {
        var questionnaire = questionnaire(edition);
        Predicate<Questionnaire> isAskedBy =
                asking -> metric.source().map(asking::asks).orElse(true);
        return new MetricView(
                metric.id(),
                metric.label().in(language.get()),
                metric.source().isPresent() ? "NOK" : "measures",
                number(metric.source(), questionnaire),
                isAskedBy.test(questionnaire),
                years(all, isAskedBy));
    }

    /** Agency and ministry are questions that the submission itself answers. */
    private static Integer question(Variable variable, Questionnaire questionnaire) {
        return variable.source().isPresent()
                ? number(variable.source(), questionnaire)
                : questionnaire.questions().stream()
                        .filter(question -> question.field().equals(variable.id()))
                        .map(Question::number)
                        .findFirst()
                        .orElse(null);
    }

    private static Integer number(Optional<AnswerField> field, Questionnaire questionnaire) {
        return field.flatMap(questionnaire::questionFor).map(Question::number).orElse(null);
    }

    private List<Integer> years(List<Edition> all, Predicate<Questionnaire> isAskedBy) {
        return all.stream()
                .filter(edition -> isAskedBy.test(questionnaire(edition)))
                .map(Edition::year)
                .sorted()
                .toList();
    }

    private Questionnaire questionnaire(Edition edition) {
        return questionnaires.get(edition.questionnaire());
    }
}
