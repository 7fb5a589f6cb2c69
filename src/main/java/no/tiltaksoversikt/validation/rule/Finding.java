package no.tiltaksoversikt.validation.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A rule's finding, in no language yet, so that it can be stored and shown in any.
 *
 * @param field the JSON name of the answer, {@code reference}, {@code rule}, {@code reason} or {@code measures}
 * @param question the question's number in the edition's questionnaire; null if there is none
 * @param pointer JSON Pointer (RFC 6901) into the body
 * @param reference the measure's reference; null if there is none
 * @param arguments of the rule's texts: numbers, strings and lists; never a rejected value
 * @param strong whether the rule's stronger text applies
 * @param answerHash of rule and answers, for a WARNING only; an acknowledgement belongs to it
 * @param reason the agency's reason; null if none is given
 */
public record Finding(
        String rule,
        Severity severity,
        String field,
        Integer question,
        String pointer,
        String reference,
        Map<String, Object> arguments,
        boolean strong,
        String answerHash,
        String reason) {

    /** The argument with a limit's own source: its title in each language, and its address. */
    static final String SOURCE = "source";

    public Finding {
        // One type of number, so that a finding equals itself after a round trip through JSON.
        var sorted = new TreeMap<String, Object>();
        arguments.forEach((name, value) -> sorted.put(name, plain(value)));
        arguments = Collections.unmodifiableMap(sorted);
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }

    /** The same finding with a pointer into another body. */
    public Finding at(String otherPointer) {
        return new Finding(
                rule, severity, field, question, otherPointer, reference, arguments, strong, answerHash, reason);
    }

    /** The source of the exceeded limit; empty if it is the rule's own. */
    public Optional<Rule.Source> source() {
        return arguments.get(SOURCE) instanceof List<?> source
                ? Optional.of(new Rule.Source(
                        new Text((String) source.get(0), (String) source.get(1), (String) source.get(2)),
                        (String) source.get(3)))
                : Optional.empty();
    }

    /** Whether the finding prevents the submission. */
    public boolean blocks() {
        return severity == Severity.ERROR || (severity == Severity.WARNING && reason == null);
    }
}
