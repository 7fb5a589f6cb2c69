package no.tiltaksoversikt.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.personal.PersonalData;
import no.tiltaksoversikt.privacy.PrivacyRequest.Action;
import no.tiltaksoversikt.security.Caller;

/** Answers what a person asks for. */
@ApplicationScoped
class PrivacyService {

    private static final Comparator<Holding> ORDER = Comparator.comparing(Holding::place)
            .thenComparing(Holding::editionYear)
            .thenComparing(Holding::orgNumber)
            .thenComparing(Holding::reference, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Holding::field);

    private final List<PersonalData> holders;
    private final AuditTrail audit;

    PrivacyService(@All List<PersonalData> holders, AuditTrail audit) {
        this.holders = holders;
        this.audit = audit;
    }

    /** Where the address is, or was until now where it is to be erased. */
    @Transactional
    List<Holding> answer(PrivacyRequest request, Caller caller, Instant now) {
        var found = holders.stream()
                .flatMap(holder -> holder.find(request.email()).stream())
                .sorted(ORDER)
                .toList();
        if (request.action() == Action.ERASURE) {
            holders.forEach(holder -> holder.erase(request.email()));
        }
        audit.record(
                now,
                caller.actor(),
                "privacy-" + request.action().name().toLowerCase(Locale.ROOT),
                null,
                "privacy case " + request.caseReference());
        return found;
    }
}
