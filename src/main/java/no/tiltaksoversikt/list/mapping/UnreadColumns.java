package no.tiltaksoversikt.list.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.ColumnCandidates.Candidate;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.RowWords;
import no.tiltaksoversikt.list.value.UnitWords;
import no.tiltaksoversikt.list.value.WordList;

/** Finds the columns that are not proposed for a question, although they have or may have an answer. */
final class UnreadColumns {

    private final Questionnaire questionnaire;
    private final int year;
    private final TickColumns ticks;

    UnreadColumns(Questionnaire questionnaire, int year, TickColumns ticks) {
        this.questionnaire = questionnaire;
        this.year = year;
        this.ticks = ticks;
    }

    /**
     * The columns that hold or may hold a field and are not proposed for it, with the field: another column is, or none is; the
     * heading may mean something else; or the column has amounts or dates. {@code taken} are the fields that have columns.
     */
    Map<Integer, String> of(
            MappedSheet mapped, List<Candidate> known, Map<Integer, ListMapping.Column> columns, Set<String> taken) {
        var unread = new TreeMap<Integer, String>();
        columns.forEach((column, mapping) -> unread.put(column, mapping.field()));
        add(known, match -> !match.isDoubtful() || !taken.contains(match.field()), unread);
        var found = ticks.of(mapped, field -> true);
        found.chosen()
                .forEach((column, tick) ->
                        unread.putIfAbsent(column, tick.field().jsonName()));
        found.besides().forEach((column, field) -> {
            if (columns.values().stream()
                    .noneMatch(other -> other.code() == null && other.field().equals(field))) {
                unread.putIfAbsent(column, field);
            }
        });
        add(known, match -> match.score() > FieldHeadings.SLIGHT, unread);
        addUnknown(mapped, unread, taken);
        unread.keySet().removeAll(columns.keySet());
        return unread;
    }

    private static void add(List<Candidate> known, Predicate<Match> condition, Map<Integer, String> unread) {
        known.stream()
                .filter(candidate -> condition.test(candidate.match()))
                .forEach(candidate ->
                        unread.putIfAbsent(candidate.column(), candidate.match().field()));
    }

    /** Adds the other columns that have amounts or dates, with the question that is most likely. */
    private void addUnknown(MappedSheet mapped, Map<Integer, String> unread, Set<String> taken) {
        var found = new HashSet<>(taken);
        for (var column = 0; column < mapped.width(); column++) {
            var heading = mapped.header().shown(column);
            if (!unread.containsKey(column) && heading != null && heading.length() <= FieldHeadings.LONGEST) {
                var place = column;
                field(heading, ContentGuess.cells(mapped, column), found).ifPresent(field -> {
                    unread.put(place, field);
                    found.add(field);
                });
            }
        }
    }

    private Optional<String> field(String heading, List<SheetCell> cells, Set<String> taken) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        if (cells.stream().allMatch(AnswerReader::isDate)) {
            return first(AnswerField.Type.DATE, taken);
        }
        var numbers = cells.stream()
                .filter(cell -> cell.kind() == SheetCell.Kind.NUMBER
                        || (cell.kind() == SheetCell.Kind.TEXT && AnswerReader.isAmount(cell.text())))
                .count();
        var isOfAmounts = UnitWords.unitIn(heading).isPresent()
                || UnitWords.inKroner(heading).isPresent()
                || UnitWords.isOfAmounts(heading)
                || WordList.PARTS_OF_AMOUNTS.isIn(heading)
                || ListWords.hasYear(heading)
                || RowWords.isTotalAlone(heading);
        if (!isOfAmounts || 2 * numbers < cells.size()) {
            return Optional.empty();
        }
        return Optional.of(AnswerField.CURRENT_YEAR_BUDGET.jsonName())
                .filter(field -> heading.contains(String.valueOf(year))
                        && questionnaire.named(field).isPresent())
                .or(() -> first(AnswerField.Type.AMOUNT, Set.of()));
    }

    /** The first question for such an answer, of those that no column answers if there are any. */
    private Optional<String> first(AnswerField.Type type, Set<String> taken) {
        var fields = questionnaire.fields().stream()
                .filter(field -> field.type() == type)
                .map(AnswerField::jsonName)
                .filter(field -> !field.equals(AnswerField.EXEMPTION_REVIEW_ON.jsonName()))
                .toList();
        return fields.stream()
                .filter(field -> !taken.contains(field))
                .findFirst()
                .or(() -> fields.stream().findFirst());
    }
}
