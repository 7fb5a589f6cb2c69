package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A workbook's shared strings, which cells refer to by number. */
final class SharedTexts {

    private static final int MOST = 1_000_000;

    private final List<CellText> texts = new ArrayList<>();

    /** Reads the texts from a part; none if its name is null. */
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
                    characters += text.text().length();
                    if (characters > ListLimits.CHARACTERS || shared.texts.size() == MOST) {
                        throw ListLimits.tooManyCells();
                    }
                    shared.texts.add(text);
                }
            }
        }
        return shared;
    }

    /** The text with a number; null if there is none. */
    CellText get(String number) {
        try {
            var position = Integer.parseInt(number.strip());
            return position >= 0 && position < texts.size() ? texts.get(position) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
