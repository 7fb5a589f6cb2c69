package no.tiltaksoversikt.statistics.variable;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** A variable of a table, and the codes that the table counts with others. */
public record Dimension(Variable variable, List<Merge> merges) {

    /** A code, the one that it is counted with, the label of both together, and the note. */
    record Merge(String code, String into, Text label, Text note) {}

    public static Dimension of(Variable variable) {
        return new Dimension(variable, List.of());
    }

    /** The variable with all merges that the questionnaires define. */
    public static Dimension merged(Variable variable, Collection<Questionnaire> questionnaires) {
        return merged(variable, questionnaires, code -> true);
    }

    /** The variable with the merges of some codes. Of contradicting questionnaires, the first one holds. */
    static Dimension merged(
            Variable variable, Collection<Questionnaire> questionnaires, Predicate<String> isCountedWithOther) {
        var merged = Dimension.of(variable);
        var options = questionnaires.stream()
                .flatMap(asked -> variable.source().flatMap(asked::questionFor).stream())
                .flatMap(question -> question.options().stream())
                .filter(option -> option.countedWith() != null && isCountedWithOther.test(option.code()))
                .toList();
        for (var option : options) {
            var with = option.countedWith();
            merged = merged.and(new Merge(option.code(), with.code(), with.label(), with.note()));
        }
        return merged;
    }

    private Dimension and(Merge merge) {
        var isMerged = merges.stream().anyMatch(it -> it.code().equals(merge.code()));
        return isMerged || categoryOf(merge.into()).equals(merge.code())
                ? this
                : new Dimension(
                        variable,
                        Stream.concat(merges.stream(), Stream.of(merge)).toList());
    }

    /** The category in which measures with this code are counted. */
    public String categoryOf(String code) {
        return merges.stream()
                .filter(merge -> merge.code().equals(code))
                .findFirst()
                .map(merge -> categoryOf(merge.into()))
                .orElse(code);
    }

    /** The codes, and those that are counted together with one of them. */
    List<String> countedTogether(List<String> codes) {
        var categories = codes.stream().map(this::categoryOf).collect(Collectors.toSet());
        var others = merges.stream()
                .flatMap(merge -> Stream.of(merge.into(), merge.code()))
                .filter(code -> categories.contains(categoryOf(code)));
        return Stream.concat(codes.stream(), others).distinct().toList();
    }

    /** Whether the questionnaire's codes are counted in the same categories as another dimension counts them. */
    public boolean countsAs(Dimension other, Questionnaire questionnaire) {
        return variable.equals(other.variable)
                && Stream.concat(merges.stream(), other.merges.stream())
                        .map(Merge::code)
                        .filter(code -> variable.isOffered(code, questionnaire))
                        .allMatch(code -> categoryOf(code).equals(other.categoryOf(code)));
    }

    /** The table's categories, made from the variable's. */
    public List<CategoryView> merged(List<CategoryView> categories, Language language) {
        var codes = categories.stream().map(CategoryView::code).collect(Collectors.toSet());
        return categories.stream()
                .filter(category -> {
                    var into = categoryOf(category.code());
                    return into.equals(category.code()) || !codes.contains(into);
                })
                .map(category -> {
                    var into = categoryOf(category.code());
                    var label = merges.stream()
                            .filter(merge -> codes.contains(merge.code())
                                    && categoryOf(merge.code()).equals(into))
                            .map(merge -> merge.label().in(language))
                            .distinct()
                            .collect(Collectors.joining("; "));
                    return label.isEmpty() ? category : new CategoryView(into, label);
                })
                .distinct()
                .toList();
    }

    /** The notes on the merges of codes that the questionnaire offers. */
    public List<Text> notes(Questionnaire questionnaire) {
        return merges.stream()
                .filter(merge -> variable.isOffered(merge.code(), questionnaire))
                .map(Merge::note)
                .distinct()
                .toList();
    }
}
