package no.tiltaksoversikt.statistics.variable;

import java.util.List;

/** Selects measures with at least one of some codes of a variable or, negated, with none of them. */
public record Criterion(Variable variable, List<String> codes, boolean negated) {

    public Criterion {
        codes = List.copyOf(codes);
    }

    public static Criterion of(Variable variable, String... codes) {
        return new Criterion(variable, List.of(codes), false);
    }

    /** The notation of the parameter {@code where}, which has no negation. */
    public String notation() {
        return variable.id() + ":" + String.join("|", codes);
    }
}
