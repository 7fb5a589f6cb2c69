package no.tiltaksoversikt.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.http.limit.AdmissionGate;

/**
 * Bounds the validations at work at once, because each takes processor time and some ten times its body's size in memory.
 * The public's dry runs have a lane apart from what agencies do with a token, so that they can't keep an agency from
 * submitting. A lane holds one body of the largest size, or several smaller ones.
 */
@ApplicationScoped
public class ValidationGate {

    private static final int MEBIBYTE = 1024 * 1024;

    private final AdmissionGate publicLane;
    private final AdmissionGate agencyLane;
    private final int smallestCost;

    ValidationGate(ValidationConfig config, HttpConfig http) {
        var capacity = http.maxBodyMebibytes() * MEBIBYTE;
        publicLane = new AdmissionGate(capacity, config.queue(), config.patience());
        agencyLane = new AdmissionGate(capacity, config.queue(), config.patience());
        smallestCost = capacity / config.atOnce();
    }

    /** What validating a whole answer costs: a small body can have as many findings as a large one. */
    public int costOfAnswer(byte[] body) {
        return Math.max(body.length, smallestCost);
    }

    /** Validates for a caller without a token. */
    public <T> T forPublic(int cost, Supplier<T> validation) {
        return publicLane.pass(cost, validation);
    }

    /** Validates for an agency. */
    public <T> T forAgency(int cost, Supplier<T> validation) {
        return agencyLane.pass(cost, validation);
    }
}
