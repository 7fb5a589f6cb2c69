package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import no.tiltaksoversikt.list.sheet.ListSheet.MergedCells;
import no.tiltaksoversikt.list.sheet.ListSheet.Remark;
import no.tiltaksoversikt.platform.text.Blank;

/** The remarks of a sheet. They only help to understand its cells, so that long ones and those beyond a number are left out. */
final class SheetRemarks {

    private static final int MOST = 1_000;
    private static final int LONGEST = 500;
    private static final int CHARACTERS = 10_000;

    /** The codes of a page's header: its parts, fonts, sizes and fields. */
    private static final Pattern CODE = Pattern.compile("&(?:\"[^\"]*\"|[0-9]{1,3}|\\S)");

    private final List<Remark> remarks = new ArrayList<>();
    private int characters;

    List<Remark> all() {
        return List.copyOf(remarks);
    }

    /** Reads the current element of a sheet, if it is a remark. */
    void read(PartReader part) throws XMLStreamException {
        if (part.isAt("dataValidation")) {
            var ranges = part.attribute("sqref");
            for (var text : new String[] {part.attribute("promptTitle"), part.attribute("prompt")}) {
                for (var range : ranges == null ? new String[0] : ranges.split(" ")) {
                    add(range, text);
                }
            }
        } else if (part.isAt("oddHeader") || part.isAt("oddFooter")) {
            var text = CODE.matcher(part.text()).replaceAll(" ").strip();
            if (isKept(text)) {
                keep(null, text);
            }
        }
    }

    /** Reads the comments in a part; none if its name is null. */
    void readComments(ZipParts parts, String name) throws IOException, XMLStreamException {
        if (name == null || !parts.has(name)) {
            return;
        }
        try (var part = PartReader.open(parts, name)) {
            var place = "";
            while (remarks.size() < MOST && part.nextElement()) {
                if (part.isAt("comment")) {
                    place = part.attribute("ref");
                } else if (part.isAt("text")) {
                    add(place, CellText.read(part, "text").text());
                }
            }
        }
    }

    private void add(String range, String text) {
        if (text != null && isKept(text)) {
            MergedCells.orCell(range).ifPresent(place -> keep(place, text));
        }
    }

    private void keep(MergedCells place, String text) {
        characters += text.length();
        remarks.add(new Remark(place, text));
    }

    private boolean isKept(String text) {
        return remarks.size() < MOST && characters < CHARACTERS && text.length() <= LONGEST && !Blank.is(text);
    }
}
