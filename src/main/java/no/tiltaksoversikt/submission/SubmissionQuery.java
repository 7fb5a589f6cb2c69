package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.database.OneState;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads an agency's answer back. */
@ApplicationScoped
public class SubmissionQuery {

    private final SubmissionStore store;
    private final AcknowledgementStore acknowledgements;
    private final RuleCatalogue rules;
    private final OneState state;

    SubmissionQuery(SubmissionStore store, AcknowledgementStore acknowledgements, RuleCatalogue rules, OneState state) {
        this.store = store;
        this.acknowledgements = acknowledgements;
        this.rules = rules;
        this.state = state;
    }

    /** An agency's answer as it is read back. It can be sent again unchanged. */
    @Schema(name = "Submission")
    record SubmissionView(
            SubmissionState state,
            boolean nothingToReport,

            @Schema(type = SchemaType.ARRAY, implementation = MeasureAsSent.class)
            JsonNode measures,

            ReceiptView receipt) {

        /** A draft may contain anything that was sent, so the contract cannot promise more. */
        @Schema(name = "MeasureAsSent", additionalProperties = Object.class)
        record MeasureAsSent() {}
    }

    /** The answer in one consistent state, even during a write. */
    SubmissionView read(
            int editionYear, String orgNumber, Optional<SubmissionState> part, Language language, int maxFindings) {
        return state.read(() -> view(find(editionYear, orgNumber), part, language, maxFindings));
    }

    private SubmissionView view(
            Submission submission, Optional<SubmissionState> part, Language language, int maxFindings) {
        var isDraft = isDraft(submission, part);
        var id = isDraft ? submission.draftReceipt() : submission.submittedReceipt();
        var stored = store.receipt(id).orElseThrow();
        var receipt = ReceiptView.of(stored, language, rules, maxFindings);
        if (isDraft) {
            var draft = DraftBody.of(submission.draftBody());
            return new SubmissionView(stored.state(), draft.hasNothingToReport(), draft.measures(), receipt);
        }
        return new SubmissionView(stored.state(), submission.nothingToReport(), submittedMeasures(submission), receipt);
    }

    /** The changes that submitting the draft would make. */
    DraftChanges compare(int editionYear, String orgNumber) {
        return state.read(() -> changes(find(editionYear, orgNumber)));
    }

    private DraftChanges changes(Submission submission) {
        if (!submission.hasDraft()) {
            throw new Problem(ProblemType.DRAFT_NOT_FOUND);
        }
        return DraftChanges.between(
                submission.submittedReceipt(),
                submittedMeasures(submission),
                submission.draftReceipt(),
                DraftBody.of(submission.draftBody()).measures());
    }

    /** The measures of the draft, or else the submitted ones; empty if there are none. */
    public ArrayNode measures(int editionYear, String orgNumber) {
        return state.read(() -> store.find(editionYear, orgNumber)
                .map(submission -> submission.hasDraft()
                        ? DraftBody.of(submission.draftBody()).measures()
                        : submittedMeasures(submission))
                .orElseGet(JsonNodeFactory.instance::arrayNode));
    }

    private Submission find(int editionYear, String orgNumber) {
        Edition.getByYear(editionYear);
        return store.find(editionYear, orgNumber).orElseThrow(() -> nothingSubmitted(editionYear));
    }

    private static Problem nothingSubmitted(int editionYear) {
        return new Problem(ProblemType.SUBMISSION_NOT_FOUND).with("year", String.valueOf(editionYear));
    }

    /**
     * Whether to read the draft: the requested part, otherwise the draft if there is one. Throws a problem 404 if there is no
     * such part.
     */
    private static boolean isDraft(Submission submission, Optional<SubmissionState> part) {
        var isDraft = part.map(SubmissionState.DRAFT::equals).orElse(submission.hasDraft());
        if (isDraft && !submission.hasDraft()) {
            throw new Problem(ProblemType.DRAFT_NOT_FOUND);
        }
        if (!isDraft && !submission.isSubmitted()) {
            throw nothingSubmitted(submission.editionYear());
        }
        return isDraft;
    }

    /** One measure as it is read back. Throws a problem 404 if there is none. */
    JsonNode readMeasure(int editionYear, String orgNumber, String reference, Optional<SubmissionState> part) {
        Edition.requireExists(editionYear);
        return state.read(() -> store.find(editionYear, orgNumber)
                .flatMap(submission -> isDraft(submission, part)
                        ? DraftBody.of(submission.draftBody()).find(reference)
                        : submittedMeasure(submission, reference))
                .orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND)));
    }

    private Optional<JsonNode> submittedMeasure(Submission submission, String reference) {
        return Measure.findByReference(submission.editionYear(), submission.orgNumber(), reference)
                .map(measure -> SubmissionContent.tree(
                        reference,
                        measure.answers(),
                        acknowledgements
                                .readBack(submission.editionYear(), submission.orgNumber(), reference)
                                .getOrDefault(reference, List.of())));
    }

    private ArrayNode submittedMeasures(Submission submission) {
        var given = acknowledgements.readBack(submission.editionYear(), submission.orgNumber(), null);
        var measures = JsonNodeFactory.instance.arrayNode();
        Measure.reportedBy(submission.editionYear(), submission.orgNumber())
                .forEach(measure -> measures.add(SubmissionContent.tree(
                        measure.reference(), measure.answers(), given.getOrDefault(measure.reference(), List.of()))));
        return measures;
    }
}
