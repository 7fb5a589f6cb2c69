package no.tiltaksoversikt.list.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.ColumnCandidates.Candidate;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.RowWords;
import no.tiltaksoversikt.list.value.UnitWords;

/** Finds the columns that are not proposed for a question, although they have or may have an answer. */
final class UnreadColumns {

    private static final int ROWS_LOOKED_AT = 50;

    private final Questionnaire questionnaire;
    private final int year;
    private final TickColumns ticks;

    UnreadColumns(Questionnaire questionnaire, int year, TickColumns ticks) {
        this.questionnaire = questionnaire;
        this.year = year;
        this.ticks = ticks;
    }

    /**
     * The fields of columns that another column answers, and those that columns may have that no other column answers;
     * {@code taken} are the fields that have columns.
     */
    Map<Integer, String> leftOut(
            MappedSheet mapped, List<Candidate> known, Map<Integer, ListMapping.Column> columns, Set<String> taken) {
        var leftOut = new TreeMap<Integer, String>();
        known.stream()
                .filter(candidate -> !candidate.match().isDoubtful()
                        || !taken.contains(candidate.match().field()))
                .forEach(candidate -> leftOut.putIfAbsent(
                        candidate.column(), candidate.match().field()));
        var found = ticks.of(mapped, field -> true);
        found.chosen()
                .forEach((column, tick) ->
                        leftOut.putIfAbsent(column, tick.field().jsonName()));
        var plain = columns.values().stream()
                .filter(column -> column.code() == null)
                .map(ListMapping.Column::field)
                .collect(Collectors.toSet());
        found.besides().forEach((column, field) -> {
            if (!plain.contains(field)) {
                leftOut.putIfAbsent(column, field);
            }
        });
        leftOut.keySet().removeAll(columns.keySet());
        return leftOut;
    }

    /** The fields of other columns whose headings may mean something else, or that have amounts or dates. */
    Map<Integer, String> alike(
            MappedSheet mapped,
            List<Candidate> known,
            Map<Integer, ListMapping.Column> columns,
            Set<Integer> leftOut,
            Set<String> taken) {
        var alike = new TreeMap<Integer, String>();
        known.stream()
                .filter(candidate -> candidate.match().score() > FieldHeadings.SLIGHT)
                .forEach(candidate ->
                        alike.putIfAbsent(candidate.column(), candidate.match().field()));
        alike.keySet().removeAll(columns.keySet());
        alike.keySet().removeAll(leftOut);
        var seen = new HashSet<>(columns.keySet());
        seen.addAll(leftOut);
        seen.addAll(alike.keySet());
        alike.putAll(unknown(mapped, seen, taken));
        return alike;
    }

    /** The columns besides known ones that have amounts or dates, with the question that is most likely. */
    private Map<Integer, String> unknown(MappedSheet mapped, Set<Integer> known, Set<String> taken) {
        var unread = new TreeMap<Integer, String>();
        var found = new HashSet<>(taken);
        for (var column = 0; column < mapped.width(); column++) {
            var heading = mapped.header().shown(column);
            if (!known.contains(column) && heading != null && heading.length() <= FieldHeadings.LONGEST) {
                var place = column;
                field(heading, cells(mapped, column), found).ifPresent(field -> {
                    unread.put(place, field);
                    found.add(field);
                });
            }
        }
        return unread;
    }

    private static List<SheetCell> cells(MappedSheet mapped, int column) {
        return mapped.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .map(row -> row.cell(column))
                .filter(Objects::nonNull)
                .toList();
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
                || ListWords.isPartOfAmount(heading)
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
