package no.tiltaksoversikt.statistics.variable;

import java.util.List;

/** The measures that have at least one of some codes of a variable; or, negated, those that have none of them. */
public record Criterion(Variable variable, List<String> codes, boolean negated) {

    public Criterion {
        codes = List.copyOf(codes);
    }

    public static Criterion of(Variable variable, String... codes) {
        return new Criterion(variable, List.of(codes), false);
    }

    /** What the measures with another answer or none have. */
    public static Criterion not(Variable variable, String... codes) {
        return new Criterion(variable, List.of(codes), true);
    }

    /** As it is written in an address; only what an address can ask for is ever shown. */
    public String notation() {
        return variable.id() + ":" + String.join("|", codes);
    }
}
