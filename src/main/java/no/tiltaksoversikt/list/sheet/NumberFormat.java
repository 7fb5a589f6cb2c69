package no.tiltaksoversikt.list.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.SheetCell.Shape;

/**
 * The number format of a cell (ISO/IEC 29500-1 section 18.8.31), as far as it changes what a reader takes the number for: texts,
 * currencies, thousands and decimals that are left out, and zeros. Digits are not grouped.
 */
final class NumberFormat {

    private static final Pattern SECTIONS = Pattern.compile("((?:\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[^;])*);");
    private static final Pattern TOKEN = Pattern.compile(
            "\"([^\"]*)\"|\\[\\$([^\\]-]*)[^\\]]*\\]|\\[[^\\]]*\\]|\\\\(.)|[_*]." + "|(general)|([0#?])|(\\.)|(,)|(.)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\]");
    private static final Pattern NOT_NUMBER = Pattern.compile("[eE][-+]|[/@]");
    private static final Pattern SIGNS = Pattern.compile("[-+() ]*");
    private static final int GROUP = 3;

    private static final int LONGEST = 255;

    /** The section of texts, after those of numbers. */
    private static final int TEXTS_SECTION = 3;

    private final List<Section> sections;

    private NumberFormat(List<Section> sections) {
        this.sections = sections;
    }

    static NumberFormat of(String code) {
        return new NumberFormat(
                code.length() > LONGEST
                        ? List.of()
                        : SECTIONS.matcher(code + ";")
                                .results()
                                .map(section -> new Section(section.group(1)))
                                .toList());
    }

    /** What a reader sees of a number; null if it is the number itself, or not known. */
    Shape shape(BigDecimal number) {
        var section = section(number);
        if (section == null || !section.isKnown || section.isBlank) {
            return null;
        }
        var isOwn = section.condition == null && section == sections.get(1 % sections.size()) && sections.size() > 1;
        var shape = section.shape(isOwn ? number.abs() : number);
        var isDash = number.signum() == 0
                && section != sections.get(0)
                && shape.words().isEmpty();
        return isDash
                        || (shape.words().isEmpty()
                                && shape.zeros() == 0
                                && shape.shown().equals(number.toPlainString()))
                ? null
                : shape;
    }

    /** Whether a reader sees nothing of a number, or of a text if it is null. */
    boolean hides(BigDecimal number) {
        var section =
                number != null ? section(number) : sections.size() > TEXTS_SECTION ? sections.get(TEXTS_SECTION) : null;
        return section != null && section.isBlank;
    }

    /** The section of a number: the one whose condition it meets, or the one of its sign. */
    private Section section(BigDecimal number) {
        var count = Math.min(TEXTS_SECTION, sections.size());
        if (count < 2) {
            return count == 0 ? null : sections.get(0);
        }
        var first = sections.get(0);
        var second = sections.get(1);
        if (first.condition == null && second.condition == null) {
            var place = number.signum() > 0 ? 0 : number.signum() < 0 ? 1 : 2;
            return place < count && !sections.get(place).isText ? sections.get(place) : first;
        }
        if (first.isMetBy(number) || second.isMetBy(number)) {
            return first.isMetBy(number) ? first : second;
        }
        return first.condition != null && second.condition != null && count > 2 ? sections.get(2) : second;
    }

    /** The parts of a section. */
    private static final class Section {

        /** Texts, and placeholders of the whole part's digits as null. */
        private final List<String> parts = new ArrayList<>();

        private final StringBuilder words = new StringBuilder();
        private final boolean isBlank;
        private final boolean isKnown;
        private final boolean isText;
        private final Matcher condition;
        private int wholeZeros;
        private int decimalZeros;
        private int decimals;
        private boolean isGeneral;
        private int commas;
        private int point = -1;

        Section(String section) {
            var bare = TEXTS.matcher(section).replaceAll("");
            var found = CONDITION.matcher(section);
            condition = found.find() ? found : null;
            isBlank = section.isEmpty();
            isText = bare.indexOf('@') >= 0;
            isKnown = !NOT_NUMBER.matcher(bare).find();
            var token = TOKEN.matcher(section);
            while (token.find()) {
                isGeneral |= token.group(4) != null;
                if (token.group(4) != null || token.group(5) != null) {
                    digit("0".equals(token.group(5)));
                } else if (token.group(6) != null) {
                    point = parts.size();
                } else if (token.group(7) != null) {
                    commas++;
                } else {
                    text(Stream.of(1, 2, 3, 8)
                            .map(token::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(""));
                }
            }
        }

        boolean isMetBy(BigDecimal number) {
            if (condition == null) {
                return false;
            }
            var order = number.compareTo(new BigDecimal(condition.group(2)));
            return switch (condition.group(1)) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }

        private void digit(boolean isZero) {
            commas = 0;
            if (point < 0) {
                parts.add(null);
                wholeZeros += isZero ? 1 : 0;
            } else {
                decimals++;
                decimalZeros += isZero ? 1 : 0;
            }
        }

        private void text(String text) {
            parts.add(text);
            words.append(text);
        }

        Shape shape(BigDecimal number) {
            var zeros = parts.contains(null) ? GROUP * commas : 0;
            var scaled = number.abs().movePointLeft(zeros);
            var places = isGeneral ? Math.max(0, scaled.scale()) : decimals;
            var rounded = zeros == 0 ? scaled.setScale(places, RoundingMode.HALF_UP) : scaled;
            var stripped = rounded.stripTrailingZeros();
            var padded = stripped.setScale(Math.max(decimalZeros, Math.max(0, stripped.scale())));
            var digits = padded.toPlainString().split("\\.");
            var whole = "0".repeat(Math.max(0, wholeZeros - digits[0].length())) + digits[0];
            var shown = new StringBuilder();
            var last = parts.lastIndexOf(null);
            for (var i = parts.size() - 1; i >= 0; i--) {
                if (parts.get(i) != null) {
                    shown.insert(0, parts.get(i));
                    continue;
                }
                if (i == last && digits.length > 1) {
                    shown.insert(0, "." + digits[1]);
                }
                var from = parts.indexOf(null) == i ? 0 : Math.max(0, whole.length() - 1);
                shown.insert(0, whole.substring(from));
                whole = whole.substring(0, from);
            }
            var said = words.toString().strip();
            return new Shape(
                    (number.signum() < 0 ? "-" : "") + shown.toString().strip(),
                    SIGNS.matcher(said).matches() ? "" : said,
                    zeros,
                    places);
        }
    }
}
