package no.tiltaksoversikt.publication.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.prose.Numbers;
import no.tiltaksoversikt.publication.prose.Numbers.Quantity;
import no.tiltaksoversikt.publication.prose.Sentence;
import no.tiltaksoversikt.publication.report.ReportOutline.Bound;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.table.ComparisonView;
import no.tiltaksoversikt.statistics.table.FigureView;
import no.tiltaksoversikt.statistics.table.PublicNumbers;
import no.tiltaksoversikt.statistics.variable.VariableView;

/** The numbers of one edition in one language. Each cross-tab and comparison is computed once. */
final class ReportNumbers implements Numbers {

    /** No category that could be named among the largest. */
    private static final String OTHER = "OTHER";

    private static final Set<String> NAMES = Set.of("ministry", "agency");
    private static final Pattern COMMON_WORD = Pattern.compile("\\p{Lu}\\p{Ll}+(?![\\p{Lu}/])");

    private final Edition edition;
    private final Optional<Edition> before;
    private final Language language;
    private final List<FigureView> figures;
    private final PublicNumbers statistics;
    private final Map<String, Quantity> known = new HashMap<>();
    private final Set<String> free = new HashSet<>();
    private final Map<String, String> facts = new HashMap<>();
    private final Map<Bound, Optional<StatisticsView>> crossTabs = new HashMap<>();
    private final Map<Bound, Optional<ComparisonView>> comparisons = new HashMap<>();

    ReportNumbers(
            Edition edition,
            Optional<Edition> before,
            Language language,
            List<FigureView> figures,
            PublicNumbers statistics) {
        this.edition = edition;
        this.before = before;
        this.language = language;
        this.figures = figures;
        this.statistics = statistics;
        facts.put("year", String.valueOf(edition.year()));
        facts.put("questionnaire", edition.questionnaire());
        facts.put("deadline", language.dated(edition.deadline().day()));
        edition.dataAsOf().ifPresent(day -> facts.put("data-as-of", language.dated(day)));
        before.ifPresent(it -> facts.put("before-year", String.valueOf(it.year())));
    }

    void add(String name, Quantity quantity) {
        known.put(name, quantity);
    }

    void addFact(String name, String words) {
        facts.put(name, words);
    }

    /** Adds a number that never counts exempt measures. */
    void addFree(String name, Quantity quantity) {
        add(name, quantity);
        free.add(name);
    }

    /** Whether the number is of measures that the public sees, and not counted as the figures count. */
    boolean isFree(String name) {
        return free.contains(name)
                || bound(name)
                        .filter(bound -> bound.isCrossTab()
                                ? !bound.asFigures()
                                : bound.sum().stream().anyMatch(this::isFree))
                        .isPresent();
    }

    private static Optional<Bound> bound(String name) {
        return Optional.ofNullable(ReportOutline.report().numbers().get(name)).or(() -> Bound.parsed(name));
    }

