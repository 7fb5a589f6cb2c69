package no.tiltaksoversikt.organisation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.organisation.OrganisationService;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/** Stores the differences found by the last comparison, and applies accepted ones. */
@ApplicationScoped
class DifferenceService {

    private static final Text NO_DAY = Text.of("organisation", "difference-service.no-day");

    private final OrganisationService organisations;
    private final AuditTrail audit;

    DifferenceService(OrganisationService organisations, AuditTrail audit) {
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Replaces the stored differences by those of a new comparison. */
    @Transactional
    void replaceAll(List<RegisterDifference> found) {
        // Every instance compares. They take turns here, so that each deletes what the one before stored.
        RegisterDifference.getEntityManager()
                .createNativeQuery("lock table register_difference in exclusive mode")
                .executeUpdate();
        RegisterDifference.deleteAll();
        found.forEach(difference -> difference.persist());
    }

    /** Applies the difference to the organisation's history. */
    @Transactional
    void accept(UUID id, AcceptanceRequest request, Caller caller, Instant now) {
        var difference = RegisterDifference.<RegisterDifference>findByIdOptional(id)
                .orElseThrow(() -> new Problem(ProblemType.DIFFERENCE_NOT_FOUND));
        switch (difference.kind) {
            case RENAMED ->
                organisations.rename(
                        difference.key(),
                        Optional.ofNullable(request.validFrom()).orElseThrow(() -> missing("/validFrom")),
                        request.name(difference.proposedName()),
                        caller,
                        now);
            case DISSOLVED ->
                organisations.end(
                        difference.key(),
                        Optional.ofNullable(request.validTo()).orElse(difference.deletedOn),
                        request.successors(),
                        caller,
                        now);
            case UNKNOWN, OTHER_FORM ->
                throw new Problem(ProblemType.DIFFERENCE_NOT_ACCEPTABLE).with("kind", difference.kind);
        }
        difference.delete();
        var subject = OrganisationService.subject(difference.key());
        audit.record(now, caller.actor(), "difference-accepted", null, subject);
    }

    private static Problem missing(String pointer) {
        return Problem.invalidBody(pointer, NO_DAY);
    }
}
