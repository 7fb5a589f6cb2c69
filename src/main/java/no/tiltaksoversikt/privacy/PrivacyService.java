package no.tiltaksoversikt.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.event.EventOutbox.Event;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.platform.personal.PersonalData;
import no.tiltaksoversikt.platform.personal.PersonalData.Holding;
import no.tiltaksoversikt.platform.personal.PersonalData.Place;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.privacy.PrivacyRequest.Action;
import no.tiltaksoversikt.security.Caller;
import org.jdbi.v3.core.Jdbi;

/** Finds and erases addresses, at a person's request and after an edition's retention period. */
@ApplicationScoped
class PrivacyService {

    private static final Comparator<Holding> ORDER = Comparator.comparing(Holding::place)
            .thenComparing(Holding::editionYear)
            .thenComparing(Holding::orgNumber)
            .thenComparing(Holding::reference, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Holding::field);

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('tiltaksoversikt.erasure'))";

    /** Places where an agency must replace an erased contact. */
    private static final Set<Place> MISSED = Set.of(Place.MEASURE, Place.DRAFT, Place.PARTICIPANT);

    private final List<PersonalData> holders;
    private final PrivacyConfig config;
    private final Jdbi database;
    private final AuditTrail audit;
    private final EventOutbox events;

    PrivacyService(
            @All List<PersonalData> holders,
            PrivacyConfig config,
            Jdbi database,
            AuditTrail audit,
            EventOutbox events) {
        this.holders = holders;
        this.config = config;
        this.database = database;
        this.audit = audit;
        this.events = events;
    }

    /** Where the address is stored; for an erasure, where it was stored. */
    @Transactional
    List<Holding> answer(PrivacyRequest request, Caller caller, Instant now) {
        var found = holders.stream()
                .flatMap(holder -> holder.find(request.email()).stream())
                .sorted(ORDER)
                .toList();
        if (request.action() == Action.ERASURE) {
            holders.forEach(holder -> holder.erase(request.email()));
            tellAgencies(found, now);
        }
        audit.record(
                now,
                caller.actor(),
                "privacy-" + request.action().name().toLowerCase(Locale.ROOT),
                null,
                "privacy case " + request.caseReference());
        return found;
    }

    /** Publishes an event, since an agency that still answers must name another contact. */
    private void tellAgencies(List<Holding> found, Instant now) {
        var open = Edition.newestFirst().stream()
                .filter(edition -> edition.state() == EditionState.OPEN)
                .map(Edition::year)
                .collect(Collectors.toSet());
        events.add(found.stream()
                .filter(holding ->
                        MISSED.contains(holding.place()) && holding.contact() && open.contains(holding.editionYear()))
                .map(holding -> new Event(
                        EventType.CONTACT_ERASED,
                        now,
                        holding.editionYear(),
                        holding.orgNumber(),
                        holding.reference(),
                        null,
                        false))
                .distinct()
                .toList());
    }

    /** Erases the contacts of an edition that are no longer needed. Returns their number, 0 if another instance erases. */
    @Transactional
    int eraseExpired(int year, Instant now) {
        if (!database.withHandle(
                handle -> handle.createQuery(LOCK).mapTo(Boolean.class).one())) {
            return 0;
        }
        var edition = Edition.getByYear(year);
        if (edition.state() == EditionState.PLANNED || edition.state() == EditionState.OPEN) {
            return 0;
        }
        var isOver = edition.publishedAt()
                .filter(published -> isOver(published, now))
                .isPresent();
        var erased = holders.stream()
                .mapToInt(it -> isOver ? it.eraseContacts(year) : it.eraseUnsubmitted(year))
                .sum();
        if (erased > 0) {
            audit.record(now, AuditTrail.Actor.SERVICE, "contacts-erased", year, "edition " + year);
        }
        return erased;
    }

    private boolean isOver(Instant published, Instant now) {
        return !published.atZone(Clocks.NORWAY).plus(config.contactRetention()).isAfter(now.atZone(Clocks.NORWAY));
    }
}
