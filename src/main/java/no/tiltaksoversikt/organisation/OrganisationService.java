package no.tiltaksoversikt.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.Caller;
import org.jdbi.v3.core.Jdbi;

/** The directorate's acts on the histories of ministries and agencies. */
@ApplicationScoped
public class OrganisationService {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('tiltaksoversikt.organisation'))";

    private final Jdbi database;
    private final OrganisationUse use;
    private final AuditTrail audit;

    OrganisationService(Jdbi database, OrganisationUse use, AuditTrail audit) {
        this.database = database;
        this.use = use;
        this.audit = audit;
    }

    /**
     * Serialises changes of organisations across instances until the transaction ends, since a history may depend on others,
     * for example on the ministries that exist.
     */
    void lock() {
        database.useHandle(handle -> handle.execute(LOCK));
    }

    /** Replaces an organisation's history or creates the organisation. Returns true if it is new. */
    @Transactional
    boolean put(String key, History history, String ifMatch, Caller caller, Instant now) {
        lock();
        var known = Organisation.findByKey(key);
        var before = known.map(Organisation::history);
        EntityTags.requireMatch(ifMatch, before.map(History::tag));
        refuse(ProblemType.INVALID_BODY, HistoryCheck.faults(key, history, Organisation.histories()));
        before.ifPresent(old ->
                refuse(ProblemType.ORGANISATION_PERIOD_IN_USE, HistoryCheck.rewritten(old, history, use.daysOf(key))));
        known.orElseGet(() -> Organisation.of(key)).keep(history, false);
        var action = (Ministry.isCode(key) ? "ministry-" : "agency-") + (known.isEmpty() ? "founded" : "changed");
        audit.record(now, caller.actor(), action, null, subject(key));
        return known.isEmpty();
    }

    private static void refuse(ProblemType type, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(type).withFaults(faults);
        }
    }

    /**
     * An organisation for comparison with another register.
     *
     * @param ministryCode null for an agency
     * @param spellings its names and short names in all languages
     */
    public record Known(String orgNumber, String ministryCode, String name, List<String> spellings) {}

    /** All ministries and agencies that exist on a day. */
    @Transactional
    public List<Known> existingOn(LocalDate day) {
        return Stream.concat(Ministry.existingOn(day).stream(), Agency.existingOn(day).stream())
                .map(it -> {
                    var name = Period.near(it.names, day);
                    return new Known(
                            it.orgNumber(),
                            it instanceof Ministry ministry ? ministry.code : null,
                            name.nb(),
                            Stream.concat(name.spellings(), Stream.ofNullable(it.shortName()))
                                    .toList());
                })
                .toList();
    }

    /** Adds a name from a day on. */
    @Transactional
    public void rename(String key, LocalDate from, OrganisationName name, Caller caller, Instant now) {
        lock();
        var period = new NamePeriod(from, name.nb(), name.nn(), name.en());
        put(key, get(key).renamed(period), null, caller, now);
    }

    /** Ends an organisation. */
    @Transactional
    public void end(String key, LocalDate lastDay, List<String> successors, Caller caller, Instant now) {
        lock();
        put(key, get(key).ended(lastDay, successors), null, caller, now);
    }

    private static History get(String key) {
        return Ministry.isCode(key) ? getMinistry(key) : getAgency(key);
    }

    static History getAgency(String orgNumber) {
        return Agency.findByOrgNumber(orgNumber)
                .map(Agency::history)
                .orElseThrow(() -> new Problem(ProblemType.AGENCY_NOT_FOUND));
    }

    static History getMinistry(String code) {
        return Ministry.findByCode(code)
                .map(Ministry::history)
                .orElseThrow(() -> new Problem(ProblemType.MINISTRY_NOT_FOUND));
    }

    /** An organisation as the audit trail names it. */
    public static String subject(String key) {
        return (Ministry.isCode(key) ? "ministry " : "agency ") + key;
    }
}
