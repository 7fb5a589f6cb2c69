package no.tiltaksoversikt.edition;

import java.time.Instant;
import no.tiltaksoversikt.security.Caller;

/**
 * Keeps the manifests of an edition's frozen states. Their implementation knows measures and corrections, which know their
 * edition, so this turns the arrow round: the review feature implements it.
 */
public interface EditionArchive {

    /** Hashing a million measures takes longer than a transaction usually may. */
    int TIME_LIMIT_SECONDS = 600;

    /** Keeps the state that the edition has now, in the caller's transaction; the hash of its public part. */
    String freeze(Edition edition, Instant at, Caller caller);

    /** Makes a revision with what was written for the report since the last one, in the caller's transaction. */
    void reviseForReport(Edition edition, Instant at, Caller caller);

    /**
     * The revision of an earlier edition that was current when this state of another was frozen, so that what shows both
     * never changes; the current one while the other can still change.
     */
    int revisionBeside(Edition earlier, Edition other);
}
