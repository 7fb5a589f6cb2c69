package no.tiltaksoversikt.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.limit.KnownCaller;

/** Tells the limits whose token a request carries, where the token was verified a moment ago. */
@ApplicationScoped
class RecalledCaller implements KnownCaller {

    private final TokenVerifier verifier;

    RecalledCaller(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Optional<String> organisation(String authorization) {
        return BearerAuthentication.token(authorization)
                .flatMap(verifier::recall)
                .map(Caller::orgNumber);
    }
}
