package no.tiltaksoversikt.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
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

    /** Replaces an agency's history or creates the agency. Returns true if it is new. */
    @Transactional
    boolean putAgency(String orgNumber, AgencyHistory history, String ifMatch, Caller caller, Instant now) {
        lock();
        var known = Agency.findByOrgNumber(orgNumber);
        requireMatch(ifMatch, known.map(agency -> agency.history().tag()));
        refuse(Histories.faults(orgNumber, history, Ministry.histories(), Agency.numbers()));
        known.map(Agency::history)
                .ifPresent(old -> refuseRewriting(Histories.rewritten(old, history, use.daysOfAgency(orgNumber))));
        known.orElseGet(() -> new Agency(orgNumber)).keep(history, false);
        audit.record(
                now,
                caller.actor(),
                known.isEmpty() ? "agency-founded" : "agency-changed",
                null,
                "agency " + orgNumber);
        return known.isEmpty();
    }

    /** Replaces a ministry's history or creates the ministry. Returns true if it is new. */
    @Transactional
    boolean putMinistry(String code, MinistryHistory history, String ifMatch, Caller caller, Instant now) {
        lock();
        var known = Ministry.findByCode(code);
        requireMatch(ifMatch, known.map(ministry -> ministry.history().tag()));
        refuse(Histories.faults(code, history, Ministry.histories(), Agency.histories()));
        known.map(Ministry::history)
                .ifPresent(old -> refuseRewriting(Histories.rewritten(old, history, use.daysOfMinistry(code))));
        known.orElseGet(() -> new Ministry(code)).keep(history, false);
        audit.record(
                now,
                caller.actor(),
                known.isEmpty() ? "ministry-founded" : "ministry-changed",
                null,
                "ministry " + code);
        return known.isEmpty();
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
        var ministries = Ministry.existingOn(day).stream().map(it -> {
            var name = Period.near(it.names, day);
            return new Known(it.orgNumber, it.code, name.nb(), name.spellings().toList());
        });
        var agencies = Agency.existingOn(day).stream().map(it -> {
            var name = Period.near(it.names, day);
            var spellings = Stream.concat(name.spellings(), Stream.ofNullable(it.shortName));
            return new Known(it.orgNumber, null, name.nb(), spellings.toList());
        });
        return Stream.concat(ministries, agencies).toList();
    }

    /** Adds a name from a day on; {@code ministryCode} is null for an agency. */
    @Transactional
    public void rename(
            String orgNumber, String ministryCode, LocalDate from, OrganisationName name, Caller caller, Instant now) {
        lock();
        var period = new NamePeriod(from, name.nb(), name.nn(), name.en());
        if (ministryCode == null) {
            putAgency(orgNumber, getAgency(orgNumber).renamed(period), null, caller, now);
        } else {
            putMinistry(ministryCode, getMinistry(ministryCode).renamed(period), null, caller, now);
        }
    }

    /** Ends an organisation; {@code ministryCode} is null for an agency. */
    @Transactional
    public void end(
            String orgNumber,
            String ministryCode,
            LocalDate lastDay,
            List<String> successors,
            Caller caller,
            Instant now) {
        lock();
        if (ministryCode == null) {
            putAgency(orgNumber, getAgency(orgNumber).ended(lastDay, successors), null, caller, now);
        } else {
            putMinistry(ministryCode, getMinistry(ministryCode).ended(lastDay, successors), null, caller, now);
        }
    }

    static AgencyHistory getAgency(String orgNumber) {
        return Agency.findByOrgNumber(orgNumber)
                .map(Agency::history)
                .orElseThrow(() -> new Problem(ProblemType.AGENCY_NOT_FOUND));
    }

    static MinistryHistory getMinistry(String code) {
        return Ministry.findByCode(code)
                .map(Ministry::history)
                .orElseThrow(() -> new Problem(ProblemType.MINISTRY_NOT_FOUND));
    }

    private static void requireMatch(String ifMatch, Optional<String> tag) {
        if (ifMatch != null && (tag.isEmpty() || !EntityTags.matches(ifMatch, tag.get()))) {
            throw new Problem(ProblemType.PRECONDITION_FAILED);
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(faults);
        }
    }

    private static void refuseRewriting(Map<String, Text> places) {
        if (!places.isEmpty()) {
            throw new Problem(ProblemType.ORGANISATION_PERIOD_IN_USE)
                    .withFaults(places.entrySet().stream()
                            .map(place -> new Fault(place.getKey(), place.getValue()))
                            .toList());
        }
    }
}
