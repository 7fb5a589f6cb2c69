package no.tiltaksoversikt.validation.body;

import java.util.Comparator;

/** An agency's reason why an answer that a rule warns about is right. */
public record Acknowledgement(String rule, String reason) {

    /** The order that a measure's reasons are read back and hashed in. */
    public static final Comparator<Acknowledgement> BY_RULE =
            Comparator.comparing(Acknowledgement::rule).thenComparing(Acknowledgement::reason);
}
