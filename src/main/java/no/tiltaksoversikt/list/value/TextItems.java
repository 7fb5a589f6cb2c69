package no.tiltaksoversikt.list.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.Blank;

/**
 * Several texts in one cell. Exports and the template separate them by {@code |}, with {@code \} before one within a text;
 * otherwise lines, semicolons, SharePoint's {@code ;#} or commas separate them.
 */
public final class TextItems {

    private static final Pattern REASON = Pattern.compile("\\s*([a-z][a-z-]+[a-z])\\s*:\\s*(.+)", Pattern.DOTALL);

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

    /** The reasons for warnings, each after the id of its rule and a colon. */
    public static JsonNode reasons(String cell) {
        var reasons = JsonNodeFactory.instance.arrayNode();
        for (var written : lines(cell)) {
            var found = REASON.matcher(written);
            if (found.matches()) {
                reasons.addObject().put("rule", found.group(1)).put("reason", found.group(2));
            } else {
                reasons.addObject().put("reason", written);
            }
        }
        return reasons;
    }

    /** The same for texts that may contain commas and semicolons. */
    static List<String> lines(String cell) {
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
