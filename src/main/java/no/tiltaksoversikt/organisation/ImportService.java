package no.tiltaksoversikt.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        audit.record(plan.changed().keySet().stream()
                .map(key -> new AuditTrail.Entry(
                        now,
                        caller.actor(),
                        "organisation-imported",
                        null,
                        OrganisationService.subject(key),
                        AuditTrail.currentRequest()))
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
        var known = Organisation.byKey();
        var rows = shipped.stream()
                .flatMap(row -> Optional.ofNullable(known.get(row.organisation()))
                        .map(organisation -> organisation.news(row))
                        .orElse(Optional.of(row))
                        .stream())
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

    /** No period is protected: shipped rows only add periods that begin later than what editions have used. */
    private static ImportPlan plan(List<ImportRow> shipped) {
        return plan(new ImportReader.Rows(shipped, List.of()), key -> Set.of());
    }

    private static ImportPlan plan(ImportReader.Rows rows, OrganisationUse use) {
        return new ImportPlan(rows.rows(), rows.mistakes(), Organisation.histories(), use);
    }

    private static void store(ImportPlan plan, boolean shipped) {
        var known = Organisation.byKey();
        plan.changed().forEach((key, history) -> known.computeIfAbsent(key, Organisation::of)
                .keep(history, shipped));
    }
}