    @Override
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name))
                .or(() -> Optional.ofNullable(ReportOutline.report().terms().get(name))
                        .flatMap(term -> term.say(this, language))
                        .map(Sentence.Said::text));
    }

    @Override
    public Optional<Quantity> quantity(String name) {
        return Optional.ofNullable(known.get(name)).or(() -> bound(name)
                .flatMap(bound -> bound.sum().isEmpty()
                        ? table(bound.table()).flatMap(table -> of(bound.code(), table))
                        : sum(bound)));
    }

    /** A questionnaire may lack an option, which then adds nothing. */
    private Optional<Quantity> sum(Bound bound) {
        var added = bound.sum().stream()
                .map(this::quantity)
                .flatMap(Optional::stream)
                .toList();
        var subtracted = bound.less().stream()
                .map(this::quantity)
                .flatMap(Optional::stream)
                .toList();
        return added.isEmpty() || subtracted.size() < bound.less().size()
                ? Optional.empty()
                : Optional.of(Quantity.of(
                        count(added) - count(subtracted), added.get(0).base()));
    }

    private static long count(List<Quantity> quantities) {
        return quantities.stream().mapToLong(Quantity::count).sum();
    }

    private Optional<StatisticsView> table(Bound table) {
        return crossTabs.computeIfAbsent(
                table,
                it -> it.isCrossTab()
                        ? ifThereIs(() -> (it.before() ? before : Optional.of(edition))
                                .flatMap(of -> statistics.crossTab(
                                        of, it.by(), it.where(), it.base(), it.asFigures(), language)))
                        : figures.stream()
                                .filter(figure -> figure.id().equals(it.figure()))
                                .map(FigureView::statistics)
                                .findFirst());
    }

    /** Empty instead of a problem, since authors may name numbers that do not exist. */
    private static <T> Optional<T> ifThereIs(Supplier<Optional<T>> asked) {
        try {
            return asked.get();
        } catch (Problem noSuchTable) {
            return Optional.empty();
        }
    }

    private Optional<Quantity> of(String code, StatisticsView table) {
        if (Bound.ANSWERED.equals(code)) {
            return Optional.of(Quantity.of(table.answered(), table.population()));
        }
        var variable = table.variables().get(0);
        if (code != null) {
            return table.cells().stream()
                    .filter(cell -> code.equals(cell.get(variable.id())))
                    .findFirst()
                    .map(cell -> Quantity.of((Long) cell.get("count"), base(cell, table)));
        }
        var ranked = table.cells().stream()
                .filter(cell -> !OTHER.equals(cell.get(variable.id())))
                .map(cell -> new Quantity.Category(
                        label((String) cell.get(variable.id()), variable), (Long) cell.get("count")))
                .sorted(Comparator.comparing(Quantity.Category::count).reversed())
                .toList();
        return Optional.of(new Quantity(null, table.base(), null, ranked));
    }

    /** A population has its own base. */
    private static Long base(Map<String, Object> cell, StatisticsView table) {
        return table.listsPopulations() ? (Long) cell.get("base") : Long.valueOf(table.base());
    }

    /** In lower case for the middle of a sentence, except for names. */
    private String label(String code, VariableView variable) {
        var label = variable.categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow()
                .label();
        if (language == Language.EN && variable.id().equals("ministry")) {
            return "the " + label;
        }
        return NAMES.contains(variable.id()) || !COMMON_WORD.matcher(label).lookingAt()
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    @Override
    public Optional<Quantity> compared(String name) {
        return bound(name)
                .flatMap(bound ->
                        bound.isCrossTab() ? comparison(bound).flatMap(view -> of(bound, view)) : comparedSum(bound));
    }

    /** A comparison may merge what two editions have apart, which then adds nothing. Nothing is subtracted. */
    private Optional<Quantity> comparedSum(Bound bound) {
        return bound.sum().stream()
                .filter(name -> bound.less().isEmpty())
                .map(this::compared)
                .flatMap(Optional::stream)
                .reduce((one, other) -> new Quantity(
                        one.count() + other.count(), one.base(), one.before().and(other.before()), List.of()));
    }

    private Optional<ComparisonView> comparison(Bound bound) {
        return comparisons.computeIfAbsent(
                bound.table(),
                it -> ifThereIs(() ->
                        statistics.sinceBefore(edition, it.by(), it.where(), it.base(), it.asFigures(), language)));
    }

    /** Across a break there is no number before, only a note. */
    private Optional<Quantity> of(Bound bound, ComparisonView view) {
        var change = view.changes().get(view.changes().size() - 1);
        var now = cell(view, change.to(), bound.code());
        var before = cell(view, change.from(), bound.code());
        return now.flatMap(cell -> change.categories().stream()
                .filter(category -> category.code().equals(bound.code()))
                .findFirst()
                .map(category -> new Quantity(
                        cell.count(),
                        cell.base(),
                        new Quantity.Before(
                                change.from(),
                                category.count() == null
                                        ? null
                                        : before.map(ComparisonView.CellView::count)
                                                .orElse(null),
                                before.map(ComparisonView.CellView::base).orElse(null),
                                category.verdict(),
                                Stream.concat(Stream.ofNullable(category.note()), publicOnly().stream())
                                        .toList()),
                        List.of())));
    }

    /** A note if only the figures of one of the editions count exempt measures: a comparison then leaves them out. */
    private Optional<String> publicOnly() {
        return before.filter(it -> it.figureBasis() != edition.figureBasis())
                .flatMap(it ->
                        ReportOutline.report().notes().get("compared-public").say(this, language))
                .map(Sentence.Said::text);
    }

    private static Optional<ComparisonView.CellView> cell(ComparisonView view, int year, String code) {
        return view.cells().stream()
                .filter(cell -> cell.edition() == year && cell.code().equals(code) && cell.count() != null)
                .findFirst();
    }
}
