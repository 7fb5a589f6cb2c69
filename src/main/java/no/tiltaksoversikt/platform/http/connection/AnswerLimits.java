package no.tiltaksoversikt.platform.http.connection;

import java.time.Duration;
import no.tiltaksoversikt.platform.http.HttpConfig;
import org.eclipse.microprofile.config.Config;

/**
 * The limits on answers on their way.
 *
 * @param timeout how long a client may read nothing
 * @param bytes the size of all large answers that wait for their clients
 * @param lowestRate the lowest average of a large answer in bytes a second
 */
record AnswerLimits(Duration timeout, long bytes, int lowestRate) {

    /** By name: a server outside Quarkus has no mapping. */
    static AnswerLimits of(Config config) {
        return new AnswerLimits(
                config.getValue("tiltak.http.answer-timeout", Duration.class),
                config.getValue("tiltak.http.answer-memory-mebibytes", Integer.class) * HttpConfig.MEBIBYTE,
                config.getValue("tiltak.http.answer-lowest-rate", Integer.class));
    }

    /** How long an answer of this size may take. */
    long seconds(int size) {
        return timeout.toSeconds() + size / lowestRate;
    }
}
