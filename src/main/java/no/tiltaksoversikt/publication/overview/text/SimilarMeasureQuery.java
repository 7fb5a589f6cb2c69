package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.overview.OverviewItem;
import no.tiltaksoversikt.publication.overview.OverviewItemLoader;
import no.tiltaksoversikt.publication.overview.text.CandidateQuery.Candidate;
import no.tiltaksoversikt.publication.overview.text.SimilarView.Item;
import no.tiltaksoversikt.publication.overview.text.SimilarView.Kind;
import no.tiltaksoversikt.publication.overview.text.SimilarView.Reason;
import no.tiltaksoversikt.publication.overview.text.TermQuery.Term;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** Ranks the measures that are similar to a measure, with reasons. Only public answers of both give points. */
@ApplicationScoped
public class SimilarMeasureQuery {

    public static final int USUAL_SIZE = 10;

    private static final int LEAST_ALIKE_NAMES = 30;
    private static final String YES = "YES";

    private final TermQuery terms;
    private final CandidateQuery candidates;
    private final OverviewItemLoader items;
    private final Categories categories;
    private final QuestionnaireCatalogue questionnaires;

    SimilarMeasureQuery(
            TermQuery terms,
            CandidateQuery candidates,
            OverviewItemLoader items,
            Categories categories,
            QuestionnaireCatalogue questionnaires) {
        this.terms = terms;
        this.candidates = candidates;
        this.items = items;
        this.categories = categories;
        this.questionnaires = questionnaires;
    }

    private record Scored(Measure measure, int score, List<Reason> reasons) {}

    /**
     * The most similar first.
     *
     * @param beforehand whether measures count whose edition the public does not see yet
     */
    public SimilarView to(Measure measure, int size, boolean beforehand, Language language) {
        var words = terms.of(measure.key(), beforehand);
        var found = candidates.of(measure, words, beforehand);
        var measures = Measure.withKeys(found.stream().map(Candidate::key).toList()).stream()
                .collect(Collectors.toMap(Measure::key, Function.identity()));
        var edition = Edition.getByYear(measure.editionYear());
        var best = found.stream()
                .filter(candidate -> measures.containsKey(candidate.key()))
                .map(candidate -> score(measure, measures.get(candidate.key()), candidate, words, edition, language))
                .sorted(Comparator.comparing(Scored::score)
                        .reversed()
                        .thenComparing(scored -> -scored.measure().editionYear())
                        .thenComparing(scored -> scored.measure().orgNumber())
                        .thenComparing(scored -> scored.measure().reference()))
                .limit(size)
                .toList();
        return new SimilarView(views(best, language));
    }

    private List<Item> views(List<Scored> best, Language language) {
        var byId = items.of(best.stream().map(it -> it.measure().key()).toList(), Optional.empty(), language).stream()
                .collect(Collectors.toMap(OverviewItem::id, Function.identity()));
        return best.stream()
                .filter(it -> byId.containsKey(it.measure().id()))
                .map(it -> new Item(byId.get(it.measure().id()), it.score(), it.reasons()))
                .toList();
    }

    private Scored score(
            Measure measure, Measure other, Candidate candidate, List<Term> words, Edition edition, Language language) {
        var comparison = new Comparison(measure, other, edition, language);
        var shared = words.stream()
                .filter(term -> candidate.common().contains(term.common()))
                .toList();
        comparison.addWords(
                Kind.SHARED_TERMS,
                shared.stream().map(Term::word).toList(),
                shared.stream().mapToInt(SimilarMeasureQuery::points).sum());
        if (candidate.namesAlike() >= LEAST_ALIKE_NAMES) {
            comparison.add(Kind.SIMILAR_NAME, candidate.namesAlike() / 5, null, null);
        }
        var tags = common(tags(measure), tags(other));
        comparison.addWords(Kind.SHARED_TAGS, tags, 5 * tags.size());
        if (isShared(measure, other) || isShared(other, measure)) {
            comparison.add(Kind.SHARED_SOLUTION, 8, null, null);
        }
        comparison.addCodes(Kind.SAME_BENEFICIARIES, Variable.BENEFICIARIES, 2, MeasureAnswers::beneficiaries);
        comparison.addCodes(Kind.SAME_EFFECTS, Variable.EXPECTED_EFFECTS, 2, MeasureAnswers::expectedEffects);
        comparison.addCodes(Kind.SAME_TECHNOLOGIES, Variable.TECHNOLOGIES, 3, MeasureAnswers::technologies);
        var reasons = comparison.reasons;
        return new Scored(other, reasons.stream().mapToInt(Reason::points).sum(), reasons);
    }

    private static int points(Term term) {
        if (term.measures() <= 5) {
            return 10;
        }
        if (term.measures() <= 20) {
            return 6;
        }
        return term.measures() <= 100 ? 3 : 1;
    }

    private static boolean isShared(Measure developing, Measure reusing) {
        return YES.equals(developing.answers().developsShared())
                && YES.equals(reusing.answers().reusesShared());
    }

    private static List<String> tags(Measure measure) {
        var tags = measure.answers().tags();
        return tags == null
                ? List.of()
                : tags.stream().map(SearchFolding::key).distinct().toList();
    }

    private static <T> List<T> common(List<T> one, List<T> other) {
        return one == null || other == null
                ? List.of()
                : one.stream().filter(other::contains).toList();
    }

    /** An option that requires a text, or excludes others, is no similarity. */
    private boolean saysSomething(Variable variable, String code, Edition edition) {
        var asked = questionnaires.get(edition.questionnaire());
        return variable.source().stream().allMatch(field -> asked.isTelling(field, code));
    }

    /** Collects the reasons why two measures are similar. */
    private final class Comparison {

        private final MeasureAnswers one;
        private final MeasureAnswers other;
        private final Edition edition;
        private final Language language;
        private final List<Reason> reasons = new ArrayList<>();

        Comparison(Measure one, Measure other, Edition edition, Language language) {
            this.one = one.answers();
            this.other = other.answers();
            this.edition = edition;
            this.language = language;
        }

        void add(Kind kind, int points, List<String> words, List<CategoryView> codes) {
            reasons.add(
                    new Reason(kind, Text.of("publication", "similar." + kind).in(language), points, words, codes));
        }

        void addWords(Kind kind, List<String> words, int points) {
            if (!words.isEmpty()) {
                add(kind, points, words, null);
            }
        }

        /** Codes shared by both measures, without those that say nothing of what they have in common. */
        void addCodes(Kind kind, Variable variable, int pointsEach, Function<MeasureAnswers, List<String>> answer) {
            var codes = common(answer.apply(one), answer.apply(other)).stream()
                    .filter(code -> saysSomething(variable, code, edition))
                    .toList();
            if (!codes.isEmpty()) {
                add(kind, pointsEach * codes.size(), null, categories.labelled(variable, codes, edition, language));
            }
        }
    }
}
