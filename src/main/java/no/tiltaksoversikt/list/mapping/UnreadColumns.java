package no.tiltaksoversikt.list.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.RowWords;
import no.tiltaksoversikt.list.value.UnitWords;

/** Finds the columns that no heading tells, but that have amounts or dates, which some question may ask for. */
final class UnreadColumns {

    private static final int ROWS_LOOKED_AT = 50;

    private final Questionnaire questionnaire;
    private final int year;

    UnreadColumns(Questionnaire questionnaire, int year) {
        this.questionnaire = questionnaire;
        this.year = year;
    }

    /** The columns besides known ones, with the question that is most likely; {@code taken} are the fields that have columns. */
    Map<Integer, String> of(MappedSheet mapped, Set<Integer> known, Set<String> taken) {
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
                .filter(field -> heading.contains(String.valueOf(year)) && isAsked(field))
                .or(() -> first(AnswerField.Type.AMOUNT, Set.of()));
    }

    private boolean isAsked(String field) {
        return questionnaire.named(field).isPresent();
    }

    /** The first question for such an answer, of those that no column answers if there are any. */
    private Optional<String> first(AnswerField.Type type, Set<String> taken) {
        Predicate<String> isOpen = field -> !taken.contains(field);
        var fields = questionnaire.fields().stream()
                .filter(field -> field.type() == type)
                .map(AnswerField::jsonName)
                .filter(field -> !field.equals(AnswerField.EXEMPTION_REVIEW_ON.jsonName()))
                .toList();
        return fields.stream().filter(isOpen).findFirst().or(() -> fields.stream()
                .findFirst());
    }
}
