package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts that a workbook's cells have by number. */
final class SharedTexts {

    private static final int MOST = 1_000_000;

    private final List<String> texts = new ArrayList<>();

    /** The texts in the part of that name; with null, of a workbook that has none. */
    static SharedTexts read(ZipParts parts, String name) throws IOException, XMLStreamException {
        var shared = new SharedTexts();
        if (name == null) {
            return shared;
        }
        var characters = 0L;
        try (var part = PartReader.open(parts, name)) {
            while (part.nextElement()) {
                if (part.isAt("si")) {
                    var text = CellText.read(part, "si");
                    characters += text.length();
                    if (characters > ListLimits.CHARACTERS || shared.texts.size() == MOST) {
                        throw ListLimits.tooManyCells();
                    }
                    shared.texts.add(text);
                }
            }
        }
        return shared;
    }

    /** The text of a number; null where there is none. */
    String get(String number) {
        try {
            var position = Integer.parseInt(number.strip());
            return position >= 0 && position < texts.size() ? texts.get(position) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
