package no.tiltaksoversikt.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Tokens of the test issuer. They are verified like others, with keys and a cache of their own, never have the directorate's
 * scope, and count at the sandbox's addresses only: everywhere else, they are tokens of an unknown issuer.
 */
@ApplicationScoped
class SandboxTokens {

    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private final Optional<String> issuer;
    private final String address;
    private final Optional<TokenVerifier> verifier;

    SandboxTokens(SandboxConfig config, ObjectMapper mapper, Clock clock) {
        issuer = config.issuer();
        address = "/v1/editions/" + config.year();
        verifier = issuer.map(name -> {
            MaskinportenConfig settings = () -> name;
            return new TokenVerifier(
                    settings,
                    Set::of,
                    new IssuerKeys(new IssuerMetadata(settings, mapper), clock),
                    new VerifiedTokens(clock));
        });
    }

    /** The verifier of a token that the test issuer says it has issued, at an address of the sandbox. */
    Optional<TokenVerifier> verifierOf(String token, String path) {
        return verifier.filter(it -> isSandbox(path) && isOfTestIssuer(token));
    }

    private boolean isSandbox(String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** The issuer that the token claims; its signature is verified afterwards. */
    private boolean isOfTestIssuer(String token) {
        try {
            return issuer.equals(
                    Optional.ofNullable(UNVERIFIED.processToClaims(token).getIssuer()));
        } catch (InvalidJwtException | MalformedClaimException unreadable) {
            return false;
        }
    }
}
