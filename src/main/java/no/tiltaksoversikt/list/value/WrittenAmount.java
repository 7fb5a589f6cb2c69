package no.tiltaksoversikt.list.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.NormalText;

/**
 * An amount of kroner, or another number, as people write it: {@code 12,5 mill.}, {@code MNOK 12.5}, {@code 2 500 000 kr}.
 * Comma and point may both separate thousands or decimals; an ambiguous number is not read.
 *
 * @param isPlain whether the text is only the digits, possibly grouped
 */
record WrittenAmount(BigDecimal value, boolean isApproximate, boolean isPlain) {

    private static final int LONGEST = 100;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9 ]+");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?[0-9](?:[0-9 .,'’]*[0-9])?");
    /** A number in a narrow column, as Excel writes it into CSV. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9](?:[.,][0-9]{1,14})?e\\+[0-9]{1,2}");

    private static final Pattern SPACED = Pattern.compile("[0-9]{1,3}(?:[ '’][0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{3})+");

    /** Reads a text; the unit applies to amounts that name none. Empty if the text is no number, or several. */
    static Optional<WrittenAmount> of(String text, AmountUnit unit) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var rest = NormalText.key(text);
        if (ROUNDED.matcher(rest).matches()) {
            return Optional.of(new WrittenAmount(unit.kroner(new BigDecimal(rest.replace(',', '.'))), true, false));
        }
        var isPlain = PLAIN.matcher(rest).matches() && unit == AmountUnit.KRONER;
        var withoutDoubt = WordList.APPROXIMATELY.removedFrom(rest);
        var isApproximate = !withoutDoubt.equals(rest);
        var number = NUMBER.matcher(withoutDoubt);
        if (!number.find()) {
            return Optional.empty();
        }
        var digits = number.group();
        var words = (withoutDoubt.substring(0, number.start()) + " " + withoutDoubt.substring(number.end())).strip();
        var named = words.isEmpty() ? Optional.<AmountUnit>empty() : UnitWords.unit(words);
        if (!words.isEmpty() && named.isEmpty()) {
            return Optional.empty();
        }
        var isScaled = named.orElse(unit) != AmountUnit.KRONER;
        return number(digits, isScaled)
                .map(value -> new WrittenAmount(named.orElse(unit).kroner(value), isApproximate, isPlain));
    }

    private static Optional<BigDecimal> number(String written, boolean isScaled) {
        var isNegative = written.startsWith("-") || written.startsWith("−");
        var digits = written.replaceFirst("^[-+−]", "");
        if (SPACED.matcher(digits).matches()) {
            digits = digits.replaceAll("[ '’]", "");
        }
        if (digits.matches(".*[ '’].*")) {
            return Optional.empty();
        }
        return plain(digits, isScaled).map(BigDecimal::new).map(value -> isNegative ? value.negate() : value);
    }

    private static Optional<String> plain(String digits, boolean isScaled) {
        var comma = digits.lastIndexOf(',');
        var point = digits.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return Optional.of(digits);
        }
        var decimal = comma > point ? ',' : '.';
        var other = comma > point ? "." : ",";
        if (comma >= 0 && point >= 0) {
            var whole = digits.substring(0, Math.max(comma, point));
            return GROUPED.matcher(whole).matches() && whole.indexOf(decimal) < 0
                    ? Optional.of(digits.replace(other, "").replace(decimal, '.'))
                    : Optional.empty();
        }
        if (GROUPED.matcher(digits).matches() && !digits.startsWith("0")) {
            // 2.500 million may be 2.5 million or 2.5 billion.
            var groups = digits.split("[.,]").length;
            return isScaled && groups == 2 ? Optional.empty() : Optional.of(digits.replaceAll("[.,]", ""));
        }
        return digits.indexOf(decimal) == digits.lastIndexOf(decimal)
                ? Optional.of(digits.replace(decimal, '.'))
                : Optional.empty();
    }
}
