package no.tiltaksoversikt.edition.questionnaire;

import org.junit.jupiter.params.converter.SimpleArgumentConverter;

/** A core field by the name that tests write it with, such as {@code TOTAL_COST}. */
public final class FieldNamed extends SimpleArgumentConverter {

    @Override
    protected Object convert(Object name, Class<?> type) {
        return AnswerField.core().stream()
                .filter(field ->
                        field.column().toUpperCase(java.util.Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
