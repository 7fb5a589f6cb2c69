package no.tiltaksoversikt.platform.http.limit;

import java.util.Optional;

/** Finds the organisation of a token without blocking. The package {@code security} implements it. */
@FunctionalInterface
public interface KnownCaller {

    /** The organisation of a token that was verified a moment ago, by the {@code Authorization} header. */
    Optional<String> organisation(String authorization);
}
