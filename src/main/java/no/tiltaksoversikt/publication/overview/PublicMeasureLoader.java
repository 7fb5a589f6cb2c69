package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.PublicMeasure.Answer;
import no.tiltaksoversikt.publication.overview.PublicMeasure.Appearance;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** Loads one measure, with its answers labelled by its edition's questionnaire. */
@ApplicationScoped
class PublicMeasureLoader {

    /** The name is a member of its own, and question 5 has the same answer for all public measures. */
    private static final Set<AnswerField> NOT_SHOWN = Set.of(AnswerField.PUBLISHABLE, AnswerField.NAME);

    private final QuestionnaireCatalogue questionnaires;
    private final Categories categories;
    private final EditionArchive archive;

    PublicMeasureLoader(QuestionnaireCatalogue questionnaires, Categories categories, EditionArchive archive) {
        this.questionnaires = questionnaires;
        this.categories = categories;
        this.archive = archive;
    }

    /**
     * A measure with its other editions. With a revision, earlier editions are shown as of that freeze and later ones are left out.
     */
    PublicMeasure view(Measure measure, Optional<Integer> revision, Audience audience, Language language) {
        var edition = Edition.getByYear(measure.editionYear());
        var affiliations = Affiliations.of(List.of(measure), language);
        var answers = measure.answers();
        return new PublicMeasure(
                measure.id(),
                measure.lineageId(),
                measure.editionYear(),
                measure.reference(),
                affiliations.agency(measure),
                affiliations.ministry(measure),
                affiliations.skate(measure),
                answers.name(),
                measure.late(),
                categories.labelled(Variable.COST_CLASS, measure.costClass(), edition, language),
                measure.crossCutting(),
                measure.municipal(),
                measure.internal(),
                Audience.exempt(measure),
                answers(measure, questionnaires.get(edition.questionnaire()), language),
                lineage(measure, revision, audience, language),
                OverviewItem.links(measure));
    }

    private static List<Answer> answers(Measure measure, Questionnaire questionnaire, Language language) {
        var shown = new ArrayList<Answer>();
        for (var question : questionnaire.questions()) {
            question.answerField()
                    .flatMap(field -> answer(measure, field, question, language))
                    .ifPresent(shown::add);
            question.specification()
                    .flatMap(field -> answer(measure, field, question, language))
                    .ifPresent(shown::add);
        }
        return shown;
    }

    private static Optional<Answer> answer(
            Measure measure, AnswerField field, Questionnaire.Question question, Language language) {
        var value = measure.answers().get(field);
        if (value == null || field.neverPublic() || NOT_SHOWN.contains(field)) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                field.jsonName(),
                question.number(),
                question.textOf(field.jsonName()).in(language),
                codes(value, field, question, language),
                field.type() == AnswerField.Type.TEXT || field.type() == AnswerField.Type.DATE
                        ? value.toString()
                        : null,
                field.type() == AnswerField.Type.TEXTS
                        ? ((List<?>) value).stream().map(Object::toString).toList()
                        : null,
                field.isNumber() ? (Long) value : null));
    }

    private static List<CategoryView> codes(
            Object value, AnswerField field, Questionnaire.Question question, Language language) {
        if (field.type() == AnswerField.Type.BOOLEAN) {
            return List.of(new CategoryView(value.toString(), Categories.flag((Boolean) value, language)));
        }
        if (!field.isCoded()) {
            return null;
        }
        var codes = value instanceof List<?> several ? several : List.of(value);
        return codes.stream()
                .map(String.class::cast)
                .map(code -> new CategoryView(
                        code,
                        question.options().stream()
                                .filter(option -> option.code().equals(code))
                                .findFirst()
                                .map(option -> option.label().in(language))
                                .orElse(code)))
                .toList();
    }

    /** The rows of a measure of the lineage as they were when another one's revision was frozen; none if it is later. */
    private Stream<Measure> asOf(int revision, Measure measure, Measure other) {
        var edition = Edition.getByYear(measure.editionYear()).at(revision);
        var earlier = Edition.getByYear(other.editionYear());
        if (earlier.year() > edition.year() || !earlier.state().isFrozen()) {
            return Stream.empty();
        }
        var number = earlier.year() == edition.year() ? revision : archive.revisionBeside(earlier, edition);
        return Measure.at(other.id(), number).stream();
    }

    private List<Appearance> lineage(
            Measure measure, Optional<Integer> revision, Audience audience, Language language) {
        var all = Measure.ofLineage(measure.lineageId()).stream();
        return revision.map(number -> all.flatMap(it -> asOf(number, measure, it)))
                .orElse(all)
                .filter(audience::sees)
                .map(it -> new Appearance(
                        it.editionYear(),
                        it.id(),
                        it.answers().name(),
                        categories.labelled(
                                Variable.PHASE, it.answers().phase(), Edition.getByYear(it.editionYear()), language),
                        it.answers().totalCost(),
                        Audience.exempt(it),
                        OverviewItem.address(it.id())))
                .toList();
    }
}
