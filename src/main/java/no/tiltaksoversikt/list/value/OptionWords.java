package no.tiltaksoversikt.list.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.Text;

/**
 * The words for a question's options: codes, labels in every language, and others. A part of a label counts if it belongs to
 * one option only.
 */
final class OptionWords {

    private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern ALTERNATIVES = Pattern.compile("/| eller | or ");
    private static final int SHORTEST_PART = 2;

    /** The number of an option: "3. Planlegging", "4 - Gjennomføring". */
    private static final Pattern NUMBERED = Pattern.compile("^(?:fase )?[0-9]{1,2}(?:[.):]|\\s[-–])\\s*(?=\\pL)");

    /** An option that a text names; exactly is by its code or its whole label. */
    record Named(String code, boolean isExact) {}

    private final Map<String, String> exact = new HashMap<>();
    private final Set<String> asWritten = new HashSet<>();
    private final Map<String, String> alike = new HashMap<>();
    private final List<Map.Entry<String, String>> labels = new ArrayList<>();

    private OptionWords() {}

    static OptionWords of(Questionnaire questionnaire, AnswerField field) {
        var words = new OptionWords();
        var codes = questionnaire.codes(field);
        codes.forEach(code -> words.exact.put(ListWords.key(code), code));
        if (field.type() == AnswerField.Type.NAMES) {
            codes.forEach(name -> questionnaire.named(name).ifPresent(other -> words.add(name, questionnaire, other)));
        } else {
            codes.forEach(code -> questionnaire.option(field, code).ifPresent(option -> {
                words.addLabel(code, option.label());
                words.addLabel(code, option.name());
            }));
        }
        words.addParts();
        codes.forEach(
                code -> ListWords.codes(code).forEach(word -> words.alike.putIfAbsent(ListWords.key(word), code)));
        return words;
    }

    /** Adds the words for a question's name. */
    private void add(String name, Questionnaire questionnaire, AnswerField field) {
        questionnaire.questionFor(field).ifPresent(question -> addLabel(name, question.textOf(name)));
        ListWords.headings(name).forEach(word -> alike.putIfAbsent(ListWords.key(word), name));
    }

    private void addLabel(String code, Text label) {
        for (var language : Language.values()) {
            var key = ListWords.key(label.in(language));
            exact.putIfAbsent(key, code);
            asWritten.add(NormalText.key(label.in(language)));
            labels.add(Map.entry(key, code));
        }
    }

    private void addParts() {
        var owners = new LinkedHashMap<String, Set<String>>();
        for (var label : labels) {
            var bare = PARENTHESES.matcher(label.getKey()).replaceAll("");
            var parts = new HashSet<>(List.of(ALTERNATIVES.split(bare)));
            parts.add(bare);
            parts.forEach(part -> {
                var key = ListWords.key(part);
                if (key.length() >= SHORTEST_PART) {
                    owners.computeIfAbsent(key, any -> new HashSet<>()).add(label.getValue());
                }
            });
        }
        owners.forEach((key, codes) -> {
            if (codes.size() == 1) {
                alike.putIfAbsent(key, codes.iterator().next());
            }
        });
    }

    /** The option that a text names; empty if it names none, or may name several. */
    Optional<Named> find(String text) {
        if (text.length() > ListWords.LONGEST) {
            return Optional.empty();
        }
        var key = ListWords.key(text);
        var code = exact.get(key);
        if (code != null) {
            return Optional.of(new Named(code, !ListWords.isDoubted(text) || asWritten.contains(NormalText.key(text))));
        }
        var bare = NUMBERED.matcher(key).replaceFirst("");
        return Optional.ofNullable(exact.getOrDefault(bare, alike.get(bare)))
                .or(() -> beginning(bare, false))
                .map(found -> new Named(found, false));
    }

    /** The option that a text names by all of its words: no beginning, since "not" is one of "not relevant". */
    Optional<String> whole(String text) {
        var key = ListWords.word(text);
        return Optional.ofNullable(exact.getOrDefault(key, alike.get(key)));
    }

    /** The option of a column's heading, which may be the first part of a compound: "Sky" for "Skytjenester". */
    Optional<String> heading(String text) {
        return find(text)
                .map(Named::code)
                .or(() -> beginning(ListWords.key(text), true))
                .or(() -> parts(text));
    }

    /** The option that every part of a text names: "AI/KI". */
    private Optional<String> parts(String text) {
        var codes = ALTERNATIVES
                .splitAsStream(text)
                .map(part -> find(part).map(Named::code))
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.get(0) : Optional.empty();
    }

    /** The only option with a label that begins with the text, up to the end of a word or within one. */
    private Optional<String> beginning(String key, boolean isWithinWord) {
        if (key.length() < SHORTEST_PART + 1) {
            return Optional.empty();
        }
        var codes = new HashSet<String>();
        for (var label : labels) {
            var text = label.getKey();
            if (text.startsWith(key)
                    && text.length() > key.length()
                    && (isWithinWord || !Character.isLetterOrDigit(text.charAt(key.length())))) {
                codes.add(label.getValue());
            }
        }
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }
}
