package no.tiltaksoversikt.list.value;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.questionnaire.AnswerDate;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.sheet.SheetCell;

/** Reads cells as answers to a questionnaire. */
public final class AnswerReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PERCENTAGE = Pattern.compile("(?<!\\s)\\s*+(?:%|prosent|percent)\\s*$");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>(),;:\"]+@[^\\s<>(),;:\"]+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final int DAY = 10;
    /** An e-mail address has 254 characters at most (RFC 5321). */
    private static final int LONGEST_WITH_ADDRESS = 1_000;

    private final ChoiceReader choices;

    public AnswerReader(Questionnaire questionnaire) {
        choices = new ChoiceReader(questionnaire);
    }

    /**
     * Reads a cell.
     *
     * @param unit the unit of amounts that name none
     * @param isOpposite whether yes means no; never applied to the agency's own words
     * @param values the meaning of the agency's own words, by {@link ListWords#key}
     */
    public CellAnswer read(
            AnswerField field, SheetCell cell, AmountUnit unit, boolean isOpposite, Map<String, String> values) {
        if (isQuoted(cell)) {
            return read(field, unquoted(cell), unit, isOpposite, values)
                    .note(NoteKind.READ_AS, cell.text(), unquoted(cell).text());
        }
        var said = values.isEmpty() ? null : values.get(ListWords.key(cell.shown()));
        if (said != null) {
            return said.isBlank()
                    ? CellAnswer.ofNothing(cell.shown())
                    : answer(field, new SheetCell(SheetCell.Kind.TEXT, said, false), AmountUnit.KRONER);
        }
        var answer = answer(field, cell, unit);
        return isOpposite ? answer.opposite() : answer;
    }

    /** Whether a text begins with the apostrophe by which spreadsheets take in anything as a text. */
    private static boolean isQuoted(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT
                && cell.text().lastIndexOf('\'') == 0
                && cell.text().length() > 1;
    }

    private static SheetCell unquoted(SheetCell cell) {
        return SheetCell.of(cell.text().substring(1));
    }

    /** Whether a cell may be an answer to the question. Any text may be one to a question that asks for a text. */
    public boolean mayBe(AnswerField field, SheetCell cell) {
        return switch (field.type()) {
            case TEXT, TEXTS -> true;
            case EMAIL -> cell.shown().indexOf('@') >= 0;
            case AMOUNT, INTEGER, DATE -> DIGIT.matcher(cell.shown()).find();
            case BOOLEAN -> ListWords.affirmed(cell.shown()).isPresent();
            case CODE, CODES, NAMES -> names(field, cell);
        };
    }

    /** Whether a text is read as an amount. */
    public static boolean isAmount(String text) {
        return WrittenAmount.of(text, AmountUnit.KRONER).isPresent();
    }

    /** The number in a cell that names no unit for it; empty for other cells. */
    public static Optional<BigDecimal> bareNumber(SheetCell cell) {
        var isBare = cell.shape() == null || cell.shape().words().isBlank();
        return switch (cell.kind()) {
            case NUMBER -> isBare ? Optional.of(new BigDecimal(cell.text())) : Optional.empty();
            case TEXT ->
                WrittenAmount.of(cell.text(), AmountUnit.KRONER)
                        .filter(any -> !UnitWords.namesUnit(cell.text()))
                        .map(WrittenAmount::value);
            case PERCENT, DATE, BOOLEAN, ERROR -> Optional.empty();
        };
    }

    /** Whether a cell has a date and nothing else. */
    public static boolean isDate(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.DATE
                || (cell.kind() == SheetCell.Kind.TEXT
                        && (AnswerDate.parse(cell.text().strip()).isPresent()
                                || WrittenDate.of(cell.text().strip()).isPresent()));
    }

    /** Whether a cell has a date in the American order, and none in another. */
    public static boolean isMonthFirst(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT && WrittenDate.isMonthFirst(cell.text());
    }

    /** Whether a cell has a date that has another day in the American order. */
    public static boolean isAmbiguousDate(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT && WrittenDate.isAmbiguous(cell.text());
    }

    /** Reads a cell that ticks off an option. */
    public CellAnswer tick(AnswerField field, SheetCell cell, String code) {
        if (cell.kind() == SheetCell.Kind.ERROR) {
            return error(cell);
        }
        return choices.tick(field, cell, code);
    }

    /** Whether a cell holds nothing but options of a field. */
    public boolean names(AnswerField field, SheetCell cell) {
        return choices.names(field, cell);
    }

    /** The option with this text as code or label. */
    public Optional<String> option(AnswerField field, String text) {
        return choices.option(field, text);
    }

    /** The option with this text as code, label or another word for it, and not as the beginning of one. */
    public Optional<String> wholeOption(AnswerField field, String text) {
        return choices.whole(field, text);
    }

    private CellAnswer answer(AnswerField field, SheetCell cell, AmountUnit unit) {
        if (cell.kind() == SheetCell.Kind.ERROR) {
            return error(cell);
        }
        return switch (field.type()) {
            case TEXT -> text(cell);
            case EMAIL -> email(cell);
            case TEXTS -> texts(cell);
            case BOOLEAN -> choices.flag(field, cell);
            case CODE -> choices.one(field, cell);
            case CODES, NAMES -> choices.several(field, cell);
            case AMOUNT -> number(cell, unit);
            case INTEGER -> percentage(cell);
            case DATE -> date(cell);
        };
    }

    /** A text as it is, such as a reference. */
    public static CellAnswer text(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.ERROR) {
            return error(cell);
        }
        if (isQuoted(cell)) {
            return text(unquoted(cell))
                    .note(NoteKind.READ_AS, cell.text(), unquoted(cell).text());
        }
        var answer = CellAnswer.ofText(cell.shown());
        return switch (cell.kind()) {
            case DATE, BOOLEAN, PERCENT -> answer.note(NoteKind.READ_AS_TEXT, cell.shown(), cell.shown());
            case TEXT, NUMBER, ERROR -> answer;
        };
    }

    private static CellAnswer error(SheetCell cell) {
        return new CellAnswer()
                .note(
                        cell.text().startsWith("=") ? NoteKind.FORMULA_WITHOUT_VALUE : NoteKind.CELL_ERROR,
                        cell.text(),
                        null);
    }

    private static CellAnswer email(SheetCell cell) {
        var text = cell.shown().strip();
        if (text.length() > LONGEST_WITH_ADDRESS) {
            return CellAnswer.ofText(text);
        }
        var found = ADDRESS.matcher(text)
                .results()
                .map(address -> address.group())
                .distinct()
                .toList();
        return found.size() == 1 && !found.get(0).equals(text)
                ? CellAnswer.ofText(found.get(0)).note(NoteKind.READ_AS, text, found.get(0))
                : CellAnswer.ofText(text);
    }

    private static CellAnswer texts(SheetCell cell) {
        var texts = JSON.arrayNode();
        (cell.kind() == SheetCell.Kind.TEXT ? TextItems.read(cell.text()) : java.util.List.of(cell.shown()))
                .forEach(texts::add);
        return new CellAnswer().with(texts);
    }

    private static CellAnswer number(SheetCell cell, AmountUnit unit) {
        return switch (cell.kind()) {
            case NUMBER -> {
                if (cell.shape() != null) {
                    yield shaped(cell, unit);
                }
                var value = unit.kroner(new BigDecimal(cell.text()));
                var answer = amount(value);
                yield unit == AmountUnit.KRONER ? answer : answer.note(NoteKind.READ_AS, cell.text(), shown(value));
            }
            case TEXT -> writtenNumber(cell.text(), unit);
            case PERCENT, DATE, BOOLEAN, ERROR -> CellAnswer.ofText(cell.shown());
        };
    }

    private static CellAnswer amount(BigDecimal value) {
        return new CellAnswer().with(JSON.numberNode(plain(value)));
    }

    /** A number as its format shows it, unless that is only a text. The format's unit counts before the heading's. */
    private static CellAnswer shaped(SheetCell cell, AmountUnit unit) {
        var shape = cell.shape();
        if (!DIGIT.matcher(shape.shown()).find()) {
            return writtenNumber(shape.shown(), unit);
        }
        var words = WordList.APPROXIMATELY.removedFrom(shape.words()).strip();
        var named = words.isEmpty() ? Optional.of(unit) : UnitWords.unit(words);
        if (named.isEmpty()) {
            return CellAnswer.ofText(cell.shown());
        }
        var stored = new BigDecimal(cell.text());
        // "12.5" for 12 500 000 without a unit anywhere can only mean millions.
        var isStored = words.isEmpty() && unit == AmountUnit.KRONER;
        var number = stored.movePointLeft(shape.zeros());
        var isScaled = shape.zeros() > 0 || named.get() != AmountUnit.KRONER;
        var isRounded = number.stripTrailingZeros().scale() > shape.decimals();
        var exact = isStored ? stored : named.get().kroner(number);
        // Decimals that nobody sees are no part of an amount, but of millions they are kroner.
        var value = isRounded ? exact.setScale(isScaled ? 0 : shape.decimals(), RoundingMode.HALF_UP) : exact;
        var answer = amount(value);
        if (!shape.words().isEmpty() && words.length() < shape.words().strip().length()) {
            return answer.note(NoteKind.READ_AS_EXACT, shape.shown(), shown(value));
        }
        return !isScaled && unit == AmountUnit.KRONER && !isRounded
                ? answer
                : answer.note(NoteKind.READ_AS, isScaled || !isRounded ? shape.shown() : cell.text(), shown(value));
    }

    private static CellAnswer writtenNumber(String text, AmountUnit unit) {
        if (WordList.NONE.has(text) || WordList.UNKNOWN.has(text)) {
            return CellAnswer.ofNothing(text);
        }
        var written = WrittenAmount.of(text, unit);
        if (written.isEmpty()) {
            return CellAnswer.ofText(text);
        }
        var value = written.get().value();
        var answer = amount(value);
        if (written.get().isApproximate()) {
            return answer.note(NoteKind.READ_AS_EXACT, text, shown(value));
        }
        return written.get().isPlain() ? answer : answer.note(NoteKind.READ_AS, text, shown(value));
    }

    private static CellAnswer percentage(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.PERCENT) {
            return amount(cell.percent()).note(NoteKind.READ_AS, cell.shown(), shown(cell.percent()));
        }
        if (cell.shape() != null && !cell.shape().words().isEmpty()) {
            return percentage(SheetCell.of(cell.shown()));
        }
        var bare = PERCENTAGE.matcher(cell.text()).replaceFirst("");
        if (cell.kind() != SheetCell.Kind.TEXT || bare.equals(cell.text())) {
            return number(cell, AmountUnit.KRONER);
        }
        var answer = writtenNumber(bare, AmountUnit.KRONER);
        return answer.value() == null || answer.value().isTextual()
                ? CellAnswer.ofText(cell.shown())
                : new CellAnswer()
                        .with(answer.value())
                        .note(NoteKind.READ_AS, cell.text(), answer.value().asText());
    }

    private static CellAnswer date(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.DATE) {
            var day = cell.text().substring(0, Math.min(DAY, cell.text().length()));
            var answer = CellAnswer.ofText(day);
            return day.equals(cell.text()) ? answer : answer.note(NoteKind.READ_AS, cell.text(), day);
        }
        var text = cell.shown().strip();
        if (AnswerDate.parse(text).isPresent()) {
            return CellAnswer.ofText(text);
        }
        if (WordList.NONE.has(text) || WordList.UNKNOWN.has(text)) {
            return CellAnswer.ofNothing(text);
        }
        return SheetCell.day(text)
                .or(() -> WrittenDate.of(text))
                .map(day -> CellAnswer.ofText(day.toString()).note(NoteKind.READ_AS, text, day))
                .orElseGet(() -> CellAnswer.ofText(cell.shown()));
    }

    /** A whole number where possible. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String shown(BigDecimal value) {
        return plain(value).toPlainString();
    }
}
