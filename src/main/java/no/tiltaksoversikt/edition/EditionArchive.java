package no.tiltaksoversikt.edition;

import java.time.Instant;
import java.util.Optional;
import no.tiltaksoversikt.security.Caller;

/**
 * Keeps the manifests of an edition's frozen states. The review feature implements it, since manifests need measures
 * and corrections, which depend on editions.
 */
public interface EditionArchive {

    /** In seconds. Hashing a million measures takes longer than the default transaction timeout. */
    int TIME_LIMIT_SECONDS = 600;

    /** Freezes the edition's present state in the caller's transaction. Returns the hash of its public part. */
    String freeze(Edition edition, Instant at, Caller caller);

    /** Makes a revision of the report sections written since the last one, in the caller's transaction. */
    void reviseForReport(Edition edition, Instant at, Caller caller);

    /** The document of the rules as they were when the edition was frozen; empty if it can still change. */
    Optional<String> rules(Edition edition);

    /**
     * The revision of an earlier edition that was current when the other edition was frozen, so that answers about both
     * never change; the current revision while the other edition can still change.
     */
    int revisionBeside(Edition earlier, Edition other);
}
