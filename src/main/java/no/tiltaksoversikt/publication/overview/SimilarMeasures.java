package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.overview.CandidateQuery.Candidate;
import no.tiltaksoversikt.publication.overview.SimilarView.Item;
import no.tiltaksoversikt.publication.overview.SimilarView.Kind;
import no.tiltaksoversikt.publication.overview.SimilarView.Reason;
import no.tiltaksoversikt.publication.overview.TermQuery.Term;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Says which measures are like another, and why. All points come from what both have in public. */
@ApplicationScoped
class SimilarMeasures {

    static final int USUAL_SIZE = 10;

    private static final int LEAST_ALIKE_NAMES = 30;
    private static final Map<Kind, Text> WORDS = Map.of(
            Kind.SHARED_TERMS, new Text("Felles ord", "Felles ord", "Words in common"),
            Kind.SIMILAR_NAME, new Text("Liknende navn", "Liknande namn", "Similar names"),
            Kind.SHARED_TAGS, new Text("Felles emneord", "Felles emneord", "Tags in common"),
            Kind.SHARED_SOLUTION,
                    new Text(
                            "Det ene utvikler en løsning for flere, det andre gjenbruker en",
                            "Det eine utviklar ei løysing for fleire, det andre gjenbruker ei",
                            "One develops a solution for several, the other reuses one"),
            Kind.SAME_BENEFICIARIES, new Text("De samme får nytte", "Dei same får nytte", "The same benefit"),
            Kind.SAME_EFFECTS,
                    new Text("Samme forventede effekter", "Same venta effektar", "The same expected effects"),
            Kind.SAME_TECHNOLOGIES, new Text("Samme teknologier", "Same teknologiar", "The same technologies"));

    private final TermQuery terms;
    private final CandidateQuery candidates;
    private final OverviewItems items;
    private final Labels labels;

    SimilarMeasures(TermQuery terms, CandidateQuery candidates, OverviewItems items, Labels labels) {
        this.terms = terms;
        this.candidates = candidates;
        this.items = items;
        this.labels = labels;
    }

    private record Scored(Measure measure, int score, List<Reason> reasons) {}

    SimilarView to(Measure measure, int size, Language language) {
        var words = terms.of(measure.key());
        var found = candidates.of(measure, words);
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
        var reasons = new ArrayList<Reason>();
        var shared = words.stream()
                .filter(term -> candidate.common().contains(term.common()))
                .toList();
        addWords(
                reasons,
                Kind.SHARED_TERMS,
                shared.stream().map(Term::word).toList(),
                shared.stream().mapToInt(SimilarMeasures::points).sum(),
                language);
        if (candidate.namesAlike() >= LEAST_ALIKE_NAMES) {
            reasons.add(reason(Kind.SIMILAR_NAME, candidate.namesAlike() / 5, null, language));
        }
        var tags = common(tags(measure), tags(other));
        addWords(reasons, Kind.SHARED_TAGS, tags, 5 * tags.size(), language);
        if (isShared(measure, other) || isShared(other, measure)) {
            reasons.add(reason(Kind.SHARED_SOLUTION, 8, null, language));
        }
        var mine = measure.answers();
        var theirs = other.answers();
        addCodes(
                reasons,
                Kind.SAME_BENEFICIARIES,
                2,
                Variable.BENEFICIARIES,
                telling(mine.beneficiaries(), theirs.beneficiaries()),
                edition,
                language);
        addCodes(
                reasons,
                Kind.SAME_EFFECTS,
                2,
                Variable.EXPECTED_EFFECTS,
                telling(mine.expectedEffects(), theirs.expectedEffects()),
                edition,
                language);
        addCodes(
                reasons,
                Kind.SAME_TECHNOLOGIES,
                3,
                Variable.TECHNOLOGIES,
                telling(mine.technologies(), theirs.technologies()),
                edition,
                language);
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
        return developing.answers().developsShared() == Code.DevelopsShared.YES
                && reusing.answers().reusesShared() == Code.ReusesShared.YES;
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

    /** What both have, save what says nothing of what it is. */
    private static <E extends Enum<E>> List<E> telling(List<E> one, List<E> other) {
        return common(one, other).stream()
                .filter(code -> !code.name().equals("OTHER") && !code.name().equals("NOT_RELEVANT"))
                .toList();
    }

    private static void addWords(List<Reason> reasons, Kind kind, List<String> words, int points, Language language) {
        if (!words.isEmpty()) {
            reasons.add(reason(kind, points, words, language));
        }
    }

    private void addCodes(
            List<Reason> reasons,
            Kind kind,
            int pointsEach,
            Variable variable,
            List<? extends Enum<?>> codes,
            Edition edition,
            Language language) {
        if (!codes.isEmpty()) {
            reasons.add(new Reason(
                    kind,
                    WORDS.get(kind).in(language),
                    pointsEach * codes.size(),
                    null,
                    labels.of(variable, codes, edition, language)));
        }
    }

    private static Reason reason(Kind kind, int points, List<String> words, Language language) {
        return new Reason(kind, WORDS.get(kind).in(language), points, words, null);
    }
}
