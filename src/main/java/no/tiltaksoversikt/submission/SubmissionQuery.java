package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.submission.draft.DraftBody;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.body.SubmissionReader;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;

/** Reads an agency's answer back. */
@ApplicationScoped
class SubmissionQuery {

    private final SubmissionStore store;
    private final AcknowledgementStore acknowledgements;
    private final RuleCatalogue rules;

    SubmissionQuery(SubmissionStore store, AcknowledgementStore acknowledgements, RuleCatalogue rules) {
        this.store = store;
        this.acknowledgements = acknowledgements;
        this.rules = rules;
    }

    /** One consistent state of the answer, although a write may be under way. */
    @Transactional
    SubmissionView read(int editionYear, String orgNumber, Language language, int maxFindings) {
        Edition.getByYear(editionYear);
        var submission = store.find(editionYear, orgNumber)
                .orElseThrow(
                        () -> new Problem(ProblemType.SUBMISSION_NOT_FOUND).with("year", String.valueOf(editionYear)));
        var receipt = ReceiptView.of(
                submission.current().flatMap(store::receipt).orElseThrow(), language, rules, maxFindings);
        return submission.hasDraft() ? draft(submission, receipt) : submitted(submission, receipt);
    }

    /** One measure as it is read back, of the draft where there is one; a problem 404 where there is none. */
    @Transactional
    JsonNode readMeasure(int editionYear, String orgNumber, String reference) {
        Edition.getByYear(editionYear);
        return store.find(editionYear, orgNumber)
                .flatMap(submission -> submission.hasDraft()
                        ? DraftBody.of(submission.draftBody()).find(reference)
                        : submittedMeasure(submission, reference))
                .orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
    }

    private Optional<JsonNode> submittedMeasure(Submission submission, String reference) {
        return Measure.findByReference(submission.editionYear(), submission.orgNumber(), reference)
                .map(measure -> SubmissionContent.tree(
                        reference,
                        measure.answers(),
                        acknowledgements
                                .readBack(submission.editionYear(), submission.orgNumber())
                                .getOrDefault(reference, List.of())));
    }

    private static SubmissionView draft(Submission submission, ReceiptView receipt) {
        var body = SubmissionReader.readTree(submission.draftBody().getBytes(StandardCharsets.UTF_8));
        var measures = body.path("measures");
        return new SubmissionView(
                SubmissionState.DRAFT,
                body.path("nothingToReport").asBoolean(),
                measures.isArray() ? measures : JsonNodeFactory.instance.arrayNode(),
                receipt);
    }

    private SubmissionView submitted(Submission submission, ReceiptView receipt) {
        var given = acknowledgements.readBack(submission.editionYear(), submission.orgNumber());
        var measures = JsonNodeFactory.instance.arrayNode();
        Measure.reportedBy(submission.editionYear(), submission.orgNumber())
                .forEach(measure -> measures.add(SubmissionContent.tree(
                        measure.reference(), measure.answers(), given.getOrDefault(measure.reference(), List.of()))));
        return new SubmissionView(SubmissionState.SUBMITTED, submission.nothingToReport(), measures, receipt);
    }
}
