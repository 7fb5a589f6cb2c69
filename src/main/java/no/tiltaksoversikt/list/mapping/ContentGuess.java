package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Sense;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.ListWords;

/** Proposes fields for columns by their contents, where the headings are unknown. */
final class ContentGuess {

    private static final int ROWS_LOOKED_AT = 50;
    private static final int FEWEST_DIFFERENT = 2;
    private static final Pattern ADDRESS = Pattern.compile("\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*");

    /** Options that answer too many questions to tell one from another, or from those that nobody asks here. */
    private static final Set<String> COMMON = Set.of("YES", "LOW");

    /** The score of a column that gets its field only if no other column does. */
    private static final int UNFIT = 1;

    private final Questionnaire questionnaire;
    private final AnswerReader reader;
    private final FieldHeadings headings;

    ContentGuess(Questionnaire questionnaire, AnswerReader reader, FieldHeadings headings) {
        this.questionnaire = questionnaire;
        this.reader = reader;
        this.headings = headings;
    }

    /** The score of a heading's match after a look at the cells below it. A question's own words keep their score. */
    Match weigh(MappedSheet mapped, int column, Match match) {
        var field = questionnaire.named(match.field());
        if (match.score() >= FieldHeadings.EXACT || field.isEmpty() || match.isDoubtful()) {
            return match;
        }
        var cells = cells(mapped, column);
        var fitting =
                cells.stream().filter(cell -> reader.mayBe(field.get(), cell)).count();
        if (match.sense() == Sense.OPPOSITE) {
            return 2 * fitting >= cells.size() ? match : match.doubtful();
        }
        return cells.isEmpty() || fitting > 0 ? match : new Match(match.field(), UNFIT, match.sense());
    }

    /**
     * Adds proposals.
     *
     * @param taken the fields taken so far
     * @param doubtful columns whose headings may mean something else
     * @return the columns that only the answers in their cells tell
     */
    Set<Integer> fill(
            MappedSheet mapped, Map<Integer, ListMapping.Column> columns, Set<String> taken, Set<Integer> doubtful) {
        var guessed = new TreeSet<Integer>();
        var ticked = new HashSet<String>();
        for (var column = 0; column < mapped.width(); column++) {
            var cells = cells(mapped, column);
            if (columns.containsKey(column) || cells.isEmpty()) {
                continue;
            }
            var tick = tick(mapped, column, cells, taken, ticked);
            var field = tick == null
                    ? doubtful.contains(column) ? null : field(cells, taken)
                    : tick.field().jsonName();
            if (field != null) {
                if (tick == null && mapped.header().number() > 0) {
                    guessed.add(column);
                }
                (tick == null ? taken : ticked).add(field);
                columns.put(
                        column,
                        tick != null
                                ? ticked(mapped, column, tick)
                                : new ListMapping.Column(
                                        mapped.sheet().columnName(column),
                                        mapped.header().shown(column),
                                        field,
                                        null,
                                        null,
                                        null));
            }
        }
        for (var column = 0; column < mapped.width(); column++) {
            // Nobody has chosen the option yet, but next year's list may be read with the same mapping.
            var tick = columns.containsKey(column) || !cells(mapped, column).isEmpty()
                    ? null
                    : tick(mapped, column, List.of(), taken, ticked);
            if (tick != null && ticked.contains(tick.field().jsonName())) {
                columns.put(column, ticked(mapped, column, tick));
            }
        }
        taken.addAll(ticked);
        return guessed;
    }

    private static ListMapping.Column ticked(MappedSheet mapped, int column, Tick tick) {
        return new ListMapping.Column(
                mapped.sheet().columnName(column),
                mapped.header().shown(column),
                tick.field().jsonName(),
                null,
                tick.code(),
                null);
    }

    private static List<SheetCell> cells(MappedSheet mapped, int column) {
        return mapped.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .map(row -> row.cell(column))
                .filter(Objects::nonNull)
                .toList();
    }

    private String field(List<SheetCell> cells, Set<String> taken) {
        if (!taken.contains(AnswerField.CONTACT_EMAIL.jsonName())
                && cells.stream().allMatch(cell -> ADDRESS.matcher(cell.shown()).matches())) {
            return AnswerField.CONTACT_EMAIL.jsonName();
        }
        var fitting = new ArrayList<String>();
        for (var field : questionnaire.fields()) {
            if (field.isCoded()
                    && !taken.contains(field.jsonName())
                    && COMMON.stream().noneMatch(code -> questionnaire.offers(field, code))
                    && isOf(field, cells)) {
                fitting.add(field.jsonName());
            }
        }
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private boolean isOf(AnswerField field, List<SheetCell> cells) {
        return cells.stream().allMatch(cell -> reader.names(field, cell))
                && cells.stream()
                                .map(cell -> ListWords.key(cell.shown()))
                                .distinct()
                                .count()
                        >= FEWEST_DIFFERENT;
    }

    /** Whether a column ticks off one option, or is empty under the name of one. */
    boolean isTicked(MappedSheet mapped, int column) {
        var cells = cells(mapped, column);
        return tick(mapped, column, cells, Set.of(), Set.of()) != null;
    }

    /** An option that a column ticks off. */
    private record Tick(AnswerField field, String code) {}

    private Tick tick(MappedSheet mapped, int column, List<SheetCell> cells, Set<String> taken, Set<String> ticked) {
        var heading = mapped.header().headings().get(column);
        var ticks = cells.stream()
                .filter(cell -> ListWords.affirmed(cell.shown()).isPresent())
                .count();
        if (heading == null || 2 * ticks < cells.size()) {
            return null;
        }
        var group =
                Optional.ofNullable(mapped.header().groups().get(column)).map(headings::find).orElse(List.of()).stream()
                        .map(Match::field)
                        .toList();
        var found = new ArrayList<Tick>();
        for (var field : questionnaire.fields()) {
            var name = field.jsonName();
            if (field.isCoded() && (!taken.contains(name) || ticked.contains(name))) {
                reader.option(field, heading).ifPresent(code -> found.add(new Tick(field, code)));
            }
        }
        return only(found, tick -> group.contains(tick.field().jsonName()))
                .or(() -> only(found, tick -> tick.field().isList()))
                .or(() -> only(found, tick -> true))
                .orElse(null);
    }

    private static Optional<Tick> only(List<Tick> ticks, Predicate<Tick> condition) {
        var fitting = ticks.stream().filter(condition).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
