package no.tiltaksoversikt.altinn.form;

import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerDate;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.text.EmailAddress;

/**
 * A field of the form's data model. Limits that do not apply to its type are null, codes empty. Patterns are anchored at both
 * ends and mean the same in ECMA-262 and .NET.
 */
record FormField(
        String name,
        AnswerField.Type type,
        Integer maxLength,
        Long minimum,
        Long maximum,
        List<String> codes,
        String pattern) {

    static FormField text(String name, int maxLength) {
        return new FormField(name, AnswerField.Type.TEXT, maxLength, null, null, List.of(), null);
    }

    /** A text that identifies: without white space at its ends, which is hard to see. */
    static FormField key(String name, int maxLength) {
        return new FormField(name, AnswerField.Type.TEXT, maxLength, null, null, List.of(), "^\\S(?:.*\\S)?$");
    }

    static FormField email(String name, int maxLength) {
        var length = Math.min(maxLength, EmailAddress.MAX_LENGTH);
        return new FormField(name, AnswerField.Type.EMAIL, length, null, null, List.of(), EmailAddress.PATTERN);
    }

    static FormField bool(String name) {
        return new FormField(name, AnswerField.Type.BOOLEAN, null, null, null, List.of(), null);
    }

    static FormField number(AnswerField.Type type, String name, long minimum, long maximum) {
        return new FormField(name, type, null, minimum, maximum, List.of(), null);
    }

    static FormField code(String name, List<String> codes) {
        return new FormField(name, AnswerField.Type.CODE, null, null, null, List.copyOf(codes), null);
    }

    /** Several codes, comma-separated, as Altinn's check boxes store them; {@code maxChoices} is null for no limit. */
    static FormField codes(String name, List<String> codes, Integer maxChoices) {
        var any = "(?:" + String.join("|", codes) + ")";
        var more = maxChoices == null ? "*" : "{0," + (maxChoices - 1) + "}";
        var pattern = "^" + any + "(?:," + any + ")" + more + "$";
        return new FormField(name, AnswerField.Type.CODES, null, null, null, List.copyOf(codes), pattern);
    }

    /** Several texts, one per line. */
    static FormField lines(String name, int maxLines, int maxLineLength) {
        var line = "[^\\n]{0," + maxLineLength + "}";
        var pattern = "^" + line + "(?:\\n" + line + "){0," + (maxLines - 1) + "}$";
        var maxLength = maxLines * (maxLineLength + 1) - 1;
        return new FormField(name, AnswerField.Type.TEXTS, maxLength, null, null, List.of(), pattern);
    }

    static FormField date(String name) {
        return new FormField(name, AnswerField.Type.DATE, null, null, null, List.of(), AnswerDate.PATTERN);
    }

    /** Whether a value may be refused with a message of the form's own. */
    boolean hasOwnMessage() {
        return pattern != null || minimum != null;
    }

    /** The pattern for a verbatim string in C#. Public for the template. */
    public String quotedPattern() {
        return pattern.replace("\"", "\"\"");
    }

    /** The pattern for XML Schema, where patterns are always anchored and have capturing groups only. */
    String xmlPattern() {
        return pattern.substring(1, pattern.length() - 1).replace("(?:", "(");
    }
}
