package no.tiltaksoversikt.platform.http.limit;

import java.util.Optional;

/** Tells whose token a request carries, as far as that is known without waiting; {@code security} answers. */
@FunctionalInterface
public interface KnownCaller {

    /** The organisation of a token that was verified a moment ago, by the {@code Authorization} header. */
    Optional<String> organisation(String authorization);
}
