package no.tiltaksoversikt.list.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.Blank;

/**
 * Several texts in one cell. Exports and the template separate them by {@code |}, with {@code \} before one within a text;
 * otherwise lines, semicolons, SharePoint's {@code ;#} or commas separate them.
 */
public final class TextItems {

    private TextItems() {}

    static List<String> read(String cell) {
        if (cell.indexOf('|') >= 0) {
            return escaped(cell);
        }
        var separator = cell.indexOf('\n') >= 0 ? "\\r?\\n" : cell.indexOf(';') >= 0 ? ";#?" : ",";
        return List.of(cell.split(separator)).stream()
                .map(String::strip)
                .filter(text -> !Blank.is(text))
                .toList();
    }

    /** The same for texts that may contain commas and semicolons. */
    public static List<String> lines(String cell) {
        return cell.indexOf('|') >= 0
                ? escaped(cell)
                : cell.lines().filter(text -> !Blank.is(text)).toList();
    }

    private static List<String> escaped(String cell) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var i = 0; i < cell.length(); i++) {
            var character = cell.charAt(i);
            if (character == '\\' && i + 1 < cell.length()) {
                i++;
                text.append(cell.charAt(i));
            } else if (character == '|') {
                texts.add(text.toString());
                text.setLength(0);
            } else {
                text.append(character);
            }
        }
        texts.add(text.toString());
        return texts.stream().filter(item -> !Blank.is(item)).toList();
    }

    /** The cell that is read as these texts. */
    public static String write(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace("\\", "\\\\").replace("|", "\\|") + "|")
                .collect(Collectors.joining());
    }
}
