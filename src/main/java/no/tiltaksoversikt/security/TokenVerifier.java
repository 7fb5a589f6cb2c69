package no.tiltaksoversikt.security;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Text;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Turns a Maskinporten access token into a caller. Maskinporten's tokens have no {@code sub} and usually no audience;
 * the agency is {@code consumer.ID}. A system user's token, which has the supplier as consumer and the agency elsewhere,
 * is not accepted for the agency: it speaks for its consumer.
 */
@ApplicationScoped
class TokenVerifier {

    private static final String REASON = "reason";

    private static final Text EXPIRED = Text.of("security", "token.expired");
    private static final Text NOT_VERIFIED = Text.of("security", "token.not-verified");
    private static final Text NO_CONSUMER = Text.of("security", "token.no-consumer");
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final Pattern ORGANISATION = Pattern.compile("0192:([0-9]{9})");

    private final DirectorateConfig directorate;
    private final IssuerKeys keys;
    private final VerifiedTokens verified;
    private final JwtConsumer consumer;

    TokenVerifier(MaskinportenConfig config, DirectorateConfig directorate, IssuerKeys keys, VerifiedTokens verified) {
        this.directorate = directorate;
        this.keys = keys;
        this.verified = verified;
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys.resolver())
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_USING_SHA384,
                        AlgorithmIdentifiers.RSA_USING_SHA512)
                .setExpectedIssuer(config.issuer())
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setSkipDefaultAudienceValidation()
                .build();
    }

    /** The caller of a recently verified token; never blocks. */
    Optional<Caller> recall(String token) {
        return verified.find(token, keys.generation());
    }

    /**
     * The caller of a valid token. Throws an {@link AuthenticationFailedException} with the {@link #reason} if it is invalid, and
     * a problem 503 while the issuer does not answer.
     */
    Caller verify(String token) {
        try {
            // Read first: if the keys change meanwhile, the token is verified again.
            var generation = keys.generation();
            var claims = consumer.processToClaims(token);
            var caller = caller(claims);
            verified.remember(token, generation, caller, lastInstant(claims));
            return caller;
        } catch (InvalidJwtException invalid) {
            if (invalid.getCause() instanceof UnresolvableKeyException unresolved
                    && unresolved.getCause() instanceof IOException unreachable) {
                // The exceptions in between quote the token.
                throw Problem.unavailable("Maskinporten", RETRY_AFTER_SECONDS, unreachable);
            }
            throw refusal(invalid.hasExpired() ? EXPIRED : NOT_VERIFIED);
        } catch (MalformedClaimException malformed) {
            throw refusal(NO_CONSUMER);
        } catch (DateTimeException beyondAllDates) {
            throw refusal(NOT_VERIFIED);
        }
    }

    private Caller caller(JwtClaims claims) throws MalformedClaimException {
        var organisation = organisation(claims.getClaimValue("consumer"));
        if (organisation == null) {
            throw refusal(NO_CONSUMER);
        }
        var scopes = new HashSet<>(List.of(claimText(claims, "scope").split(" ")));
        if (!directorate.orgNumbers().contains(organisation)) {
            scopes.remove(Scope.ADMIN);
        }
        return new Caller(
                organisation,
                organisation(claims.getClaimValue("supplier")),
                claimText(claims, "client_id"),
                Set.copyOf(scopes));
    }

    /** The end of a token's validity, with the clock skew that the verification allows. */
    private static Instant lastInstant(JwtClaims claims) throws MalformedClaimException {
        return Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plusSeconds(CLOCK_SKEW_SECONDS);
    }

    private static String claimText(JwtClaims claims, String name) throws MalformedClaimException {
        var value = claims.getStringClaimValue(name);
        return value == null ? "" : value;
    }

    private static String organisation(Object claim) {
        if (!(claim instanceof Map<?, ?> map) || !(map.get("ID") instanceof String id)) {
            return null;
        }
        var matcher = ORGANISATION.matcher(id);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Why a token was refused; never contains it. */
    static Text reason(AuthenticationFailedException refusal) {
        return refusal.getAttribute(REASON) instanceof Text reason ? reason : NOT_VERIFIED;
    }

    private static AuthenticationFailedException refusal(Text reason) {
        return new AuthenticationFailedException(Map.of(REASON, reason));
    }
}
