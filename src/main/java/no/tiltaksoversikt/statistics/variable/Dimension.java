package no.tiltaksoversikt.statistics.variable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** A variable as a table has it: one of its codes may be counted with another; null where none is. */
public record Dimension(Variable variable, Merge merge) {

    /** A code, the one that it is counted with, what the two are called together, and what a reader must know. */
    record Merge(String code, String into, Text label, Text note) {}

    public static Dimension of(Variable variable) {
        return new Dimension(variable, null);
    }

    /** The variable with the option that one of the questionnaires says is counted with another. */
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

    /** The code of the category that measures with this code are counted in. */
    public String categoryOf(String code) {
        return merge != null && merge.code().equals(code) ? merge.into() : code;
    }

    /** The categories of the table, where those of the variable are given. */
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

    /** What must be said where the questionnaire offers the merged code. */
    public Optional<Text> note(Questionnaire questionnaire) {
        return Optional.ofNullable(merge)
                .filter(it -> questionnaire.offers(variable.source().orElseThrow(), it.code()))
                .map(Merge::note);
    }
}
