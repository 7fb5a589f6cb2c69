package no.tiltaksoversikt.validation.body;

import java.util.Comparator;

/** An agency's reason for an answer that a rule warns about. */
public record Acknowledgement(String rule, String reason) {

    /** The order in which a measure's reasons are read back and hashed. */
    public static final Comparator<Acknowledgement> BY_RULE =
            Comparator.comparing(Acknowledgement::rule).thenComparing(Acknowledgement::reason);
}
