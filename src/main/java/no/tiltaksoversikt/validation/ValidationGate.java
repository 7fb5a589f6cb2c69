package no.tiltaksoversikt.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import no.tiltaksoversikt.edition.sandbox.Sandbox;
import no.tiltaksoversikt.platform.http.HttpConfig;

/**
 * Limits concurrent validations, since each takes processor time and some ten times its body's size in memory. Public dry
 * runs, agencies' requests and lists have separate lanes: none can keep the others waiting. A lane holds one body of the
 * maximum size, or several smaller ones.
 */
@ApplicationScoped
public class ValidationGate {

    private static final int MEBIBYTE = 1024 * 1024;

    /** A list of the largest size takes a second, and more memory than its size tells. */
    private static final int LISTS_AT_ONCE = 2;

    private final Sandbox sandbox;
    private final AdmissionGate publicLane;
    private final AdmissionGate agencyLane;
    private final AdmissionGate listLane;
    private final int smallestCost;

    ValidationGate(ValidationConfig config, HttpConfig http, Sandbox sandbox) {
        this.sandbox = sandbox;
        var capacity = http.maxBodyMebibytes() * MEBIBYTE;
        publicLane = new AdmissionGate(capacity, config.queue(), config.patience());
        agencyLane = new AdmissionGate(capacity, config.queue(), config.patience());
        listLane = new AdmissionGate(LISTS_AT_ONCE, config.queue(), config.patience());
        smallestCost = capacity / config.atOnce();
    }

    /** The cost of validating a whole answer, with a minimum, since a small body can have as many findings as a large one. */
    public int costOfAnswer(int bytes) {
        return Math.max(bytes, smallestCost);
    }

    /** Runs a validation for a caller without a token. */
    public <T> T forPublic(int cost, Supplier<T> validation) {
        return publicLane.pass(cost, validation);
    }

    /** Runs a validation for an agency. In the sandbox, it waits with those of callers without a token. */
    public <T> T forAgency(int editionYear, int cost, Supplier<T> validation) {
        return sandbox.is(editionYear) ? forPublic(cost, validation) : forAgency(cost, validation);
    }

    /** Reads and validates a list. */
    public <T> T forList(Supplier<T> validation) {
        return listLane.pass(1, validation);
    }

    /** Runs a validation for an agency. */
    public <T> T forAgency(int cost, Supplier<T> validation) {
        return agencyLane.pass(cost, validation);
    }
}
