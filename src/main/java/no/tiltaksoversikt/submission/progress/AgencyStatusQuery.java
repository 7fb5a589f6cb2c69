package no.tiltaksoversikt.submission.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.platform.database.OneState;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.submission.progress.AgencyStatusView.StoredAnswer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Collects an agency's status in an edition. */
@ApplicationScoped
class AgencyStatusQuery {

    private static final String STORED = """
            select r.state, r.id as receipt, r.received_at, r.measure_count
            from submission s
            join submission_receipt r on r.id in (s.submitted_receipt, s.draft_receipt)
            where s.edition_year = :year and s.org_number = :agency
            """;

    private static final String WITHOUT_CONTACT = """
            select reference from measure
            where edition_year = :year and org_number = :agency and from_revision = 0 and for_directorate
                and contact_email is null
            order by position
            """;

    private final Jdbi database;
    private final ProgressQuery progress;
    private final AgencyCorrections corrections;
    private final AgencyForms forms;
    private final OneState state;

    AgencyStatusQuery(
            Jdbi database, ProgressQuery progress, AgencyCorrections corrections, AgencyForms forms, OneState state) {
        this.database = database;
        this.progress = progress;
        this.corrections = corrections;
        this.forms = forms;
        this.state = state;
    }

    /** Throws a problem 404 if the agency is not invited. */
    AgencyStatusView of(int year, String orgNumber, Instant now) {
        return state.read(() -> view(year, orgNumber, now));
    }

    private AgencyStatusView view(int year, String orgNumber, Instant now) {
        var edition = Edition.getByYear(year);
        var participant = Participant.getByAgency(year, orgNumber);
        var came = progress.of(year, orgNumber);
        var deadline = participant.deadline(edition);
        var stored = stored(year, orgNumber);
        return new AgencyStatusView(
                year,
                edition.state(),
                orgNumber,
                came.status(),
                deadline.day(),
                !deadline.equals(edition.deadline()),
                !came.status().hasAnswered() && deadline.isPassedAt(now),
                came.late(),
                participant.contactEmail() != null,
                edition.state() == EditionState.OPEN ? withoutContact(year, orgNumber) : List.of(),
                stored.get(SubmissionState.SUBMITTED),
                stored.get(SubmissionState.DRAFT),
                corrections.unsettled(year, orgNumber),
                forms.sent(year, orgNumber));
    }

    private List<String> withoutContact(int year, String orgNumber) {
        return database.withHandle(handle -> handle.createQuery(WITHOUT_CONTACT)
                .bind("year", year)
                .bind("agency", orgNumber)
                .mapTo(String.class)
                .list());
    }

    private Map<SubmissionState, StoredAnswer> stored(int year, String orgNumber) {
        return database.withHandle(handle -> handle.createQuery(STORED)
                .bind("year", year)
                .bind("agency", orgNumber)
                .setMapKeyColumn("state")
                .collectInto(new GenericType<>() {}));
    }
}
