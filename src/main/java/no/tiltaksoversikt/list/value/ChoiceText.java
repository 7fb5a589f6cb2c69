package no.tiltaksoversikt.list.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.tiltaksoversikt.list.value.OptionWords.Named;

/** Splits a cell with several choices. Separators may also occur within labels, so the longest match wins. */
final class ChoiceText {

    private static final Pattern FIRST = Pattern.compile("(?:;#|[|\\n\\r;•])+");

    /** SharePoint's sign between items, which may be followed by their ids. */
    private static final String IDENTIFIED = ";#";

    private static final Pattern ID = Pattern.compile("[0-9]*");

    /** The number of an item within a line: "1) one, 2) another". */
    private static final Pattern NUMBER = Pattern.compile("(?<=^|[\\s,])[0-9]{1,2}[.)]\\s*(?=\\pL)");

    private static final Pattern COMMA = Pattern.compile("(?<![\\s,])[\\s,]+$");
    private static final Pattern SECOND = Pattern.compile("(?<=[,/+&])|(?=[,/+&])|(?<= (?:og|and) )|(?= (?:og|and) )");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,/+&]|og|and)\\s*");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–*]|[0-9]+[.)])\\s+");
    private static final int MOST = 100;

    /** A text with more separators is prose. */
    private static final int MOST_PIECES = 60;

    private static final int MOST_OF_LABEL = 16;
    private static final int LONGEST = 4_000;

    /** A choice as written, and the option that it names; null if it names none. */
    record Choice(String written, Named named) {}

    private ChoiceText() {}

    static List<Choice> read(String text, Function<String, Optional<Named>> options) {
        var choices = new ArrayList<Choice>();
        var whole = options.apply(text);
        if (whole.isPresent()) {
            return List.of(new Choice(text.strip(), whole.get()));
        }
        if (text.length() > LONGEST) {
            return List.of(new Choice(text, null));
        }
        for (var part : FIRST.split(text, MOST)) {
            var written = BULLET.matcher(part).replaceFirst("").strip();
            if (!written.isEmpty()
                    && !(text.contains(IDENTIFIED) && ID.matcher(written).matches())) {
                var named = options.apply(written);
                if (named.isPresent()) {
                    choices.add(new Choice(written, named.get()));
                } else {
                    choices.addAll(numbered(part, options).orElseGet(() -> apart(written, options)));
                }
            }
        }
        return choices;
    }

    /** Numbered items in a line, if each is an option. */
    private static Optional<List<Choice>> numbered(String text, Function<String, Optional<Named>> options) {
        var items = NUMBER.splitAsStream(text)
                .limit(MOST)
                .map(item -> COMMA.matcher(item).replaceFirst("").strip())
                .filter(item -> !item.isEmpty())
                .map(item -> new Choice(item, options.apply(item).orElse(null)))
                .toList();
        return Optional.of(items)
                .filter(all -> all.size() > 1 && all.stream().allMatch(choice -> choice.named() != null));
    }

    /** If no part is an option, the whole text is one wrong choice instead of many. */
    private static List<Choice> apart(String text, Function<String, Optional<Named>> options) {
        var pieces = List.of(SECOND.split(text, MOST_PIECES + 1));
        if (pieces.size() > MOST_PIECES) {
            return List.of(new Choice(text, null));
        }
        var choices = new ArrayList<Choice>();
        var unknown = new StringBuilder();
        for (var from = 0; from < pieces.size(); ) {
            var longest = longest(pieces, from, options);
            if (longest.isPresent()) {
                add(choices, unknown);
                choices.add(longest.get().getKey());
                from = longest.get().getValue();
            } else {
                unknown.append(pieces.get(from));
                from++;
            }
        }
        add(choices, unknown);
        return choices.stream().anyMatch(choice -> choice.named() != null) ? choices : List.of(new Choice(text, null));
    }

    private static void add(List<Choice> choices, StringBuilder unknown) {
        var written = unknown.toString().strip();
        unknown.setLength(0);
        if (!written.isEmpty() && !SEPARATOR.matcher(written).matches()) {
            choices.add(new Choice(
                    written.replaceAll("^\\s*(?:[,/+&]|og |and )\\s*|\\s*(?:[,/+&]| og| and)\\s*$", ""), null));
        }
    }

    private static Optional<Map.Entry<Choice, Integer>> longest(
            List<String> pieces, int from, Function<String, Optional<Named>> options) {
        for (var to = Math.min(pieces.size(), from + MOST_OF_LABEL); to > from; to--) {
            var written = String.join("", pieces.subList(from, to)).strip();
            var named = written.isEmpty() ? Optional.<Named>empty() : options.apply(written);
            if (named.isPresent()) {
                return Optional.of(Map.entry(new Choice(written, named.get()), to));
            }
        }
        return Optional.empty();
    }
}
