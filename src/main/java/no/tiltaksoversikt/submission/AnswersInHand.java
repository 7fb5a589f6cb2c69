package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.validation.AcknowledgementStore;

/** Takes the answers that a batch is about in hand, after their participants are locked. */
@ApplicationScoped
class AnswersInHand {

    private final MeasureStore measures;
    private final Lineages lineages;
    private final SubmissionStore submissions;
    private final AcknowledgementStore acknowledgements;
    private final AuditTrail audit;

    AnswersInHand(
            MeasureStore measures,
            Lineages lineages,
            SubmissionStore submissions,
            AcknowledgementStore acknowledgements,
            AuditTrail audit) {
        this.measures = measures;
        this.lineages = lineages;
        this.submissions = submissions;
        this.acknowledgements = acknowledgements;
        this.audit = audit;
    }

    /** Opens the answers of the locked participants; what the batch decides about them is gathered in what is returned. */
    BatchWrites open(MeasureBatch batch, Set<Participant.Key> locked) {
        var writes = new BatchWrites(measures, submissions, audit);
        locked.stream()
                .collect(Collectors.groupingBy(Participant.Key::editionYear, TreeMap::new, Collectors.toList()))
                .forEach((year, agencies) -> open(batch, year, agencies, writes));
        return writes;
    }

    /** The edition's state is read only now: a transition locks the participants as well. */
    private void open(MeasureBatch batch, int year, List<Participant.Key> agencies, BatchWrites writes) {
        var answers = submissions.read(
                year, agencies.stream().map(Participant.Key::orgNumber).toList());
        var found = lineages.of(year, batch.reported(agencies));
        for (var agency : agencies) {
            var submission = submission(agency, answers.byAgency());
            batch.open(
                    agency,
                    new AnswerInHand(
                            answers.edition(),
                            answers.deadlines().get(agency.orgNumber()),
                            submission,
                            writes,
                            () -> outline(batch, agency, submission),
                            found));
        }
    }

    /** One with a draft is an entity that Hibernate writes: single measures of drafts are few. */
    private static Submission submission(Participant.Key agency, Map<String, Submission> withoutDraft) {
        var found = withoutDraft.get(agency.orgNumber());
        return found != null
                ? found
                : Submission.findByAgency(agency.editionYear(), agency.orgNumber())
                        .orElseGet(() -> new Submission(agency.editionYear(), agency.orgNumber()));
    }

    private AnswerOutline outline(MeasureBatch batch, Participant.Key agency, Submission submission) {
        return submission.submittedReceiptId == null
                ? new AnswerOutline(List.of(), List.of())
                : batch.outline(agency, submission.submittedReceiptId, () -> read(agency));
    }

    private AnswerOutline read(Participant.Key agency) {
        return new AnswerOutline(
                measures.stored(agency.editionYear(), agency.orgNumber()).values(),
                acknowledgements
                        .readBack(agency.editionYear(), agency.orgNumber())
                        .keySet());
    }
}
