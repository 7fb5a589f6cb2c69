package no.tiltaksoversikt.list.value;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.OptionWords.Named;

/** Reads cells as choices among the options of a question. */
final class ChoiceReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** An option with a specification: "Annet: droner", "Andre (frivillige)". */
    private static final Pattern SPECIFIED = Pattern.compile(
            "^([^|;\\n]{2,80}?)\\s*(?:[:–]|- )\\s*([^|;\\n]{2,500})$|^([^|;\\n]{2,80}?)\\s*\\(([^|;\\n]{2,500})\\)$");

    private static final Set<String> PLAIN = Set.of("ja", "nei", "yes", "no", "true", "false");

    private final Questionnaire questionnaire;
    private final Map<AnswerField, OptionWords> words = new HashMap<>();

    ChoiceReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Reads a tick: chosen, not chosen, what is meant by an option that needs it, or invalid. */
    CellAnswer tick(AnswerField field, SheetCell cell, String code) {
        var affirmed = ListWords.affirmed(cell.shown());
        var named = find(field, cell.shown()).filter(found -> found.code().equals(code));
        if ((affirmed.isPresent() && !affirmed.get()) || WordList.NONE.has(cell.shown())) {
            return new CellAnswer();
        }
        var specification = questionnaire.marks(field, code, Mark.SPECIFY)
                ? questionnaire.questionFor(field).flatMap(question -> question.specification())
                : Optional.<AnswerField>empty();
        if (affirmed.isEmpty() && named.isEmpty() && specification.isPresent() && !WordList.UNKNOWN.has(cell.shown())) {
            var answer = chosen(field, code).note(NoteKind.READ_AS, cell.shown(), code);
            answer.beside()
                    .put(
                            specification.get().jsonName(),
                            JSON.textNode(cell.shown().strip()));
            return answer;
        }
        var chosen =
                affirmed.isPresent() || named.isPresent() ? code : cell.shown().strip();
        var answer = chosen(field, chosen);
        return ListWords.isDoubted(cell.shown()) ? answer.note(NoteKind.READ_AS, cell.shown(), chosen) : answer;
    }

    private static CellAnswer chosen(AnswerField field, String code) {
        return new CellAnswer().with(field.isList() ? JSON.arrayNode().add(code) : JSON.textNode(code));
    }

    boolean names(AnswerField field, SheetCell cell) {
        var text = cell.shown();
        return field.type() == AnswerField.Type.CODE
                ? find(field, text).isPresent()
                : ChoiceText.read(text, part -> find(field, part)).stream().allMatch(choice -> choice.named() != null);
    }

    Optional<String> option(AnswerField field, String text) {
        return words(field).heading(text);
    }

    Optional<String> whole(AnswerField field, String text) {
        return words(field).whole(text);
    }

    CellAnswer flag(AnswerField field, SheetCell cell) {
        var text = cell.shown();
        if (cell.kind() == SheetCell.Kind.BOOLEAN) {
            return new CellAnswer().with(JSON.booleanNode(Boolean.parseBoolean(text)));
        }
        var named = find(field, text);
        if (named.isPresent()) {
            var answer = new CellAnswer()
                    .with(JSON.booleanNode(Boolean.parseBoolean(named.get().code())));
            return named.get().isExact()
                    ? answer
                    : answer.note(NoteKind.READ_AS, text, named.get().code());
        }
        var affirmed = ListWords.affirmed(text);
        if (affirmed.isPresent()) {
            var answer = new CellAnswer().with(JSON.booleanNode(affirmed.get()));
            return PLAIN.contains(ListWords.key(text)) && !ListWords.isDoubted(text)
                    ? answer
                    : answer.note(NoteKind.READ_AS, text, affirmed.get());
        }
        return otherwise(text);
    }

    CellAnswer one(AnswerField field, SheetCell cell) {
        var text = cell.shown();
        var answer = new CellAnswer();
        var named = find(field, text)
                .or(() -> cell.kind() == SheetCell.Kind.BOOLEAN ? affirmed(field, text) : Optional.empty())
                .or(() -> specified(field, text, answer));
        if (named.isEmpty()) {
            return otherwise(text);
        }
        note(answer, text.strip(), named.get());
        return answer.with(JSON.textNode(named.get().code()));
    }

    CellAnswer several(AnswerField field, SheetCell cell) {
        var answer = new CellAnswer();
        var codes = JSON.arrayNode();
        var choices = ChoiceText.read(cell.shown(), text -> find(field, text).or(() -> specified(field, text, answer)));
        if (choices.stream().allMatch(choice -> choice.named() == null) && WordList.NONE.has(cell.shown())) {
            return answer.note(NoteKind.READ_AS_NOTHING, cell.shown(), null);
        }
        for (var choice : choices) {
            if (choice.named() == null) {
                codes.add(choice.written());
            } else {
                note(answer, choice.written(), choice.named());
                codes.add(choice.named().code());
            }
        }
        return answer.with(codes);
    }

    private Optional<Named> find(AnswerField field, String text) {
        return words(field).find(text);
    }

    private OptionWords words(AnswerField field) {
        return words.computeIfAbsent(field, any -> OptionWords.of(questionnaire, field));
    }

    private Optional<Named> affirmed(AnswerField field, String text) {
        return Optional.of(Boolean.parseBoolean(text) ? "YES" : "NO")
                .filter(code -> questionnaire.offers(field, code))
                .map(code -> new Named(code, false));
    }

    private Optional<Named> specified(AnswerField field, String text, CellAnswer answer) {
        var found = SPECIFIED.matcher(text.strip());
        var specification = questionnaire.questionFor(field).flatMap(question -> question.specification());
        if (specification.isEmpty() || !found.matches()) {
            return Optional.empty();
        }
        var option = found.group(1) == null ? found.group(3) : found.group(1);
        var rest = found.group(2) == null ? found.group(4) : found.group(2);
        return find(field, option)
                .filter(named -> questionnaire.marks(field, named.code(), Mark.SPECIFY))
                .map(named -> {
                    answer.beside().put(specification.get().jsonName(), JSON.textNode(rest.strip()));
                    return new Named(named.code(), false);
                });
    }

    private static void note(CellAnswer answer, String written, Named named) {
        if (!named.isExact()) {
            answer.note(NoteKind.READ_AS, written, named.code());
        }
    }

    private static CellAnswer otherwise(String text) {
        return WordList.NONE.has(text) ? CellAnswer.ofNothing(text) : CellAnswer.ofText(text.strip());
    }
}
