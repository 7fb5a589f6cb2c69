package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import no.tiltaksoversikt.list.sheet.SheetCell.Kind;

/** What a workbook's styles say of numbers: whether they are days or percentages. A day is a number but for its format. */
final class CellFormats {

    /** What a format says without its texts, colours, conditions and escaped characters. */
    private static final Pattern NOT_PART = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DATE = Pattern.compile("[dDyYmMhHsS]");
    private static final Pattern PERCENT = Pattern.compile("%");

    private final List<Kind> byStyle = new ArrayList<>();

    /** The styles in the part of that name; with null, of a workbook that has none. */
    static CellFormats read(ZipParts parts, String name) throws IOException, XMLStreamException {
        var formats = new CellFormats();
        if (name == null) {
            return formats;
        }
        var written = new HashMap<Integer, String>();
        try (var part = PartReader.open(parts, name)) {
            while (part.nextElement()) {
                if (part.isAt("numFmt")) {
                    written.put(part.number("numFmtId", -1), part.attribute("formatCode"));
                } else if (part.isAt("cellXfs")) {
                    while (part.nextWithin("cellXfs")) {
                        if (part.isAt("xf")) {
                            formats.byStyle.add(kind(part.number("numFmtId", 0), written));
                        }
                    }
                }
            }
        }
        return formats;
    }

    /** What a number with a style is. */
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
