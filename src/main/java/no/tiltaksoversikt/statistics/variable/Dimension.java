package no.tiltaksoversikt.statistics.variable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** A variable of a table. {@code merge} is null unless one of its codes is counted with another. */
public record Dimension(Variable variable, Merge merge) {

    /** A code, the one that it is counted with, the label of both together, and the note. */
    record Merge(String code, String into, Text label, Text note) {}

    public static Dimension of(Variable variable) {
        return new Dimension(variable, null);
    }

    /** The variable with the merge that one of the questionnaires defines. */
    public static Dimension merged(Variable variable, Collection<Questionnaire> questionnaires) {
        return new Dimension(
                variable,
                questionnaires.stream()
                        .flatMap(asked -> variable.source().flatMap(asked::questionFor).stream())
                        .flatMap(question -> question.options().stream())
                        .filter(option -> option.countedWith() != null)
                        .map(option -> new Merge(
                                option.code(),
                                option.countedWith().code(),
                                option.countedWith().label(),
                                option.countedWith().note()))
                        .findFirst()
                        .orElse(null));
    }

    /** The category in which measures with this code are counted. */
    public String categoryOf(String code) {
        return merge != null && merge.code().equals(code) ? merge.into() : code;
    }

    /** The table's categories, made from the variable's. */
    public List<CategoryView> merged(List<CategoryView> categories, Language language) {
        if (merge == null || categories.stream().noneMatch(it -> it.code().equals(merge.code()))) {
            return categories;
        }
        return categories.stream()
                .filter(category -> !category.code().equals(merge.code()))
                .map(category -> category.code().equals(merge.into())
                        ? new CategoryView(category.code(), merge.label().in(language))
                        : category)
                .toList();
    }

    /** The note on the merge, if the questionnaire offers the merged code. */
    public Optional<Text> note(Questionnaire questionnaire) {
        return Optional.ofNullable(merge)
                .filter(it -> questionnaire.offers(variable.source().orElseThrow(), it.code()))
                .map(Merge::note);
    }
}
