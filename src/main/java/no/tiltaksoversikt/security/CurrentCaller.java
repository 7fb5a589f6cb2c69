package no.tiltaksoversikt.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Who makes this request. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    public CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller; empty for a request without a token. */
    public Optional<Caller> find() {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(get());
    }

    /** The caller of an endpoint that asks for a scope. */
    public Caller get() {
        return identity.getAttribute(BearerAuthentication.CALLER);
    }

    public boolean isDirectorate() {
        return find().map(Caller::isDirectorate).orElse(false);
    }

    /** The directorate, of whom an endpoint that is open to all has been asked more than others may see. */
    public Caller requireDirectorate() {
        var caller = find().orElseThrow(UnauthorizedException::new);
        if (!caller.isDirectorate()) {
            throw new Problem(ProblemType.FORBIDDEN)
                    .with("required", Scope.ADMIN)
                    .with("organisation", caller.orgNumber())
                    .with("scopes", String.join(" ", caller.scopes()));
        }
        return caller;
    }

    /** The caller, who must be the organisation itself. */
    public Caller as(String orgNumber) {
        var caller = get();
        if (!caller.orgNumber().equals(orgNumber)) {
            throw new Problem(ProblemType.FOREIGN_ORGANISATION)
                    .with("organisation", caller.orgNumber())
                    .with("requested", orgNumber);
        }
        return caller;
    }

    /** The caller, who must be the organisation itself or the directorate. */
    public Caller asOrDirectorate(String orgNumber) {
        return isDirectorate() ? get() : as(orgNumber);
    }
}
