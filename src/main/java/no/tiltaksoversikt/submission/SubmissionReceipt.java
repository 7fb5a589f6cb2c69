package no.tiltaksoversikt.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.rule.ValidationReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The immutable proof of a stored answer.
 *
 * @param answers null on receipts from before answers were counted
 */
public record SubmissionReceipt(
        UUID id,
        int editionYear,
        String orgNumber,
        int revision,
        SubmissionState state,
        Instant receivedAt,
        boolean late,
        String contentHash,
        String ruleSet,
        int measureCount,
        ValidationReport report,
        AnswerTally answers) {

    /** The two parts of a submission. */
    public enum SubmissionState {
        /** Stored for the agency only; not counted. */
        DRAFT,
        /** Counted. */
        SUBMITTED;

        /** The value of the parameter {@code state}; empty if it is not given. */
        static Optional<SubmissionState> named(String parameter) {
            return Parameters.word("state", parameter, SubmissionState.class);
        }
    }

    /**
     * The result of a write.
     *
     * @param isNew whether the submission, draft or measure was created
     * @param measureTag the new entity tag of a single changed measure; null for other writes
     */
    public record Outcome(SubmissionReceipt receipt, boolean isNew, String measureTag) {}

    /** The receipt of the next revision of a submission. */
    static SubmissionReceipt of(
            Submission before,
            SubmissionState state,
            Submission.Content content,
            CheckedAnswers checked,
            Instant receivedAt,
            boolean late) {
        return new SubmissionReceipt(
                UUID.randomUUID(),
                before.editionYear(),
                before.orgNumber(),
                before.revision() + 1,
                state,
                // PostgreSQL stores microseconds, and the receipt must be the same when it is read again.
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                late,
                content.hash(),
                checked.report().ruleSet(),
                content.measureCount(),
                checked.report(),
                checked.tally());
    }

    /**
     * Counts each answer of a submission as one of three kinds.
     *
     * @param typed answers that were missing when the measure was last reported
     * @param confirmed answers that are unchanged
     * @param changed answers that differ
     */
    @Schema(name = "AnswerCounts")
    record AnswerTally(int typed, int confirmed, int changed) {

        private static final AnswerTally NONE = new AnswerTally(0, 0, 0);

        static AnswerTally of(Collection<ReportedMeasure> measures, Map<String, Lineage> lineages) {
            return measures.stream()
                    .map(measure -> of(
                            measure.answers(),
                            Optional.ofNullable(lineages.get(measure.reference()))
                                    .flatMap(Lineage::last)
                                    .map(Measure::answers)))
                    .reduce(NONE, AnswerTally::plus);
        }

        static AnswerTally of(MeasureAnswers now, Optional<MeasureAnswers> last) {
            var then = last.map(MeasureAnswers::byName).orElse(Map.of());
            return now.byName().entrySet().stream()
                    .map(answer -> ofOne(answer.getValue(), then.get(answer.getKey())))
                    .reduce(NONE, AnswerTally::plus);
        }

        private static AnswerTally ofOne(Object answer, Object last) {
            if (last == null) {
                return new AnswerTally(1, 0, 0);
            }
            return last.equals(answer) ? new AnswerTally(0, 1, 0) : new AnswerTally(0, 0, 1);
        }

        private AnswerTally plus(AnswerTally other) {
            return new AnswerTally(typed + other.typed, confirmed + other.confirmed, changed + other.changed);
        }
    }
}
