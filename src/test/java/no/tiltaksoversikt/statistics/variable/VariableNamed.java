package no.tiltaksoversikt.statistics.variable;

import java.util.Locale;
import org.junit.jupiter.params.converter.SimpleArgumentConverter;

/** A core variable by the name that tests write it with, such as {@code COST_CLASS}. */
public final class VariableNamed extends SimpleArgumentConverter {

    @Override
    protected Object convert(Object name, Class<?> type) {
        return Variable.core().stream()
                .filter(variable -> variable.id()
                        .replaceAll("([A-Z])", "_$1")
                        .toUpperCase(Locale.ROOT)
                        .equals(name))
                .findFirst()
                .orElseThrow();
    }
}
