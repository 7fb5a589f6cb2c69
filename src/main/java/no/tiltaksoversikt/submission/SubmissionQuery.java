package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.RuleCatalogue;
import no.tiltaksoversikt.validation.SubmissionReader;

/** Reads an agency's answer back. */
@ApplicationScoped
class SubmissionQuery {

    private final AcknowledgementStore acknowledgements;
    private final RuleCatalogue rules;

    SubmissionQuery(AcknowledgementStore acknowledgements, RuleCatalogue rules) {
        this.acknowledgements = acknowledgements;
        this.rules = rules;
    }

    /** One consistent state of the answer, although a write may be under way. */
    @Transactional
    SubmissionView read(int editionYear, String orgNumber, Language language, int maxFindings) {
        Edition.getByYear(editionYear);
        var submission = Submission.getByAgency(editionYear, orgNumber);
        return submission.hasDraft() 
                ? draft(submission, language, maxFindings)
                : submitted(submission, language, maxFindings);
    }

    private SubmissionView draft(Submission submission, Language language, int maxFindings) {
        var body = SubmissionReader.readTree(submission.draftBody.getBytes(StandardCharsets.UTF_8));
        var measures = body.path("measures");
        return new SubmissionView(
                SubmissionState.DRAFT,
                body.path("nothingToReport").asBoolean(),
                measures.isArray() ? measures : JsonNodeFactory.instance.arrayNode(),
                ReceiptView.of(submission.draftReceipt, language, rules, maxFindings));
    }

    private SubmissionView submitted(Submission submission, Language language, int maxFindings) {
        var given = acknowledgements.readBack(submission.editionYear, submission.orgNumber);
        var measures = JsonNodeFactory.instance.arrayNode();
        Measure.reportedBy(submission.editionYear, submission.orgNumber)
                .forEach(measure -> measures.add(SubmissionContent.tree(
                        measure.reference(), measure.answers(), given.getOrDefault(measure.reference(), List.of()))));
        return new SubmissionView(
                SubmissionState.SUBMITTED,
                submission.nothingToReport,
                measures,
                ReceiptView.of(submission.submittedReceipt, language, rules, maxFindings));
    }
}
