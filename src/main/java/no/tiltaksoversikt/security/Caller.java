package no.tiltaksoversikt.security;

import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.audit.AuditTrail;

/**
 * The organisation of a token ({@code consumer}), and the holder of the token on its behalf.
 *
 * @param orgNumber the nine digits of {@code consumer.ID}
 * @param supplierNumber the nine digits of {@code supplier.ID}; null if the agency calls itself
 * @param clientId Maskinporten's id of the calling system; for the audit trail, never for access
 * @param scopes the granted scopes; the directorate's only for organisations on the configured list
 */
public record Caller(String orgNumber, String supplierNumber, String clientId, Set<String> scopes) {

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /** Whether the caller is the directorate. */
    public boolean isDirectorate() {
        return has(Scope.ADMIN);
    }

    /** Whether the caller sees all of an agency's data, exempt answers included: the directorate, and the agency itself. */
    public boolean seesAllOf(String agency) {
        return isDirectorate() || (orgNumber.equals(agency) && (has(Scope.READ) || has(Scope.WRITE)));
    }

    /** The caller as the audit trail names it. */
    public AuditTrail.Actor actor() {
        return new AuditTrail.Actor(
                orgNumber,
                supplierNumber,
                clientId,
                Scope.ALL.stream().filter(scopes::contains).collect(Collectors.joining(" ")));
    }

    /** The service itself, when it loads the reference editions. */
    public static Caller ofService(String orgNumber) {
        return new Caller(orgNumber, null, "tiltaksoversikt", Set.of(Scope.WRITE, Scope.READ, Scope.ADMIN));
    }
}
