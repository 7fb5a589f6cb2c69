package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import no.tiltaksoversikt.list.sheet.SheetCell.Kind;

/** The number formats of a workbook's styles. Only they tell a date or a percentage from a number. */
final class CellFormats {

    /** Texts, colours, conditions and escaped characters of a format. */
    private static final Pattern NOT_PART = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DATE = Pattern.compile("[dDyYmMhHsS]");
    private static final Pattern PERCENT = Pattern.compile("%");

    /** Formats that need not be in the file. */
    private static final Map<Integer, String> KNOWN = Map.of(
            1, "0", 2, "0.00", 3, "#,##0", 4, "#,##0.00", 37, "#,##0", 38, "#,##0", 39, "#,##0.00", 40, "#,##0.00");

    private final List<Kind> byStyle = new ArrayList<>();
    private final Map<Integer, NumberFormat> numbers = new HashMap<>();
    private final Set<Integer> struck = new HashSet<>();

    /** Reads the styles from a part; none if its name is null. */
    static CellFormats read(ZipParts parts, String name) throws IOException, XMLStreamException {
        var formats = new CellFormats();
        if (name == null) {
            return formats;
        }
        var written = new HashMap<Integer, String>();
        var struckFonts = new HashSet<Integer>();
        try (var part = PartReader.open(parts, name)) {
            while (part.nextElement()) {
                if (part.isAt("numFmt")) {
                    written.put(part.number("numFmtId", -1), part.attribute("formatCode"));
                } else if (part.isAt("fonts")) {
                    readFonts(part, struckFonts);
                } else if (part.isAt("cellXfs")) {
                    while (part.nextWithin("cellXfs")) {
                        if (part.isAt("xf")) {
                            if (struckFonts.contains(part.number("fontId", 0))) {
                                formats.struck.add(formats.byStyle.size());
                            }
                            formats.add(part.number("numFmtId", 0), written);
                        }
                    }
                }
            }
        }
        return formats;
    }

    private static void readFonts(PartReader part, Set<Integer> struck) throws XMLStreamException {
        var font = -1;
        while (part.nextWithin("fonts")) {
            if (part.isAt("font")) {
                font++;
            } else if (part.isAt("strike") && (part.attribute("val") == null || part.flag("val"))) {
                struck.add(font);
            }
        }
    }

    private void add(int format, Map<Integer, String> written) {
        var code = written.getOrDefault(format, KNOWN.get(format));
        if (code != null) {
            numbers.put(byStyle.size(), NumberFormat.of(code));
        }
        byStyle.add(kind(format, written));
    }

    /** The format of a number with this style; null if the number is shown as it is. */
    NumberFormat format(int style) {
        return numbers.get(style);
    }

    boolean isStruck(int style) {
        return struck.contains(style);
    }

    /** Whether the style shows nothing of a text. */
    boolean hidesTexts(int style) {
        var format = format(style);
        return format != null && format.hides(null);
    }

    /** The kind of a number with this style. */
    Kind kind(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Kind.NUMBER;
    }

    private static Kind kind(int format, Map<Integer, String> written) {
        var code = written.get(format);
        if (code != null) {
            return kind(code);
        }
        // ISO/IEC 29500-1 section 18.8.30; the later ones belong to East Asian languages.
        if ((format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58)) {
            return format == 49 || format == 48 ? Kind.NUMBER : Kind.DATE;
        }
        return format == 9 || format == 10 ? Kind.PERCENT : Kind.NUMBER;
    }

    private static Kind kind(String code) {
        var bare = NOT_PART.matcher(code).replaceAll("");
        if (PERCENT.matcher(bare).find()) {
            return Kind.PERCENT;
        }
        return !bare.equalsIgnoreCase("general") && DATE.matcher(bare).find() ? Kind.DATE : Kind.NUMBER;
    }
}
