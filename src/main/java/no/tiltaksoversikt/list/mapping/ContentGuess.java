package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private final TickColumns ticks;

    ContentGuess(Questionnaire questionnaire, AnswerReader reader, TickColumns ticks) {
        this.questionnaire = questionnaire;
        this.reader = reader;
        this.ticks = ticks;
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
     * @return the columns that only the answers in their cells tell, with their fields
     */
    Map<Integer, String> fill(
            MappedSheet mapped, Map<Integer, ListMapping.Column> columns, Set<String> taken, Set<Integer> doubtful) {
        var guessed = new TreeMap<Integer, String>();
        var ticked =
                ticks.of(mapped, field -> !taken.contains(field.jsonName())).chosen();
        for (var column = 0; column < mapped.width(); column++) {
            var isKnown = columns.containsKey(column) || ticked.containsKey(column) || doubtful.contains(column);
            var cells = isKnown ? List.<SheetCell>of() : cells(mapped, column);
            var field = cells.isEmpty() ? null : field(cells, taken);
            if (field != null) {
                taken.add(field);
                columns.put(column, mapped.column(column, field, null));
                if (mapped.header().number() > 0) {
                    guessed.put(column, field);
                }
            }
        }
        var others = Set.copyOf(taken);
        ticked.forEach((column, tick) -> {
            var field = tick.field().jsonName();
            if (!others.contains(field)) {
                columns.putIfAbsent(column, mapped.column(column, field, tick.code()));
                taken.add(field);
            }
        });
        return guessed;
    }

    static List<SheetCell> cells(MappedSheet mapped, int column) {
        return mapped.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .flatMap(row -> Stream.ofNullable(row.cell(column)))
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
}
