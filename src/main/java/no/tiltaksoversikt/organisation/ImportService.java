package no.tiltaksoversikt.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.security.Caller;

/** Imports organisations, all or nothing. */
@ApplicationScoped
class ImportService {

    private final OrganisationService organisations;
    private final OrganisationUse use;
    private final AuditTrail audit;

    ImportService(OrganisationService organisations, OrganisationUse use, AuditTrail audit) {
        this.organisations = organisations;
        this.use = use;
        this.audit = audit;
    }

    /** Checks an import and stores nothing. */
    @Transactional
    ImportReport preview(ImportReader.Rows rows, Language language) {
        return plan(rows, use).report(true, language);
    }

    /** Stores an import. Throws a problem 422 with the report if a row has a mistake. */
    @Transactional
    ImportReport take(ImportReader.Rows rows, Language language, Caller caller, Instant now) {
        organisations.lock();
        var plan = plan(rows, use);
        var report = plan.report(false, language);
        if (!report.valid()) {
            throw new Problem(ProblemType.ORGANISATION_IMPORT_INVALID)
                    .with("errors", report.counts().errors())
                    .withMember("report", wanted -> plan.report(false, wanted));
        }
        store(plan, false);
        var changed = new ArrayList<String>();
        plan.changedMinistries().keySet().forEach(code -> changed.add("ministry " + code));
        plan.changedAgencies().keySet().forEach(orgNumber -> changed.add("agency " + orgNumber));
        audit.record(changed.stream()
                .map(subject -> new AuditTrail.Entry(
                        now, caller.actor(), "organisation-imported", null, subject, AuditTrail.currentRequest()))
                .toList());
        return report;
    }

    /**
     * Applies the shipped rows to organisations that the directorate has not changed, without changing anything that began
     * earlier. Returns the organisations whose rows do not fit.
     */
    @Transactional
    List<String> takeShipped(List<ImportRow> shipped) {
        organisations.lock();
        var agencies = Agency.<Agency>listAll().stream().collect(Collectors.toMap(it -> it.orgNumber, it -> it));
        var ministries = Ministry.byCode();
        var rows = shipped.stream()
                .map(row -> news(row, ministries, agencies))
                .flatMap(Optional::stream)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var refused = new ArrayList<String>();
        var plan = plan(rows);
        while (!plan.refused().isEmpty()) {
            refused.addAll(plan.refused());
            rows = rows.stream()
                    .filter(row -> !refused.contains(row.organisation()))
                    .toList();
            plan = plan(rows);
        }
        store(plan, true);
        return refused;
    }

    private static Optional<ImportRow> news(
            ImportRow row, Map<String, Ministry> ministries, Map<String, Agency> agencies) {
        if (row.namesMinistry()) {
            var ministry = ministries.get(row.code());
            return ministry == null ? Optional.of(row) : ministry.news(row);
        }
        var agency = agencies.get(row.orgNumber());
        return agency == null ? Optional.of(row) : agency.news(row);
    }

    /** No period is protected: shipped rows only add periods that begin later than what editions have used. */
    private static ImportPlan plan(List<ImportRow> shipped) {
        return plan(new ImportReader.Rows(shipped, List.of()), OrganisationUse.NONE);
    }

    private static ImportPlan plan(ImportReader.Rows rows, OrganisationUse use) {
        return new ImportPlan(rows.rows(), rows.mistakes(), Ministry.histories(), Agency.histories(), use);
    }

    private void store(ImportPlan plan, boolean shipped) {
        var ministries = Ministry.byCode();
        plan.changedMinistries()
                .forEach((code, history) ->
                        ministries.computeIfAbsent(code, Ministry::new).keep(history, shipped));
        var agencies = Agency.byOrgNumbers(plan.changedAgencies().keySet());
        plan.changedAgencies().forEach((orgNumber, history) -> agencies.computeIfAbsent(orgNumber, Agency::new)
                .keep(history, shipped));
    }
}
